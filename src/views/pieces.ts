import { type Html, raw } from './html.ts';

/*
 * A page of a hundred kilobytes made as one string is copied whole three times on its way to its file, each time into memory
 * that is new to the process. So its large parts travel beside the template: where whoever makes the page has asked for that,
 * the template gets a mark in the place of each part, and the parts are put where the marks are when the page is written.
 */

/** Parts that wait for their pages, by number. */
interface Shelf {
  next: number;
  readonly parts: Map<number, string>;
}

/* Pages are bundled, so this module is in the process twice: what both share hangs on the process itself. */
const SHELF = Symbol.for('mingzhang.pieces');
type Process = { [SHELF]?: Shelf };

/* No text can bring such a mark along: its `<` is escaped. */
const MARK = /<!--piece (\d+)-->/;

/** A large part of a page: itself, or a mark where it will stand. To be used once, outside scripts and attributes. */
export function piece(part: Html): Html {
  const shelf = (globalThis as Process)[SHELF];
  if (!shelf) return part;
  const number = shelf.next++;
  shelf.parts.set(number, part.text);
  return raw(`<!--piece ${number}-->`);
}

/**
 * From now on pages of this process come with marks.
 * @returns the text of a page with marks, in order; several pages may be under way at a time. It throws an Error where a part is asked for twice
 */
export function holdPieces(): (page: string) => readonly string[] {
  const shelf: Shelf = { next: 0, parts: new Map() };
  (globalThis as Process)[SHELF] = shelf;
  return (page) =>
    page.split(MARK).map((text, at) => {
      if (at % 2 === 0) return text;
      const number = Number(text);
      const part = shelf.parts.get(number);
      if (part === undefined) throw new Error(`part ${number} of a page stands nowhere or twice`);
      shelf.parts.delete(number);
      return part;
    });
}
