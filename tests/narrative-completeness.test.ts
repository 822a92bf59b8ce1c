import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NARRATIVE_RULES } from '../src/fiscal/checks/narrative/index.ts';
import { ruleLabel } from '../src/labels/rules/index.ts';
import { loadDisclosure } from '../src/load/disclosure.ts';
import { loadLibrary } from '../src/load/library.ts';

const { library } = loadLibrary(resolve(import.meta.dirname, '../data'));
const held = library.disclosures.flatMap(({ id }) => loadDisclosure(library, id).disclosure ?? []);

describe('what the narrative states', () => {
  it.each(held.map((disclosure) => [disclosure.id, disclosure] as const))('%s: no statement is passed over in silence', (_, disclosure) => {
    const context = { disclosure, siblings: [] };
    const checks = NARRATIVE_RULES.flatMap((rule) => [...rule.check(context)]);
    const seen = new Set(checks.flatMap(({ place, places, terms }) => [place, ...places, ...terms.map((term) => term.place)]).map(({ row }) => row));
    const statements = disclosure.tables.filter(({ kind }) => kind.id === 'statements').flatMap(({ rows }) => rows);
    /* A target without a number (a date in words) is no figure; everything else is. */
    const silent = statements.filter((row) => !seen.has(row.address) && !(row.cells.measure?.printed === 'target' && row.cells.value?.form === 'blank'));
    expect(silent.map(({ address }) => address)).toEqual([]);
  });

  it.each(held.map((disclosure) => [disclosure.id, disclosure] as const))('%s: every check has a key of its own and a row of the document', (_, disclosure) => {
    const context = { disclosure, siblings: [] };
    const checks = NARRATIVE_RULES.flatMap((rule) => [...rule.check(context)]);
    const keys = checks.map(({ rule, key }) => `${rule}:${key}`);
    expect(new Set(keys).size).toBe(keys.length);
    const addresses = new Set([...disclosure.tables.map(({ id }) => id), ...disclosure.tables.flatMap(({ rows }) => rows.map(({ address }) => address))]);
    expect(checks.flatMap(({ place, places }) => [place, ...places]).filter(({ row }) => !addresses.has(row))).toEqual([]);
  });

  it.each(held.map((disclosure) => [disclosure.id, disclosure] as const))('%s: every message is a whole sentence without gaps', (_, disclosure) => {
    const context = { disclosure, siblings: [] };
    const messages = NARRATIVE_RULES.flatMap((rule) => [...rule.check(context)].map((check) => ruleLabel(check.rule).message(check)));
    expect(messages.filter((message) => !message.endsWith('。') || /undefined|NaN|“”|《》|，。| {2}|[一-龥] (?:万元|%|。)/.test(message))).toEqual([]);
  });
});
