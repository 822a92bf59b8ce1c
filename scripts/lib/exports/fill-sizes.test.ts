import { describe, expect, it } from 'vitest';
import { filledSizes, sizeText } from './fill-sizes.ts';

const row = (path: string): string => `<tr data-file="${path}"><th scope="row"><a href="/data/${path}" download>${path}</a></th><td>说明</td><td class="n" data-size="${path}"></td></tr>`;

describe('sizes on the data page', () => {
  it('stand in the row of their file', () => {
    expect(filledSizes(`<p>一</p>${row('facts.csv')}${row('a.json')}`, (path) => (path === 'facts.csv' ? 612_382 : 9))).toBe(
      `<p>一</p>${row('facts.csv').replace('></td>', '>598 KB</td>')}${row('a.json').replace('></td>', '>9 B</td>')}`,
    );
  });

  it('say of a file that gave way to its parts that it did, and link to it no more', () => {
    const html = filledSizes(row('facts.csv'), () => undefined);
    expect(html).toContain('已超过 50 MB，请用分卷');
    expect(html).not.toContain('<a');
    expect(html).toContain('<th scope="row">facts.csv</th>');
  });

  it('are rounded for people', () => {
    expect([0, 1023, 1024, 3_130_253].map(sizeText)).toEqual(['0 B', '1023 B', '1 KB', '3.0 MB']);
  });
});
