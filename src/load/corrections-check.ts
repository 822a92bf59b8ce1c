import { newestFirst } from '../fiscal/correction.ts';
import type { Disclosure } from '../fiscal/disclosure.ts';
import { CORRECTIONS_FILE, type LedgerLine } from './corrections.ts';
import type { Fault, FaultDetail, Report } from './fault.ts';

/**
 * Holds what the ledger says of a disclosure against it.
 * @param lines those that speak of it
 * @returns faults of these lines
 */
export function correctionFaults(disclosure: Disclosure, lines: readonly LedgerLine[]): readonly Fault[] {
  return check(disclosure, lines).map(([line, column, detail]) => faultOf(line, column, detail));
}

/**
 * Reports what is wrong with the ledger when all disclosures are known.
 * @param found faults of the lines about each disclosure that was read
 * @param left disclosures of which nothing is said: they were not read, or have faults of their own and so may lack rows
 */
export function checkCorrections(ledger: ReadonlyMap<string, readonly LedgerLine[]>, found: ReadonlyMap<string, readonly Fault[]>, left: ReadonlySet<string>, report: Report): void {
  for (const [disclosure, lines] of ledger) {
    if (left.has(disclosure)) continue;
    const faults = found.get(disclosure) ?? lines.map((line) => faultOf(line, 'disclosure', { code: 'correction-disclosure-unknown', disclosure }));
    faults.forEach(report);
  }
}

function faultOf({ correction, line }: LedgerLine, column: string, detail: FaultDetail): Fault {
  return { file: CORRECTIONS_FILE, line, row: correction.id, column, ...detail };
}

function check({ tables }: Disclosure, lines: readonly LedgerLine[]): readonly [LedgerLine, string, FaultDetail][] {
  const rows = new Map(tables.flatMap((table) => table.rows.map((row) => [row.address, { row, table }] as const)));
  const ids = new Set(tables.map(({ id }) => id));
  const latest = new Set<string>();
  const order = newestFirst(lines.map(({ correction }) => correction));
  return [...lines]
    .sort((a, b) => order.indexOf(a.correction) - order.indexOf(b.correction))
    .flatMap((line): readonly [LedgerLine, string, FaultDetail][] => {
      const { address, after, column } = line.correction;
      const place = rows.get(address);
      if (!place && address !== '' && !ids.has(address)) return [[line, 'address', { code: 'correction-address-unknown', address }]];
      if (column === '') return [];
      const known = place?.table.columns.map((printed) => printed.column.key) ?? [];
      if (!place || !known.includes(column)) return [[line, 'column', { code: 'correction-column-unknown', named: column, known }]];
      const cell = `${address}/${column}`;
      if (latest.has(cell)) return [];
      latest.add(cell);
      const printed = place.row.cells[column]?.printed ?? '';
      return printed === after ? [] : [[line, 'after', { code: 'correction-stale', after, printed }]];
    });
}
