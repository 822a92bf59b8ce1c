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
