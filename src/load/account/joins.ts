/** A number on one side of the comparison that has no partner yet. */
export interface Waiting {
  readonly print: string;
  readonly line: number;
}

/** A printed piece that may be part of a number which extraction broke. */
export interface Piece extends Waiting {
  readonly before: string;
  readonly after: string;
  /** Last character before it that is not white space. */
  readonly precededBy: string;
}

/** The pieces of a broken number lie within so many lines (codes run down beside a wrapped name). */
const REACH = 20;
const MOST_PIECES = 4;

export interface Join<H, P> {
  readonly held: H;
  readonly pieces: readonly P[];
}

/**
 * All ways in which pieces, taken in printed order, spell a held number: `14.7` and `0` give
 * 14.70, `302` and `01` give 30201, a dash and `34.00` give -34.00. Nearest pieces first.
 */
export function possibleJoins<H extends Waiting, P extends Piece>(held: readonly H[], pieces: readonly P[]): readonly Join<H, P>[] {
  const found: { join: Join<H, P>; reach: number; distance: number }[] = [];
  for (const wanted of held) {
    pieces.forEach((first, at) => {
      for (const start of [first.print, ...(first.precededBy === '-' ? [`-${first.print}`] : [])]) {
        if (start === wanted.print && start !== first.print) record(wanted, [first]);
        else if (wanted.print.startsWith(start)) extend(wanted, [first], start, at);
      }
    });
  }
  return found.sort((a, b) => a.reach - b.reach || a.distance - b.distance).map(({ join }) => join);

  function extend(wanted: H, taken: readonly P[], spelled: string, at: number): void {
    if (taken.length === MOST_PIECES) return;
    const last = taken.at(-1) as P;
    for (let next = at + 1; next < pieces.length; next += 1) {
      const piece = pieces[next] as P;
      if (piece.line - (taken[0] as P).line > REACH) return;
      const point = !spelled.includes('.') && (last.after === '.' || piece.before === '.') ? '.' : '';
      const longer = spelled + point + piece.print;
      if (longer === wanted.print) record(wanted, [...taken, piece]);
      else if (wanted.print.startsWith(longer)) extend(wanted, [...taken, piece], longer, next);
    }
  }

  function record(wanted: H, taken: readonly P[]): void {
    const [from, to] = [(taken[0] as P).line, (taken.at(-1) as P).line];
    found.push({ join: { held: wanted, pieces: taken }, reach: to - from, distance: Math.abs(wanted.line - from) });
  }
}
