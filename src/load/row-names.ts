import { type Classification, codeDepth, namesakes, nearestEntry, parentCode } from '../fiscal/classification.ts';
import { CodeOrder } from '../fiscal/code-order.ts';
import { comparableLabel } from '../fiscal/label.ts';
import type { Line, TableKind } from '../fiscal/tables/kind.ts';
import { yearNames } from './classification-index.ts';
import type { FaultDetail } from './fault.ts';
import { kindIndex } from './kind-index.ts';
import { likelyLines } from './likely-lines.ts';

/** The printed cells that name a row. */
export interface NameCells {
  readonly row: string;
  readonly code: string;
  readonly label: string;
  readonly side: string;
  /** What the `line` column says, or empty. */
  readonly line: string;
}

export interface RowName {
  readonly key: string;
  readonly line?: Line | undefined;
  readonly level: number;
}

/** Which of the naming cells a fault is about. */
export type NameRole = 'row' | 'code' | 'label' | 'line';
export interface NameFault {
  readonly fault: FaultDetail;
  readonly role: NameRole;
}
/** `unjudged`: the row cannot be named because a file that was reported before cannot be read. */
export type Naming = { readonly name: RowName } | NameFault | { readonly unjudged: true };

/** What the loader knows when it names the rows of one table. */
export interface NamingContext {
  readonly kind: TableKind;
  readonly year: number;
  readonly otherYear?: number | undefined;
  /** Undefined where the kind has none, or its file could not be read: then codes are not looked up. */
  readonly classification: Classification | undefined;
}

/**
 * Gives the rows of one table their keys, in printed order: by code, by named line, or by the
 * explicit row key. Remembers what stood above.
 */
export class RowNames {
  private readonly context: NamingContext;
  private readonly codesPrinted: ReadonlyMap<string, number>;
  private readonly orders = new Map<string, CodeOrder>();
  private readonly twoSided: ReadonlySet<string>;
  private readonly seen = new Set<string>();
  private readonly counts = new Map<string, number>();
  private itemClass = '';

  constructor(context: NamingContext, rows: readonly NameCells[]) {
    this.context = context;
    const codes = new Map<string, number>();
    for (const { code } of rows) if (code) codes.set(code, (codes.get(code) ?? 0) + 1);
    this.codesPrinted = codes;
    this.twoSided = linesOnTwoSides(rows);
  }

  /** Names the next row. A code's own faults (unknown, misplaced) are asked for with {@link codeFault}. */
  next(cells: NameCells): Naming {
    const { kind } = this.context;
    if (kind.identity === 'row') return this.explicit(cells);
    if (kind.identity === 'code' && cells.code) return { name: { key: this.numbered(addressable(cells.code), true), level: (codeDepth(cells.code) ?? 1) - 1 } };
    if (cells.label === '' && cells.line === '') {
      const role = kind.identity === 'code' ? 'code' : 'label';
      return { fault: { code: 'cell-blank', type: role, label: '' }, role };
    }
    return this.named(cells);
  }

  /** What is wrong with a printed code, if anything; call once for each row, in printed order. */
  codeFault(cells: NameCells): NameFault | undefined {
    const { classification, kind, year } = this.context;
    const { code, label, side } = cells;
    const which = kind.classification ?? '';
    const order = this.order(side);
    if (codeDepth(code) === undefined) {
      order.unreadable();
      return { fault: { code: 'code-malformed', printed: code, classification: which }, role: 'code' };
    }
    if (classification && !classification.names.has(code)) {
      order.unknown(code);
      if (classification.unread?.has(comparableLabel(label))) return undefined;
      return { fault: { code: 'code-unknown', printed: code, classification: which }, role: 'code' };
    }
    // Either copy of a row printed twice may be the wrong one.
    const misplaced = order.next(code, this.isRepeatedCode(code));
    if (misplaced) return { fault: { code: 'code-wrong-parent', printed: code, ...misplaced }, role: 'code' };
    if (!classification || label === '') return undefined;
    // A name that is blank in the classification is a fault there; any name may be the one that is missing.
    const isNamed = (known: ReadonlySet<string> | undefined): boolean => known?.has(comparableLabel(label)) || known?.has('') || false;
    if (this.years().some((each) => isNamed(yearNames(classification, each).namesOf.get(code)))) return undefined;
    // The label may be right and the code wrong.
    order.doubt();
    const names = (classification.names.get(code) ?? []).map((entry) => `${entry.name}（${entry.firstYear}–${entry.lastYear}）`);
    const elsewhen = nearestEntry(namesakes(classification, label, code), year);
    return { fault: { code: 'code-name-unknown', printed: code, label, names, year, classification: which, elsewhen }, role: 'label' };
  }

  private years(): readonly number[] {
    const { otherYear, year } = this.context;
    return otherYear === undefined ? [year] : [year, otherYear];
  }

  /** Whether the table prints this code more than once. */
  isRepeatedCode(code: string): boolean {
    return (this.codesPrinted.get(code) ?? 0) > 1;
  }

  private order(side: string): CodeOrder {
    let order = this.orders.get(side);
    if (!order) this.orders.set(side, (order = new CodeOrder(new Set(this.codesPrinted.keys()))));
    return order;
  }

