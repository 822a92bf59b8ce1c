import { describeFault } from '../../src/labels/faults.ts';
import type { Fault } from '../../src/load/fault.ts';
import type { CheckReport } from './reporter.ts';

/** Workflow annotations: each fault is shown at its line in the pull request. */
export function githubReport({ dataDir, disclosures, faults, figures, tables }: CheckReport): string {
  if (faults.length === 0) return `::notice::数据有效：${disclosures} 份公开，${tables} 张表，${figures} 个数。`;
  return faults.map((fault) => annotation(fault, dataDir)).join('\n');
}

function annotation(fault: Fault, dataDir: string): string {
  const { fix, message } = describeFault(fault);
  const file = [dataDir, fault.file].filter((part) => part !== '').join('/');
  const place = [fault.row && `行 ${fault.row}`, fault.column && `列 ${fault.column}`].filter(Boolean).join('，');
  const properties = [`file=${property(file)}`, ...(fault.line > 0 ? [`line=${fault.line}`] : []), `title=${property(fault.code)}`];
  return `::error ${properties.join(',')}::${data(`${place ? `${place}：` : ''}${message}改法：${fix}`)}`;
}

/** Escapes that the workflow command syntax asks for. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
