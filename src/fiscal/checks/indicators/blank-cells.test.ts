import { describe, expect, it } from 'vitest';
import { checkTables, makeTable } from '../testing.ts';
import { blankCells } from './blank-cells.ts';

const run = (seed: string): readonly string[] => checkTables(blankCells, [makeTable('performance-indicators', seed)]).map((check) => `${check.place.row.replace('performance-indicators-', '')}/${check.place.column} ${check.facts?.kind} ${check.outcome}`);

describe('blank-cells', () => {
  const header = 'row|level1|level2|label|description|target|basis';

  it('finds the cell that its sibling rows fill', () => {
    expect(run(`${header}\na|产出|数量指标|人数|人数|≥5人|计划\nb|产出|质量指标|参保率|参保率|≥90%|\nc|满意度|满意度指标|满意度|满意度|≥90%|计划`)).toEqual(['b/basis cell finding']);
    expect(run(`${header}\na|产出|数量指标|人数|人数|≥5人|计划\nb|产出|质量指标|参保率|参保率||计划`)).toEqual(['b/target cell finding']);
  });

  it('passes a table whose rows are full, and a column that most rows leave blank', () => {
    expect(run(`${header}\na|产出|数量指标|人数||≥5人|计划\nb|产出|质量指标|参保率||≥90%|计划`)).toEqual(['a/target none pass']);
  });

  it('takes lines without name and target for the template', () => {
    expect(run(`${header}\na|产出|数量指标|人数|人数|≥5人|计划\nb|效益|生态效益指标||||`)).toEqual(['a/target none pass']);
    expect(run(`${header}\na|产出|数量指标||人数|≥5人|计划`)).toEqual(['a/label no-name finding']);
  });

  it('names once what one side of a form lacks', () => {
    const sided = 'row|side|level1|level2|label|target';
    expect(run(`${sided}\na|实施期|产出|数量指标|人数|27人\nb|年度|产出|数量指标||\nc|实施期|产出|质量指标|保障率|100%\nd|年度|产出|质量指标||`)).toEqual(['b/target whole-side finding']);
    expect(run(`${sided}\na|实施期|产出|时效指标||\nb|年度|产出|时效指标|按时拨付|及时\nc|实施期|产出|质量指标|保障率|100%\nd|年度|产出|质量指标|保障率|100%`)).toEqual(['a/target side finding']);
  });
});
