import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { normalise } from '../../src/views/search/normalise.ts';
import { parseQuery } from '../../src/views/search/query.ts';
import { phrase } from '../../src/views/search/tokens.ts';
import { launchChromium, openPage } from './chromium.ts';

const { folder, address, base } = inject('site');

/** Searches that people make, beside the generated ones. */
const WANTED = ['医保', '公务接待', '三公', '打击欺诈骗保', '一站式', '稷山', '2101501', '21015', '210', '4092.38', '4,092.38', '医疗救助', '冀财社〔2022〕178号', '≥95%'];
const GENERATED = 300;

interface Exported {
  readonly id: string;
  readonly tables: readonly { readonly rows: readonly { readonly address: string; readonly cells: Readonly<Record<string, { readonly printed: string }>> }[] }[];
}

/** Every row of every table as exported, with its printed cells: the truth, found by looking through all of it. */
const rows = (JSON.parse(readFileSync(join(folder, 'data', 'disclosures.json'), 'utf8')) as readonly { readonly id: string }[])
  .map(({ id }) => JSON.parse(readFileSync(join(folder, 'data', 'disclosures', `${id}.json`), 'utf8')) as Exported)
  .flatMap(({ id, tables }) =>
    tables.flatMap((table) =>
      table.rows.map((row) => {
        const { row: _key, side: _side, ...cells } = row.cells;
        const printed = Object.values(cells).map((cell) => cell.printed).filter(Boolean);
        return { path: `/disclosures/${id}/#${row.address}`, printed, plain: printed.map(normalise) };
      }),
    ),
  );

/** Substrings of two to eight characters of random cells; the same ones in every run. */
function generate(count: number): readonly string[] {
  let state = 20_260_101;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const queries = new Set<string>();
  while (queries.size < count) {
    const { printed } = rows[random(rows.length)] ?? { printed: [] };
    const cell = printed[random(printed.length)] ?? '';
    const length = Math.min(cell.length, 2 + random(7));
    const at = random(cell.length - length + 1);
    const query = cell.slice(at, at + length).trim();
    if (!/\s/.test(query) && normalise(query).length >= 2) queries.add(query);
  }
  return [...queries];
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  ({ page } = await openPage(browser));
  await page.goto(`${address}search/`);
});
afterAll(() => browser.close());

/** Addresses of all rows that the built index finds for one term. */
async function search(term: string): Promise<readonly string[]> {
  /* As text: the test runner would rewrite an import in a function. */
  return page.evaluate<readonly string[]>(`(async () => {
    const engine = await import(${JSON.stringify(`${base}pagefind/pagefind.js`)});
    const { results } = await engine.search(${JSON.stringify(phrase(term))});
    const loaded = await Promise.all(results.map((result) => result.data()));
    return loaded.map(({ raw_url, url }) => raw_url ?? url);
  })()`);
}

describe('the search index', () => {
  it('finds every row that contains the query, and no row that does not', async () => {
    const missed: string[] = [];
    const wrong: string[] = [];
    const paths = new Set(rows.map(({ path }) => path));
    let [wanted, hit, found] = [0, 0, 0];
    for (const query of [...WANTED, ...generate(GENERATED)]) {
      const [term = ''] = parseQuery(query).terms;
      const truth = new Set(rows.filter(({ plain }) => plain.some((cell) => cell.includes(term))).map(({ path }) => path));
      const answers = new Set((await search(term)).filter((path) => paths.has(path)));
      const hits = [...truth].filter((path) => answers.has(path));
      wanted += truth.size;
      hit += hits.length;
      found += answers.size;
      if (hits.length < truth.size) missed.push(query);
      /* A quantity stands in three cells, operator, value and unit, and is read and found as one. */
      for (const path of answers) if (!truth.has(path) && !joined(path).includes(term)) wrong.push(`${query} ${path}`);
    }
    console.log(`search: ${WANTED.length + GENERATED} queries, recall ${(hit / wanted).toFixed(4)}, ${hit} of ${wanted} rows, ${found} found`);
    expect(wanted).toBeGreaterThan(2000);
    expect(missed).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

function joined(path: string): string {
  return normalise(rows.find((row) => row.path === path)?.printed.join('') ?? '');
}
