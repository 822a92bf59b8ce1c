import { describe, expect, it } from 'vitest';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';

const CHECKLIST_HEADER = 'id,title,type,stages,first_year,kinds,words,source';
const HEADER = 'disclosure,rule,key,reason,source';

const CASES: readonly FaultCase[] = [
  {
    name: 'an acknowledgement of a document that is not held',
    breakIt: (data) => data.write('acknowledgements.csv', `${HEADER}\n990100-nobody/2023-budget,balance,x/amount,说明,文件\n`),
    faults: [
      [
        'acknowledgements.csv:2|x/amount|disclosure',
        'acknowledgement-disclosure-unknown',
        '没有收录 990100-nobody/2023-budget 这份文件。',
        '改正 disclosure，或删去这一行。',
      ],
    ],
  },
  {
    name: 'an acknowledgement of figures that agree',
    breakIt: (data) => data.write('acknowledgements.csv', `${HEADER}\n990100-finance/2024-budget,column-totals,expenditure-by-function-total/total,原文另有说明,原文第3页\n`),
    faults: [
      [
        'acknowledgements.csv:2|expenditure-by-function-total/total|key',
        'acknowledgement-stale',
        '规则 column-totals 在 expenditure-by-function-total/total 已经没有对不上的数。',
        '这条说明已经用不上，请删去；键的写法见 npm run check -- --findings --format json 的 id。',
      ],
    ],
  },
  {
    name: 'a required table that no kind describes, and an item twice',
    breakIt: (data) =>
      data.write(
        'checklist.csv',
        [CHECKLIST_HEADER, 'summary,收支总表,table,budget final,2016,no-such-kind,,规定一', 'summary,收支总表,table,budget,2016,revenue-expenditure-summary,,规定一', ''].join('\n'),
      ),
    faults: [
      [
        'checklist.csv:2|summary|kinds',
        'table-kind-unknown',
        '不认识的表格种类“no-such-kind”。',
        '种类名见 src/fiscal/tables/；新的种类按 CONTRIBUTING.md 添加。',
      ],
      [
        'checklist.csv:3|summary|id',
        'row-doubled',
        '行“summary”重复，第 2 行已有。',
        '每行的行号各不相同；补录的行用 r3a 这样的号，已有的行号不改。',
      ],
    ],
  },
];

describe('faults of acknowledgements and of the checklist', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });

  it('accepts an acknowledgement of a figure that does not agree', () => {
    const acknowledged = faultLines((data) => {
      data.edit('~/expenditure-by-function.csv', ',合计,"1,230.50"', ',合计,"1,330.50"');
      data.write('acknowledgements.csv', `${HEADER}\n990100-finance/2024-budget,column-totals,expenditure-by-function-total/total,原文另有说明,原文第3页\n`);
    });
    expect(acknowledged).toEqual([]);
  });
});
