import { AmountLists } from './amount-lists.ts';
import type { Commons } from './commons.ts';
import type { IsKnown } from './heads.ts';
import type { OrderedRows } from './row-order.ts';
import type { StoredRow } from './row-store.ts';
import { DocCounts, type ListKey, Shapes } from './shapes.ts';
import { Tail } from './tail.ts';
import type { Texts } from './texts.ts';

const unknown: IsKnown = () => false;

/** What rows enter in the index, their records aside: lists of common texts, of pairs and of figures. */
export class RowLists {
  readonly tail: Tail;
  readonly amounts: AmountLists;
  readonly #shapes: Shapes;
  readonly #shapeOf: Uint32Array;
  readonly #rows: OrderedRows;
  #lists: readonly DocCounts[] = [];

  /** Meets the rows, so that their shapes are known. */
  constructor(rows: OrderedRows, texts: Texts, commons: Commons) {
    this.tail = new Tail(texts, commons);
    this.amounts = new AmountLists(texts);
    this.#rows = rows;
    this.#shapes = new Shapes(commons);
    this.#shapeOf = new Uint32Array(rows.length);
    rows.each((row, at) => {
      this.#shapeOf[at] = this.#shapes.meet(row);
    });
  }

  /** See {@link Shapes.shadowedRows}. */
  shadowedRows(): Map<string, number> {
    return this.#shapes.shadowedRows();
  }

  /**
   * Enters the rows.
   * @param fewest rows that a list with earlier texts must have
   * @param shadowed rows that such lists have in the whole index
   * @param numberOf number of a document in the index, by its place among the given ones
   * @param knownOf texts that need not be entered in the head row of a document, by the same place
   * @param also called for every row
   */
  enter(fewest: number, shadowed: ReadonlyMap<string, number>, numberOf: (place: number) => number, knownOf: (place: number) => IsKnown, also: (row: StoredRow, document: number, number: number) => void = () => undefined): void {
    this.#shapes.settle(fewest, shadowed);
    const lists = this.#shapes.listKeys.map(() => new DocCounts());
    this.#lists = lists;
    this.#rows.each((row, at, place, number) => {
      const document = numberOf(place);
      const shape = this.#shapes.at(this.#shapeOf[at] ?? 0);
      for (const list of shape.lists) lists[list]?.add(document);
      this.tail.add(row, document, number, shape.kept, row.kind === 0 ? knownOf(place) : unknown);
      this.amounts.add(row, document, number);
      also(row, document, number);
    });
  }

  /** Lists of common texts, in no order. */
  commonLists(): readonly { readonly key: ListKey; readonly docs: Uint32Array; readonly counts: Uint32Array }[] {
    return this.#shapes.listKeys.map((key, at) => ({ key, docs: this.#lists[at]?.docs.view() ?? new Uint32Array(), counts: this.#lists[at]?.counts.view() ?? new Uint32Array() }));
  }
}
