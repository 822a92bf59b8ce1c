import { describe, expect, it } from 'vitest';
import { filledSizes, sizeText } from './fill-sizes.ts';

const row = (path: string): string => `<div data-file="${path}"><dt><a href="/data/${path}" download>${path}</a> <span class="meta" data-size></span></dt><dd>说明</dd></div>`;

describe('sizes on the data page', () => {
  it('stand in the row of their file', () => {
    expect(filledSizes(`<p>一</p>${row('facts.csv')}${row('a.json')}`, (path) => (path === 'facts.csv' ? 612_382 : 9))).toBe(
      `<p>一</p>${row('facts.csv').replace('></span>', '>598 KB</span>')}${row('a.json').replace('></span>', '>9 B</span>')}`,
    );
  });

  it('say of a file that gave way to its parts that it did, and link to it no more', () => {
    const html = filledSizes(row('facts.csv'), () => undefined);
    expect(html).toContain('已超过 50 MB，请用分卷');
    expect(html).not.toContain('<a');
    expect(html).toContain('<dt>facts.csv <span');
  });

  it('are rounded for people', () => {
    expect([0, 1023, 1024, 3_130_253].map(sizeText)).toEqual(['0 B', '1023 B', '1 KB', '3.0 MB']);
  });
});
