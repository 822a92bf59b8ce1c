import { codeDepth, parentCode } from './classification.ts';

/** A code that stands where its tree says it should not. */
export interface Misplaced {
  /** The code it belongs under. */
  readonly parent: string;
  /** The code it stands under in print; empty when none stands above it. */
  readonly above: string;
}

/**
 * Follows the printed order of a table's codes, as one reads an outline: a 项 stands under its own
 * 款, a 款 under its own 类, wherever the table prints rows of that depth.
 */
export class CodeOrder {
  private readonly printed: ReadonlySet<string>;
  private open: readonly string[] = [];

  /** @param printed every code of the table (or of one side of it). */
  constructor(printed: ReadonlySet<string>) {
    this.printed = printed;
  }

  /** Takes the next code in printed order. A misplaced one does not become the place of those after it. */
  next(code: string): Misplaced | undefined {
    const depth = codeDepth(code);
    const parent = parentCode(code);
    if (depth === undefined) return undefined;
    const open = this.open.filter((other) => (codeDepth(other) ?? 0) < depth);
    const above = open.at(-1) ?? '';
    const misplaced = parent !== undefined && above !== parent && (this.printed.has(parent) || !code.startsWith(above));
    if (misplaced) return { parent, above };
    this.open = [...open, code];
    return undefined;
  }
}
