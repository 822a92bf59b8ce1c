import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { describe, expect, inject, it } from 'vitest';
import { assumedText, FINDINGS, RULE_PARTS } from '../../src/labels/findings.ts';
import type { FindingLog, FindingRecord } from '../../src/views/findings/record.ts';
import { findingAnchor, findingId } from '../../src/views/findings/record.ts';

const { folder, base } = inject('site');
const logs = JSON.parse(readFileSync(join(folder, 'data', 'findings.json'), 'utf8')) as readonly FindingLog[];

interface Logged extends FindingRecord {
  readonly disclosure: string;
}
const records = logs.flatMap(({ checks, disclosure }) => checks.map((record): Logged => ({ ...record, disclosure })));
const idOf = ({ disclosure, key, rule }: Logged): string => `${disclosure}:${rule}:${key}`;

interface Page {
  readonly text: string;
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

const pages = new Map<string, Page>();
function pageOf(path: string): Page {
  const known = pages.get(path);
  if (known) return known;
  const ids: string[] = [];
  const links: string[] = [];
  const words: string[] = [];
  const walk = (node: Html.Node): void => {
    if (tree.isTextNode(node)) words.push(node.value);
    if (tree.isElementNode(node)) {
      for (const { name, value } of node.attrs) {
        if (name === 'id') ids.push(value);
        if (name === 'href' && node.tagName === 'a') links.push(value);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(readFileSync(join(folder, path, 'index.html'), 'utf8')));
  const page = { ids, links, text: words.join('') };
  pages.set(path, page);
  return page;
}

/** Links of a page that name an element of this site which is not there. */
function dead(path: string): readonly string[] {
  return [...new Set(pageOf(path).links)].filter((link) => {
    const [address = '', hash = ''] = link.split('#');
    if (!hash || /^[a-z]+:/.test(address)) return false;
    const target = address === '' ? path : address.startsWith(base) ? address.slice(base.length).replace(/\/$/, '') : undefined;
    return target === undefined || !pageOf(target).ids.includes(decodeURIComponent(hash));
  });
}

const ruleFolders = readdirSync(join(folder, 'findings'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const disclosures = [...new Set(records.map(({ disclosure }) => disclosure))];
const found = records.filter(({ outcome }) => outcome === 'finding');

describe('findings on the pages', () => {
  it('has something to judge', () => {
    expect(disclosures.length).toBeGreaterThan(1);
    expect(found.length).toBeGreaterThan(10);
  });

  it.each(disclosures)('%s carries every finding once, under the address that does not change', (disclosure) => {
    const { ids } = pageOf(`disclosures/${disclosure}`);
    const wanted = found.filter((record) => record.disclosure === disclosure).map((record) => findingId(record));
    expect(wanted.filter((id) => ids.filter((other) => other === id).length !== 1)).toEqual([]);
    expect(ids.filter((id) => id.startsWith('f-')).length).toBe(wanted.length);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('carries every finding on its rule\'s page', () => {
    const missing = found.filter((record) => pageOf(`findings/${record.rule}`).ids.filter((id) => id === findingAnchor(record.disclosure, record)).length !== 1);
    expect(missing.map(idOf)).toEqual([]);
  });

  it.each(disclosures)('%s says the numbers of findings.json', (disclosure) => {
    const own = records.filter((record) => record.disclosure === disclosure);
    const count = (test: (record: Logged) => boolean): number => own.filter(test).length;
    const { text } = pageOf(`disclosures/${disclosure}`);
    expect(text).toContain(`共核对${own.length}处：${count(({ outcome }) => outcome === 'pass')}处一致，${count(({ outcome }) => outcome === 'rounding')}处只差舍入，${count(({ severity }) => severity === 'error')}处对不上`);
    expect(text).toContain(`${count(({ outcome }) => outcome === 'undecidable')}处无法核对。`);
    const warnings = count(({ severity }) => severity === 'warning');
    if (warnings > 0) expect(text).toContain(`，${warnings}处写法存疑`);
  });

  it.each([...disclosures.map((id) => `disclosures/${id}`), ...disclosures.map((id) => `disclosures/${id}/provenance`), 'findings', 'checklist'])('%s links only to elements that are there', (path) => {
    expect(dead(path)).toEqual([]);
  });

  it.each(ruleFolders)('the page of %s explains itself in four parts and links only to what is there', (rule) => {
    const { ids } = pageOf(`findings/${rule}`);
    expect(RULE_PARTS.map(({ id }) => ids.filter((other) => other === id).length)).toEqual([1, 1, 1, 1]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(dead(`findings/${rule}`)).toEqual([]);
  });

  it.each(disclosures)('%s shows what its findings take for granted, as the log says it', (disclosure) => {
    const { text } = pageOf(`disclosures/${disclosure}`);
    const assumed = found.filter((record) => record.disclosure === disclosure && record.assumptions);
    const missing = assumed.filter((record) => !text.includes(assumedText(record)));
    expect(missing.map(idOf)).toEqual([]);
    expect(assumed.length > 0).toBe(text.includes(FINDINGS.assumes));
  });

  it('never accuses', () => {
    expect(records.filter(({ message = '' }) => /浪费|造假|违规违纪|贪/.test(message)).map(idOf)).toEqual([]);
  });

  it('never shows a line of extracted text as one of the official file', () => {
    for (const disclosure of disclosures) expect(pageOf(`disclosures/${disclosure}/provenance`).text).toContain('行号是提取文本的行号，不是官方文件的行号');
  });
});
