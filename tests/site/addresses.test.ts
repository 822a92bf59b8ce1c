import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { describe, expect, inject, it } from 'vitest';
import { groupBy, readCsv } from './csv.ts';

const { folder } = inject('site');

/** Every id of a built page, as often as it stands there. */
function idsOf(page: string): readonly string[] {
  const ids: string[] = [];
  const walk = (node: Html.Node): void => {
    if (tree.isElementNode(node)) ids.push(...node.attrs.filter(({ name }) => name === 'id').map(({ value }) => value));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(readFileSync(join(folder, page, 'index.html'), 'utf8')));
  return ids;
}

const rows = [...readCsv(join(folder, 'data', 'facts.csv')).lines, ...readCsv(join(folder, 'data', 'statements.csv')).lines];
const disclosures = groupBy(rows, (line) => line['disclosure'] ?? '');

describe.each([...disclosures.keys()])('the page of %s', (disclosure) => {
  const ids = idsOf(`disclosures/${disclosure}`);

  it('has every id once', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has the address of every figure and every table of the exports', () => {
    const present = new Set(ids);
    const wanted = new Set((disclosures.get(disclosure) ?? []).flatMap((line) => [line['row'] ?? '', line['table'] ?? '']));
    expect(wanted.size).toBeGreaterThan(100);
    expect([...wanted].filter((address) => !present.has(address))).toEqual([]);
  });
});
