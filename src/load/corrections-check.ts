import { newestFirst } from '../fiscal/correction.ts';
import type { Disclosure } from '../fiscal/disclosure.ts';
import { CORRECTIONS_FILE, type LedgerLine } from './corrections.ts';
import type { FaultDetail, Report } from './fault.ts';

/** Holds the ledger of corrections against the disclosures it speaks of, which come one after another. */
export class CorrectionsCheck {
  readonly #byDisclosure: ReadonlyMap<string, readonly LedgerLine[]>;
  /** What is wrong with the lines of a disclosure that was seen. */
  readonly #found = new Map<string, readonly [line: LedgerLine, column: string, detail: FaultDetail][]>();

  constructor(lines: readonly LedgerLine[]) {
    this.#byDisclosure = Map.groupBy(lines, ({ correction }) => correction.disclosure);
  }

  see(disclosure: Disclosure): void {
    const lines = this.#byDisclosure.get(disclosure.id);
    if (lines) this.#found.set(disclosure.id, check(disclosure, lines));
  }

  /** A disclosure with faults of its own may lack rows: nothing is said of them. */
  leave(id: string): void {
    if (this.#byDisclosure.has(id)) this.#found.set(id, []);
  }

  report(report: Report): void {
    for (const [id, lines] of this.#byDisclosure) {
      const unknown: FaultDetail = { code: 'correction-disclosure-unknown', disclosure: id };
      const found = this.#found.get(id) ?? lines.map((line) => [line, 'disclosure', unknown] as const);
      for (const [{ correction, line }, column, detail] of found) report({ file: CORRECTIONS_FILE, line, row: correction.id, column, ...detail });
    }
  }
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
