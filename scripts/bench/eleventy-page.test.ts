import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Template {
  readonly data: () => { readonly ids: readonly string[] };
  readonly render: (given: { readonly id: string }) => string;
}

/* The other side of the comparison calls our functions: it is no part of any build, and broke once unseen. */
it('makes the page of every disclosure, with all its tables', async () => {
  const { default: Page } = (await import(join(ROOT, 'bench/eleventy/pages/disclosures.11ty.js'))) as { readonly default: new () => Template };
  const page = new Page();
  const { ids } = page.data();
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    const html = page.render({ id });
    const tables = readdirSync(join(ROOT, 'data/disclosures', id)).filter((name) => name.endsWith('.csv') && name !== 'marks.csv').map((name) => name.replace(/\.csv$/, ''));
    expect(tables.filter((table) => !html.includes(`id="${table}"`) && !html.includes(`id="${table}-`))).toEqual([]);
    /* What the page has besides tables, so that both sides of the comparison make the same. */
    for (const part of ['<svg', 'id="structure"', 'id="findings"', 'id="coverage"', 'id="sources"', 'application/ld+json', 'class="contents"']) expect(html).toContain(part);
    expect(html).not.toContain('undefined');
  }
});
