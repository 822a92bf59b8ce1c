import { type Piece, possibleJoins } from './joins.ts';
import { pairByLine } from './pair.ts';
import type { AsideRule } from './report.ts';
import type { HeldToken } from './held.ts';
import type { Token } from './tokens.ts';

/** A printed number that takes part in the comparison; `soft` names the rule that may leave it aside. */
export interface PrintedNumber extends Token, Piece {
  readonly soft: AsideRule | undefined;
  /** Where the number ends that only white space or a point parts from this one; -1 where there is none. */
  readonly directlyAfter: number;
}

/** A held number with its lines in the text at hand. */
export interface HeldNumber extends HeldToken {
  /** Where its row begins. */
  readonly at: number;
  /** Where the next row begins: what the row holds is printed from `at` up to here. */
  readonly until: number;
  /** By how many lines `at` may be wrong; undefined where the data does not say where the row begins. */
  readonly slack: number | undefined;
}

/** A number that some rule speaks about may be the row's only in the row's first lines: a year above it is not. */
const DEPTH = 3;

export interface SectionMatch {
  readonly exact: number;
  readonly byValue: number;
  readonly joined: readonly { readonly held: HeldNumber; readonly parts: readonly PrintedNumber[] }[];
  readonly printedOnly: readonly PrintedNumber[];
  readonly heldOnly: readonly HeldNumber[];
  /** Left without partner, and a rule says that it may be. */
  readonly printedAside: readonly (readonly [AsideRule, PrintedNumber])[];
  readonly heldAside: readonly (readonly [AsideRule, HeldNumber])[];
}

type Key = (number: { readonly kind: string; readonly print: string; readonly value: string }) => string;
const EXACT: Key = ({ kind, print }) => `${kind}\n${print}`;
const VALUE: Key = ({ kind, value }) => `${kind}\n${value}`;

/**
 * Compares the numbers of one section as multisets. Printed cells are matched before numbers in
 * our own words, exact prints before pieces that extraction broke, and those before equal values
 * of different print (14.7 and 14.70). Every number has at most one partner.
 */
export function matchSection(printed: readonly PrintedNumber[], held: readonly HeldNumber[]): SectionMatch {
  const again = saidAgain(held);
  const state = new State(printed, held.filter((number) => !again.has(number)));
  const result = { exact: 0, byValue: 0, joined: [] as SectionMatch['joined'][number][] };
  const round = (candidates: (left: readonly HeldNumber[]) => readonly HeldNumber[]): void => {
    for (const soft of [false, true]) result.exact += state.pair(EXACT, candidates(state.heldLeft()), soft);
    result.joined.push(...state.join(candidates(state.heldLeft())));
    for (const soft of [false, true]) result.byValue += state.pair(VALUE, candidates(state.heldLeft()), soft);
  };
  round((left) => left.filter(({ tier }) => tier === 'cell'));
  round((left) => left.filter(({ tier }) => tier === 'repeat'));
  // Where a held figure found no partner, our words about the same place must not take the one it lost.
  for (const echo of [false, true]) {
    round((left) => {
      const lost = left.filter(({ tier }) => tier === 'cell');
      return left.filter((number) => isOurs(number) && (number.echo ?? false) === echo && !lost.some(({ at, kind }) => kind === number.kind && sameplace(number, at)));
    });
  }
  return { ...result, ...leftAside(state, [...again]) };
}

const isOurs = ({ tier }: HeldNumber): boolean => tier === 'own' || tier === 'shadow';

/** A statement's words speak of its own line; a form's shortened text of all lines up to the next row. */
const sameplace = ({ tier, at, until }: HeldNumber, line: number): boolean => line === at || (tier === 'shadow' && at <= line && line < until);

/** Numbers in our words that a row of its own holds for the same place: they are printed once and count once. */
function saidAgain(held: readonly HeldNumber[]): ReadonlySet<HeldNumber> {
  const figures = group(held.filter(({ tier }) => tier === 'cell'), VALUE);
  return new Set(held.filter((number) => isOurs(number) && figures.get(VALUE(number))?.some(({ at }) => sameplace(number, at))));
}

