import { describeFault } from '../../src/labels/faults.ts';
import { cited, visible } from '../../src/labels/visible.ts';
import type { Fault } from '../../src/load/fault.ts';
import type { CheckReport } from './reporter.ts';
import { yearFaults } from './years.ts';

/** For a person: faults under their file, and a closing count. */
export function textReport({ disclosures, faults, figures, tables }: CheckReport): string {
  if (faults.length === 0) return `数据有效：${disclosures} 份公开，${tables} 张表，${figures} 个数（含情况说明和文字栏录成的表；首页只数原文印出的表）。`;
  const files = byFile(faults);
  const blocks = [...files].map(([file, own]) => [visible(file), ...own.map(faultLines)].join('\n'));
  return `${blocks.join('\n\n')}\n\n共 ${faults.length} 处错误，在 ${files.size} 个文件中。${yearsHint(faults)}`;
}

/** A document of a new year meets every name that was registered for other years only. */
function yearsHint(faults: readonly Fault[]): string {
  const count = yearFaults(faults).length;
  return count < 2 ? '' : `\n其中 ${count} 处只差登记的年度：npm run check -- --years 列出要改的科目行，核实后可用 git apply 写入。`;
}

function faultLines(fault: Fault): string {
  const { fix, message } = describeFault(fault);
  const place = [fault.line > 0 ? `第 ${fault.line} 行` : '', fault.row && `行 ${cited(fault.row)}`, fault.column && `列 ${cited(fault.column)}`].filter(Boolean).join('，');
  return `  ${visible(place) || '整个文件'}：${message}\n    改法：${fix} [${fault.code}]`;
}

/** Faults under their file, in the order of the report. */
function byFile(faults: readonly Fault[]): ReadonlyMap<string, readonly Fault[]> {
  const files = new Map<string, Fault[]>();
  for (const fault of faults) {
    const own = files.get(fault.file);
    if (own) own.push(fault);
    else files.set(fault.file, [fault]);
  }
  return files;
}