  private explicit(cells: NameCells): Naming {
    if (cells.row === '') return { fault: { code: 'cell-blank', type: 'row', label: '' }, role: 'row' };
    if (!/^[a-z][a-z0-9-]*$/.test(cells.row)) return { fault: { code: 'row-key-malformed', printed: cells.row }, role: 'row' };
    const line = this.resolveLine(cells);
    if (!line && cells.line) return this.unknownLineKey(cells);
    return { name: { key: cells.row, line, level: line?.level ?? 0 } };
  }

  private named(cells: NameCells): Naming {
    const { kind } = this.context;
    const line = this.resolveLine(cells);
    if (line) {
      const side = kindIndex(kind).sideKeys.get(cells.side) ?? '';
      const sided = side !== '' && (kind.identity === 'line' || this.twoSided.has(cells.line || comparableLabel(cells.label)));
      const key = sided ? `${side}-${line.key}` : line.key;
      this.seen.add(`${cells.side}|${line.key}`);
      return { name: { key: line.many ? this.numbered(key, false) : key, line, level: line.level ?? 0 } };
    }
    const item = kind.identity === 'code' && this.codesPrinted.size === 0 ? this.resolveItem(cells) : undefined;
    if (item) return item;
    if (cells.line) return this.unknownLineKey(cells);
    const { classification, year } = this.context;
    if (kind.classification && this.codesPrinted.size === 0) {
      // Without the classification the label cannot be judged; that its file is unreadable has been reported.
      if (!classification) return { unjudged: true };
      const known = namesakes(classification, cells.label);
      const elsewhen = [...new Set(known.map(({ code }) => code))].flatMap((code) => nearestEntry(known.filter((entry) => entry.code === code), year) ?? []);
      return { fault: { code: 'item-unknown', label: cells.label, classification: kind.classification, year, elsewhen: elsewhen.length > 0 ? elsewhen : undefined }, role: 'label' };
    }
    return { fault: { code: 'line-unknown', label: cells.label, side: cells.side, identity: kind.identity }, role: 'label' };
  }

  private resolveLine({ label, line, side }: NameCells): Line | undefined {
    const index = kindIndex(this.context.kind);
    const candidates = (line ? index.lineKeys.get(line) : index.lines.get(comparableLabel(label))) ?? [];
    const fitting = candidates.filter(
      (candidate) => (candidate.side === undefined || candidate.side === side) && (line !== '' || candidate.under === undefined || this.seen.has(`${side}|${candidate.under}`)),
    );
    const free = fitting.filter((candidate) => candidate.many || !this.seen.has(`${side}|${candidate.key}`));
    const pool = free.length > 0 ? free : fitting;
    return pool.find((candidate) => candidate.under !== undefined) ?? pool[0];
  }

  /** In a table printed without codes a label is looked up by its name in the classification. */
  private resolveItem({ label, line }: NameCells): Naming | undefined {
    const { classification } = this.context;
    if (!classification) return undefined;
    const explicit = /^item-(\d+)$/.exec(line)?.[1];
    const codes = explicit ? [explicit].filter((code) => classification.names.has(code)) : this.years().map((each) => yearNames(classification, each).codesOf.get(comparableLabel(label)) ?? []).find((found) => found.length > 0) ?? [];
    const below = codes.filter((code) => code.length > 3 && code.startsWith(this.itemClass) && this.itemClass !== '' && !this.seen.has(code));
    const classes = codes.filter((code) => code.length === 3 && !this.seen.has(code));
    const choice = codes.length <= 1 ? codes : below.length > 0 ? below : classes;
    const [code] = choice;
    if (code === undefined || choice.length > 1) return codes.length > 1 ? { fault: { code: 'item-ambiguous', label, codes }, role: 'label' } : undefined;
    if (parentCode(code) === undefined) this.itemClass = code;
    this.seen.add(code);
    return { name: { key: `item-${code}`, level: (codeDepth(code) ?? 1) - 1 } };
  }

  private unknownLineKey({ label, line }: NameCells): Naming {
    const lines = [...kindIndex(this.context.kind).lineKeys.values()].flatMap(([first]) => (first ? [first] : []));
    return { fault: { code: 'line-key-unknown', key: line, known: likelyLines(lines, line, label) }, role: 'line' };
  }

  /** `goal-1`, `goal-2`; with `bareFirst` the first keeps its bare key: `2101501`, `2101501-2`. */
  private numbered(key: string, bareFirst: boolean): string {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return bareFirst && count === 1 ? key : `${key}-${count}`;
  }
}

/** A code that the document misprints (a space, full-width digits) as part of an address. */
function addressable(code: string): string {
  return code.normalize('NFKC').replace(/[^0-9A-Za-z]+/g, '-');
}

/** Lines of a code table that stand on both sides need the side in their key; others keep the bare one. */
function linesOnTwoSides(rows: readonly NameCells[]): ReadonlySet<string> {
  const sides = new Map<string, string>();
  const both = new Set<string>();
  for (const { code, label, line, side } of rows) {
    if (code) continue;
    const name = line || comparableLabel(label);
    if (sides.has(name) && sides.get(name) !== side) both.add(name);
    sides.set(name, side);
  }
  return both;
}