/** What remains, and what a rule leaves aside of it. */
function leftAside(state: State, again: readonly HeldNumber[]): Pick<SectionMatch, 'printedOnly' | 'heldOnly' | 'printedAside' | 'heldAside'> {
  const printedLeft = state.printedLeft();
  const heldLeft = state.heldLeft();
  const repeats = heldLeft.filter(({ tier }) => tier === 'repeat');
  const figures = printedLeft.filter(({ soft }) => !soft);
  // A cell repeated by our format may stay without partner, unless its column is printed on every row or a printed number waits for one.
  const merged = repeats.filter((number) => !state.printedOnEveryRow(number));
  const shownRepeats = new Set([...repeats.filter((number) => !merged.includes(number)), ...nearest(merged, figures, ({ at }) => at, ({ line }) => line)]);
  const heldAside: (readonly [AsideRule, HeldNumber])[] = [
    ...again.map((number) => ['own-words', number] as const),
    // The document may state once what two rows of a sentence give as their reason; the first row accounts for it.
    ...heldLeft.filter(({ echo }) => echo).map((number) => ['own-words', number] as const),
    ...repeats.filter((number) => !shownRepeats.has(number)).map((number) => ['merged-cell', number] as const),
  ];
  const heldOnly = heldLeft.filter((number) => !number.echo && (number.tier !== 'repeat' || shownRepeats.has(number)));
  const printedAside = printedLeft.flatMap((number) => (number.soft ? [[number.soft, number] as const] : []));
  return { printedOnly: figures, heldOnly, printedAside, heldAside };
}

/**
 * Brings back what a rule left aside where a held number of the same kind still waits for a
 * partner: a changed date shows what is printed in its place. A head of the next page is not in its
 * place, and a number that no rule speaks about is the better partner.
 */
export function tellBothSides(match: SectionMatch): SectionMatch {
  const { heldOnly, printedAside, printedOnly } = match;
  const soft = printedAside.map(([, number]) => number);
  const shown = new Set<PrintedNumber>();
  for (const kind of new Set(soft.map((number) => number.kind))) {
    const ofKind = <T extends { readonly kind: string }>(numbers: readonly T[]): readonly T[] => numbers.filter((number) => number.kind === kind);
    const hard = ofKind(printedOnly);
    const alone = ofKind(heldOnly).length > hard.length ? without(ofKind(heldOnly), nearest(ofKind(heldOnly), hard, ({ at }) => at, ({ line }) => line)) : [];
    const there = ofKind(soft).filter(({ line }) => alone.some((waiting) => reaches(waiting, line)));
    for (const number of nearest(there, alone, ({ line }) => line, ({ at }) => at)) shown.add(number);
  }
  return {
    ...match,
    printedOnly: [...match.printedOnly, ...shown].sort((a, b) => a.start - b.start),
    printedAside: printedAside.filter(([, number]) => !shown.has(number)),
  };
}

/** Whether a line lies where a held number should be printed, as well as that is known. */
function reaches({ at, until, slack }: HeldNumber, line: number): boolean {
  return slack === undefined || (at - slack - 1 <= line && line <= until + slack);
}

function without<T>(items: readonly T[], others: readonly T[]): readonly T[] {
  return items.filter((item) => !others.includes(item));
}

/** As many of `items` as there are `partners`, those nearest to them. */
function nearest<A, B>(items: readonly A[], partners: readonly B[], itemLine: (item: A) => number, partnerLine: (item: B) => number): readonly A[] {
  return items.length <= partners.length ? items : pairByLine(partners, items, partnerLine, itemLine).map(([, item]) => item);
}

/** Who has a partner. Numbers of equal print are interchangeable, so partners may be swapped among them. */
class State {
  private readonly partners = new Map<PrintedNumber, HeldNumber>();
  private readonly gone = new Set<PrintedNumber | HeldNumber>();

  private readonly printed: readonly PrintedNumber[];
  private readonly held: readonly HeldNumber[];

  constructor(printed: readonly PrintedNumber[], held: readonly HeldNumber[]) {
    this.printed = printed;
    this.held = held;
  }

  printedLeft(): readonly PrintedNumber[] {
    return this.printed.filter((number) => !this.gone.has(number));
  }

  heldLeft(): readonly HeldNumber[] {
    return this.held.filter((number) => !this.gone.has(number));
  }

  pair(key: Key, candidates: readonly HeldNumber[], soft: boolean): number {
    const left = this.printedLeft();
    const pieces = followed(left);
    const printed = group(left.filter((number) => (number.soft !== undefined) === soft), key);
    let count = 0;
    for (const [name, mine] of group(candidates, key)) {
      const there = printed.get(name) ?? [];
      for (const [held, found] of soft ? this.withinReach(mine, there) : pairByLine(mine, there, ({ at }) => at, ({ line }) => line)) {
        if (held.print !== found.print && isBroken(held, found, pieces.get(found))) continue;
        this.partners.set(found, held);
        this.gone.add(held).add(found);
        count += 1;
      }
    }
    return count;
  }

