import { describe, expect, it } from 'vitest';
import { clipboardTable } from './clipboard.ts';

const ROWS = [
  ['行地址', '科目编码', '科目名称', '合计', '比例', '指标值'],
  ['t-total', '', '合计', '4,092.38', '25%', ''],
  ['t-0101', '0101', '=HYPERLINK("x")', '-34.00', '0.00', '=100%'],
  ['t-x', '2101501', '一\n"二"\t三', '—', '1234567890123456', '<b>'],
];

describe('a table for the clipboard', () => {
  const { text, html } = clipboardTable(ROWS, new Set([3, 4]));

  it('is tab-separated text: plain numbers, blank cells, words as printed', () => {
    expect(text.split('\n').slice(0, 3)).toEqual(['科目编码\t科目名称\t合计\t比例\t指标值', '\t合计\t4092.38\t25%\t', `0101\t"=HYPERLINK(""x"")"\t-34.00\t0.00\t=100%`]);
    expect(text.split('\n').slice(3).join('\n')).toBe('2101501\t"一\n""二""\t三"\t—\t1234567890123456\t<b>');
  });

  it('is HTML in which numbers keep their decimals and codes and words are text', () => {
    expect(html).toContain(`<td style="mso-number-format:'\\#\\,\\#\\#0.00'">4092.38</td>`);
    expect(html).toContain(`<td style="mso-number-format:'0%'">25%</td>`);
    expect(html).toContain(`<td style="mso-number-format:'0.00'">0.00</td>`);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">0101</td>`);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">=100%</td>`);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">1234567890123456</td>`);
    expect(html).toContain('&lt;b&gt;');
    expect(html.match(/<td><\/td>/g)).toHaveLength(2);
  });
});
