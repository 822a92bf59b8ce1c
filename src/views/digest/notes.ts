/** Notes of one disclosure on a page that lists several. Plain JSON. */
export interface NoteGroup {
  readonly id: string;
  /** 稷山县医疗保障局2023年部门预算 */
  readonly name: string;
  /** Finished HTML, one list item each. */
  readonly notes: readonly string[];
}

interface HeldGroup extends NoteGroup {
  readonly notes: string[];
  readonly order: number;
}

/**
 * Keeps as many notes as one page lists: those of the disclosures that come first in the library,
 * in whatever order the disclosures are read.
 */
export class Notes {
  readonly #groups: HeldGroup[] = [];
  readonly #limit: number;
  #held = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Notes as they were kept.
   * @param orderOf place of a disclosure in the library
   */
  static of(limit: number, groups: readonly NoteGroup[], orderOf: (id: string) => number): Notes {
    const notes = new Notes(limit);
    for (const group of groups) {
      notes.#groups.push({ ...group, notes: [...group.notes], order: orderOf(group.id) });
      notes.#held += group.notes.length;
    }
    return notes;
  }

  /** Whether a note of a disclosure has room. @param order place of the disclosure in the library */
  wants(order: number): boolean {
    const last = this.#groups.at(-1);
    return this.#held < this.#limit || (last !== undefined && order < last.order);
  }

  /** @param order place of the disclosure in the library */
  add(order: number, { id, name }: Pick<NoteGroup, 'id' | 'name'>, note: () => string): void {
    if (!this.wants(order)) return;
    let at = this.#groups.length;
    while (at > 0 && (this.#groups[at - 1]?.order ?? 0) > order) at -= 1;
    const known = this.#groups[at - 1];
    if (known?.order === order) known.notes.push(note());
    else this.#groups.splice(at, 0, { id, name, order, notes: [note()] });
    this.#held += 1;
    if (this.#held > this.#limit) this.#drop();
  }

  /**
   * Puts the notes of a disclosure in the place of those that it had.
   * @returns whether the list is now what it would be with all disclosures read again: where a full list became shorter, notes that are not known here would move up
   */
  replace(order: number, of: Pick<NoteGroup, 'id' | 'name'>, notes: readonly string[]): boolean {
    const full = this.#held >= this.#limit;
    if (full && !this.wants(order) && this.#groups.at(-1)?.order !== order) return true;
    const at = this.#groups.findIndex((group) => group.order === order);
    if (at >= 0) this.#held -= this.#groups.splice(at, 1)[0]?.notes.length ?? 0;
    for (const note of notes) this.add(order, of, () => note);
    return !full || this.#held >= this.#limit;
  }

  get groups(): readonly NoteGroup[] {
    return this.#groups.map(({ id, name, notes }) => ({ id, name, notes }));
  }

  #drop(): void {
    const last = this.#groups.at(-1);
    last?.notes.pop();
    if (last?.notes.length === 0) this.#groups.pop();
    this.#held -= 1;
  }
}
