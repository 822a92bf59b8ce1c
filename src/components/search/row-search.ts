import { type Answer, type RowIndex, RowIndexError, type SearchOptions } from '../../row-index/types.ts';

export type Opener = () => Promise<RowIndex>;

/**
 * The row index, opened at the first question. A build that was replaced while a page was open leaves it with files
 * that are gone: the question is then asked again of a freshly opened index, once.
 */
export class RowSearch {
  readonly #open: Opener;
  #index: Promise<RowIndex> | undefined;

  constructor(open: Opener) {
    this.#open = open;
  }

  /** Opens the index if that was not done; a failure is told to the question that follows. */
  index(): Promise<RowIndex> {
    const opening = (this.#index ??= this.#open());
    opening.catch(() => this.#forget(opening));
    return opening;
  }

  async ask(query: string, options: SearchOptions): Promise<{ readonly index: RowIndex; readonly answer: Answer }> {
    const opening = this.index();
    const index = await opening;
    try {
      return { index, answer: await index.search(query, options) };
    } catch (error) {
      if (!(error instanceof RowIndexError)) throw error;
      this.#forget(opening);
      const fresh = await this.index();
      return { index: fresh, answer: await fresh.search(query, options) };
    }
  }

  #forget(opening: Promise<RowIndex>): void {
    if (this.#index === opening) this.#index = undefined;
  }
}
