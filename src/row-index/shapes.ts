import { type Commons } from './commons.ts';
import { Numbers } from './bytes.ts';
import { ROLE_CODE, ROLE_NAME, ROLE_TEXT } from './format.ts';
import type { StoredRow } from './row-store.ts';

/** One common text of a row. */
export interface Member {
  readonly common: number;
  readonly role: number;
}

/** What rows of one kind with the same common texts share. */
export interface Shape {
  readonly kind: number;
  readonly members: readonly Member[];
  /** How many rows have it. */
  rows: number;
  /** Lists that each of its rows is entered in. */
  lists: readonly number[];
  /** Members that are in a list. The others are treated as if they were not common: their list would have hardly an entry. */
  kept: readonly Member[];
}

/** What a list is of: a common text in rows of one kind, where these earlier common texts of the row may match instead. */
export interface ListKey {
  readonly kind: number;
  readonly common: number;
  readonly role: number;
  readonly shadows: readonly number[];
}

/**
 * Sorts rows by their common texts. A row may hold several that match one query (产出指标, 数量指标), and must be
 * counted once: so a text that shares a pair of characters with an earlier one of its row goes to a list of its own,
 * which names the earlier ones, and is passed over when one of them matches.
 */
export class Shapes {
  readonly #commons: Commons;
  readonly #byKey = new Map<string, number>();
  readonly #shapes: Shape[] = [];
  readonly #lists = new Map<string, number>();
  readonly listKeys: ListKey[] = [];
  readonly #pairs = new Map<number, boolean>();
  readonly #found: number[] = [];

  constructor(commons: Commons) {
    this.#commons = commons;
  }

  /** Number of the shape of a row; its rows are counted. */
  meet(row: StoredRow): number {
    const members = this.#members(row);
    let key = String(row.kind);
    for (const member of members) key += ` ${member}`;
    let shape = this.#byKey.get(key);
    if (shape === undefined) {
      shape = this.#shapes.length;
      this.#byKey.set(key, shape);
      this.#shapes.push({ kind: row.kind, members: members.map((member) => ({ common: member >> 2, role: member & 3 })), rows: 0, lists: [], kept: [] });
    }
    this.at(shape).rows += 1;
    return shape;
  }

  at(shape: number): Shape {
    const found = this.#shapes[shape];
    if (!found) throw new Error(`no shape ${shape}`);
    return found;
  }

  /** Rows of each list with earlier texts, by {@link listKey}, as it would be if every list were kept. */
  shadowedRows(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { kind, members, rows } of this.#shapes) {
      for (const [at, member] of members.entries()) {
        const shadows = this.#shadows(member, members.slice(0, at));
        if (shadows.length === 0) continue;
        const key = listKey({ kind, ...member, shadows });
        counts.set(key, (counts.get(key) ?? 0) + rows);
      }
    }
    return counts;
  }

  /**
   * Settles the lists once all rows were met.
   * @param fewest rows that a list with earlier texts must have
   * @param counts of {@link shadowedRows}, those of the whole index
   */
  settle(fewest: number, counts: ReadonlyMap<string, number>): void {
    for (const shape of this.#shapes) {
      const { kind, members } = shape;
      const kept = members.filter((member, at) => {
        const shadows = this.#shadows(member, members.slice(0, at));
        return shadows.length === 0 || (counts.get(listKey({ kind, ...member, shadows })) ?? 0) >= fewest;
      });
      shape.kept = kept;
      shape.lists = kept.map((member, at) => this.#list({ kind, ...member, shadows: this.#shadows(member, kept.slice(0, at)) }));
    }
  }

  /** Common texts of a row, each once, as common text * 4 + role; valid until the next row. */
  #members(row: StoredRow): readonly number[] {
    const members = this.#found;
    members.length = 0;
    const add = (common: number, role: number): void => {
      if (common < 0) return;
      for (const member of members) if (member >> 2 === common) return;
      members.push(common * 4 + role);
    };
    add(this.#commons.text(row.name), ROLE_NAME);
    for (let at = 0; at < row.texts; at += 1) add(this.#commons.text(row.text(at)), ROLE_TEXT);
    add(this.#commons.code(row.code), ROLE_CODE);
    return members;
  }

  #shadows(member: Member, earlier: readonly Member[]): readonly number[] {
    return earlier.filter(({ common }) => this.#meetInAQuery(common, member.common)).map(({ common }) => common).sort((a, b) => a - b);
  }

  /** Whether one query may match both. */
  #meetInAQuery(a: number, b: number): boolean {
    const pair = a * this.#commons.texts.length + b;
    const known = this.#pairs.get(pair);
    if (known !== undefined) return known;
    const [one, other] = [this.#commons.plain[a] ?? '', this.#commons.plain[b] ?? ''];
    let shared = false;
    for (let at = 0; at + 1 < one.length && !shared; at += 1) shared = other.includes(one.slice(at, at + 2));
    this.#pairs.set(pair, shared);
    return shared;
  }

  #list(key: ListKey): number {
    const name = listKey(key);
    const known = this.#lists.get(name);
    if (known !== undefined) return known;
    this.#lists.set(name, this.listKeys.length);
    return this.listKeys.push(key) - 1;
  }
}

/** Name of a list. */
export function listKey({ kind, common, role, shadows }: ListKey): string {
  return `${kind} ${common} ${role} ${shadows.join()}`;
}

/** Lists of documents while they are filled, documents rising. */
export class DocCounts {
  readonly docs = new Numbers();
  readonly counts = new Numbers();

  add(document: number, rows = 1): void {
    const last = this.docs.length - 1;
    if (last >= 0 && this.docs.at(last) === document) {
      this.counts.set(last, this.counts.at(last) + rows);
    } else {
      this.docs.push(document);
      this.counts.push(rows);
    }
  }
}
