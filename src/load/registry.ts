import type * as z from 'zod';
import { isPersonalLabel, mayHoldPersonalText, personalText } from '../fiscal/personal-data.ts';
import { parseCsv } from './csv.ts';
import { type FaultDetail, personalFault, type Report } from './fault.ts';
import { isNoHeader } from './header.ts';
import { checkText, mayHoldOddText } from './odd-texts.ts';
import { readText } from './read-text.ts';
import { valueFaults } from './value-faults.ts';

/** One row of a registry file (regions, agencies, classifications) with its physical line. */
export interface RegistryRow<Value> {
  readonly line: number;
  readonly value: Value;
}

/** The sound rows of a registry, and the others as they are written: what they name is known, though not usable. */
export interface RegistryReading<Value> {
  readonly rows: readonly RegistryRow<Value>[];
  readonly broken: readonly Readonly<Record<string, string>>[];
}

/** What a registry's file looks like. */
export interface RegistryFormat<Value> {
  readonly columns: readonly string[];
  /** Columns that the file may do without. */
  readonly optional?: readonly string[];
  readonly schema: z.ZodType<Value>;
  /** Names a row in reports. */
  readonly key: string;
}

/**
 * Reads a registry file. Every fault of a row is reported.
 * @returns undefined when the file as a whole cannot be read (already reported).
 */
export function readRegistry<Value>(dataDir: string, file: string, format: RegistryFormat<Value>, report: Report): RegistryReading<Value> | undefined {
  const text = readText(dataDir, file, report, 'registry');
  if (text === undefined) return undefined;
  const parsed = parseCsv(text);
  const cut = 'fault' in parsed;
  if (cut) report({ file, row: '', column: '', ...parsed.fault });
  const [header, ...records] = parsed.records;
  const keys = header && readColumns(header.cells, header.line, format, file, report);
  if (!keys) return undefined;
  const scan = mayHoldPersonalText(text);
  const odd = mayHoldOddText(text);
  const rows: RegistryRow<Value>[] = [];
  const broken: Readonly<Record<string, string>>[] = [];
  for (const { line, cells } of records) {
    const written = Object.fromEntries(keys.map((key, at) => [key, (cells[at] ?? '').trim()]));
    const { faults, lost, values } = odd ? checkValues(written) : { faults: [], lost: false, values: written };
    const row = values[format.key] ?? '';
    for (const { column, detail } of faults) report({ file, line, row, column, ...detail });
    if (cells.length !== keys.length) {
      report({ file, line, row, column: '', code: cells.length < keys.length ? 'row-too-few-cells' : 'row-too-many-cells', cells: cells.length, wanted: keys.length });
      broken.push(values);
      continue;
    }
    if (scan) reportPersonalText(values, (detail, column) => report({ file, line, row, column, ...detail }));
    if (lost) {
      broken.push(values);
      continue;
    }
    const result = format.schema.safeParse(values);
    if (result.success) {
      rows.push({ line, value: result.data });
      continue;
    }
    broken.push(values);
    for (const { path, detail } of valueFaults(result.error.issues, values)) report({ file, line, row, column: String(path[0] ?? ''), ...detail });
  }
  // Where rows are missing below a broken quote, nothing can be held against the others.
  return cut ? undefined : { rows, broken };
}

interface CheckedValues {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly { readonly column: string; readonly detail: FaultDetail }[];
  /** A character of them is lost: what the row says cannot be used. */
  readonly lost: boolean;
}

/** The cells of a row without characters that nobody can see. */
function checkValues(written: Readonly<Record<string, string>>): CheckedValues {
  const checked = Object.entries(written).map(([column, text]) => ({ column, ...checkText(text) }));
  return {
    values: Object.fromEntries(checked.map(({ column, text }) => [column, text.trim()])),
    faults: checked.flatMap(({ column, fault }) => (fault ? [{ column, detail: fault }] : [])),
    lost: checked.some(({ lost }) => lost),
  };
}

function reportPersonalText(values: Readonly<Record<string, string>>, fault: (detail: FaultDetail, column: string) => void): void {
  for (const [column, text] of Object.entries(values)) {
    const found = personalText(text);
    if (found) fault(personalFault(found), column);
  }
}

/** The header's keys in file order, or undefined when a column is missing, unknown or doubled. */
function readColumns(cells: readonly string[], line: number, { columns: required, optional = [] }: Pick<RegistryFormat<unknown>, 'columns' | 'optional'>, file: string, report: Report): readonly string[] | undefined {
  const keys = cells.map((cell) => cell.trim());
  const columns = [...required, ...optional];
  if (isNoHeader(keys, keys.filter((key) => columns.includes(key) || isPersonalLabel(key)).length)) {
    report({ file, line, row: '', column: '', code: 'header-unknown', printed: cells.join(','), known: columns });
    return undefined;
  }
  let sound = true;
  const fault = (column: string, detail: FaultDetail): void => {
    report({ file, line, row: '', column, ...detail });
    sound = false;
  };
  keys.forEach((key, at) => {
    if (key === '') fault('', { code: 'column-unnamed', position: at + 1 });
    else if (isPersonalLabel(key)) fault(key, { code: 'column-personal', header: key });
    else if (!columns.includes(key)) fault(key, { code: 'column-unknown', header: key, known: columns });
    else if (keys.indexOf(key) < at) fault(key, { code: 'column-doubled', header: key, first: key });
  });
  for (const column of required) if (!keys.includes(column)) fault(column, { code: 'column-missing', label: column });
  return sound ? keys : undefined;
}
