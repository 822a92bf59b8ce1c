import { codeDepth, parentCode } from './classification.ts';

/** A code that stands where its tree says it should not. */
export interface Misplaced {
  /** The code it belongs under. */
  readonly parent: string;
  /** The code it stands under in print; empty when none stands above it. */
  readonly above: string;
}

/** Codes open at one point of an outline, outermost first; undefined where a row above could not be read. */
type Outline = readonly string[] | undefined;

/**
 * Follows the printed order of a table's codes, as one reads an outline: a 项 stands under its own
 * 款, a 款 under its own 类, wherever the table prints rows of that depth.
 * One slip is told once: the codes after it may follow it or what stood above it, and a parent
 * that is missed in the same place again is not missed twice.
 */
export class CodeOrder {
  private readonly printed: ReadonlySet<string>;
  private readonly told = new Set<string>();
  private outlines: readonly Outline[] = [[]];

  /** @param printed every code of the table. */
  constructor(printed: ReadonlySet<string>) {
    this.printed = printed;
  }

  /**
   * Takes the next code in printed order.
   * @param twice whether the table prints it more than once: what follows may then go on as if it did not stand here.
   */
  next(code: string, twice = false): Misplaced | undefined {
    const depth = codeDepth(code);
    if (depth === undefined) return this.unreadable();
    const open = this.outlines.map((outline) => outline?.filter((other) => (codeDepth(other) ?? 0) < depth));
    const fitting = open.find((outline) => this.fits(code, outline));
    if (fitting !== undefined || open.includes(undefined)) {
      const placed = [...(fitting ?? []), code];
      this.outlines = twice ? [this.outlines[0], placed] : [placed];
      return undefined;
    }
    const [outline = []] = open;
    const parent = parentCode(code) ?? '';
    const above = outline.at(-1) ?? '';
    this.outlines = [this.outlines[0], [...outline, code]];
    if (this.told.has(`${parent} ${above}`)) return undefined;
    this.told.add(`${parent} ${above}`);
    return { parent, above };
  }

  /** The code just taken may be another one's: whatever follows may stand under it. */
  doubt(): undefined {
    this.outlines = [...this.outlines, undefined];
    return undefined;
  }

  /** A code that no classification knows: its rows may stand under it, and anything may if it is another one misread. */
  unknown(code: string): undefined {
    const depth = codeDepth(code) ?? 1;
    const above = this.outlines[0];
    this.outlines = [above, [...(above ?? []).filter((other) => (codeDepth(other) ?? 0) < depth), code], undefined];
    return undefined;
  }

  /** A row whose code cannot be read stands here: the next code may stand under it. */
  unreadable(): undefined {
    this.outlines = [this.outlines[0], undefined];
    return undefined;
  }

  private fits(code: string, outline: Outline): boolean {
    const parent = parentCode(code);
    if (parent === undefined) return outline !== undefined;
    const above = outline?.at(-1) ?? '';
    return outline !== undefined && (above === parent || (!this.printed.has(parent) && code.startsWith(above)));
  }
}