  /**
   * Pairs equal numbers that some rule speaks about, each held one with the first that is its row's. The nearest may be
   * the year above it, which would leave both it and the one below without a partner.
   */
  private withinReach(held: readonly HeldNumber[], printed: readonly PrintedNumber[]): readonly (readonly [HeldNumber, PrintedNumber])[] {
    const free = [...printed].sort((a, b) => a.line - b.line);
    return [...held].sort((a, b) => a.at - b.at).flatMap((number) => {
      const at = free.findIndex((found) => this.within(number, found));
      return at < 0 ? [] : [[number, free.splice(at, 1)[0] as PrintedNumber] as const];
    });
  }

  /** A heading or a year above a row is not the row's, even where it is the same number. Our words follow the figures of their sentence. */
  private within({ at, until, slack, tier }: HeldNumber, { line }: PrintedNumber): boolean {
    if (slack === undefined) return true;
    const last = tier === 'own' ? Math.max(at + DEPTH, until - 1) : at + DEPTH;
    return at - line <= slack && line <= last + slack;
  }

  /** Whether half or more of a column's repeated cells found a partner: then the document prints them, and does not merge them. */
  printedOnEveryRow({ table, column }: HeldNumber): boolean {
    const repeats = this.held.filter((number) => number.tier === 'repeat' && number.table === table && number.column === column);
    const matched = repeats.filter((number) => this.gone.has(number)).length;
    return matched > 0 && matched * 2 >= repeats.length;
  }

  /** Joins printed pieces to held numbers, with pieces that are printed more often than held. */
  join(candidates: readonly HeldNumber[]): { held: HeldNumber; parts: readonly PrintedNumber[] }[] {
    const wanted = candidates.filter(({ kind }) => kind === 'number');
    if (wanted.length === 0) return [];
    const spare = new Map<string, number>();
    for (const number of this.printedLeft()) spare.set(EXACT(number), (spare.get(EXACT(number)) ?? 0) + 1);
    const pieces = this.printed.filter((number) => number.kind !== 'date' && (spare.get(EXACT(number)) ?? 0) > 0);
    const used = new Set<PrintedNumber | HeldNumber>();
    const joined: { held: HeldNumber; parts: readonly PrintedNumber[] }[] = [];
    const joins = possibleJoins(wanted.map((number) => ({ ...number, line: number.at, number })), pieces);
    for (const { held, pieces: parts } of joins) {
      if (used.has(held.number) || parts.some((part) => used.has(part))) continue;
      if (!enough(parts, spare)) continue;
      for (const part of parts) {
        spare.set(EXACT(part), (spare.get(EXACT(part)) ?? 0) - 1);
        this.free(part, used);
        used.add(part);
        this.gone.add(part);
      }
      used.add(held.number);
      this.gone.add(held.number);
      joined.push({ held: held.number, parts });
    }
    return joined;
  }

  /** Gives the partner of a piece that is needed elsewhere to an equal number without one. */
  private free(part: PrintedNumber, used: ReadonlySet<PrintedNumber | HeldNumber>): void {
    const partner = this.partners.get(part);
    if (!partner) return;
    const other = this.printed.find((number) => EXACT(number) === EXACT(part) && !this.gone.has(number) && !used.has(number));
    if (!other) return;
    this.partners.delete(part);
    this.partners.set(other, partner);
    this.gone.add(other);
  }
}

/** The number without partner that directly follows each, if there is one. */
function followed(left: readonly PrintedNumber[]): ReadonlyMap<PrintedNumber, PrintedNumber> {
  return new Map(left.flatMap((number, at) => (left[at + 1]?.directlyAfter === number.end ? [[number, left[at + 1] as PrintedNumber] as const] : [])));
}

/** A piece of a wrapped number must not pass for the whole: 14.7 beside a lone 1 is not 14.70. */
function isBroken(held: HeldNumber, piece: PrintedNumber, next: PrintedNumber | undefined): boolean {
  if (!next) return false;
  const missing = held.print.length - piece.print.length - next.print.length;
  return missing === 0 || missing === 1;
}

function enough(parts: readonly PrintedNumber[], spare: ReadonlyMap<string, number>): boolean {
  const need = new Map<string, number>();
  for (const part of parts) need.set(EXACT(part), (need.get(EXACT(part)) ?? 0) + 1);
  return [...need].every(([key, count]) => (spare.get(key) ?? 0) >= count);
}

function group<T extends { kind: string; print: string; value: string }>(numbers: readonly T[], key: Key): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const number of numbers) {
    const known = groups.get(key(number));
    if (known) known.push(number);
    else groups.set(key(number), [number]);
  }
  return groups;
}
