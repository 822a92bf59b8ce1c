import { type Piece, possibleJoins } from './joins.ts';
import { pairByLine } from './pair.ts';
import type { AsideRule } from './report.ts';
import type { HeldToken } from './held.ts';
import type { Token } from './tokens.ts';

/** A printed number that takes part in the comparison; `soft` names the rule that may leave it aside. */
export interface PrintedNumber extends Token, Piece {
  readonly soft: AsideRule | undefined;
}

/** A held number with the line of the text at hand where its row begins. */
export interface HeldNumber extends HeldToken {
  readonly at: number;
}

export interface SectionMatch {
  readonly exact: number;
  readonly byValue: number;
  readonly joined: readonly { readonly held: HeldNumber; readonly parts: readonly PrintedNumber[] }[];
  readonly printedOnly: readonly PrintedNumber[];
  readonly heldOnly: readonly HeldNumber[];
  readonly printedAside: readonly (readonly [AsideRule, PrintedNumber])[];
  readonly heldAside: readonly (readonly [AsideRule, HeldNumber])[];
}

type Key = (number: { kind: string; print: string; value: string }) => string;
const EXACT: Key = ({ kind, print }) => `${kind}\n${print}`;
const VALUE: Key = ({ kind, value }) => `${kind}\n${value}`;

/**
 * Compares the numbers of one section as multisets. Printed cells are matched before numbers in
 * our own words, exact prints before pieces that extraction broke, and those before equal values
 * of different print (14.7 and 14.70). Every number has at most one partner.
 */
export function matchSection(printed: readonly PrintedNumber[], held: readonly HeldNumber[]): SectionMatch {
  const state = new State(printed, held);
  const rounds: readonly HeldToken['tier'][] = ['cell', 'repeat', 'own'];
  let exact = 0;
  let byValue = 0;
  for (const tier of rounds) for (const soft of [false, true]) exact += state.pair(EXACT, tier, soft);
  const joined = state.join(['cell', 'repeat', 'own']);
  for (const tier of rounds) for (const soft of [false, true]) byValue += state.pair(VALUE, tier, soft);
  // Where a held figure found no partner, our words beside it must not take the one it lost.
  if (!state.heldLeft().some(({ tier }) => tier === 'cell' || tier === 'own')) {
    for (const soft of [false, true]) exact += state.pair(EXACT, 'shadow', soft);
    joined.push(...state.join(['shadow']));
    for (const soft of [false, true]) byValue += state.pair(VALUE, 'shadow', soft);
  }
  return { exact, byValue, joined, ...leftAside(state, held) };
}

/** What remains, and what a rule leaves aside of it. */
function leftAside(state: State, held: readonly HeldNumber[]): Pick<SectionMatch, 'printedOnly' | 'heldOnly' | 'printedAside' | 'heldAside'> {
  const printedLeft = state.printedLeft();
  const heldLeft = state.heldLeft();
  const counted = new Set(held.filter(({ tier }) => tier !== 'shadow').map(VALUE));
  const shadows = heldLeft.filter((number) => number.tier === 'shadow' && counted.has(VALUE(number)));
  const repeats = heldLeft.filter(({ tier }) => tier === 'repeat');
  const figures = printedLeft.filter(({ soft }) => !soft);
  // A cell repeated by our format may stay without partner, unless a printed number waits for one.
  const shownRepeats = new Set(nearest(repeats, figures, ({ at }) => at, ({ line }) => line));
  const heldAside: (readonly [AsideRule, HeldNumber])[] = [
    ...shadows.map((number) => ['own-words', number] as const),
    ...repeats.filter((number) => !shownRepeats.has(number)).map((number) => ['merged-cell', number] as const),
  ];
  const leftHeld = new Set(heldAside.map(([, number]) => number));
  const heldOnly = heldLeft.filter((number) => !leftHeld.has(number));
  const printedAside: (readonly [AsideRule, PrintedNumber])[] = [];
  const printedOnly = [...figures];
  for (const kind of new Set(printedLeft.map((number) => number.kind))) {
    const soft = printedLeft.filter((number) => number.kind === kind && number.soft);
    const waiting = heldOnly.filter((number) => number.kind === kind);
    const shown = new Set(nearest(soft, waiting, ({ line }) => line, ({ at }) => at));
    for (const number of soft) {
      if (shown.has(number)) printedOnly.push(number);
      else if (number.soft) printedAside.push([number.soft, number]);
    }
  }
  return { printedOnly: printedOnly.sort((a, b) => a.start - b.start), heldOnly, printedAside, heldAside };
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

  pair(key: Key, tier: HeldToken['tier'], soft: boolean): number {
    const printed = group(this.printedLeft().filter((number) => (number.soft !== undefined) === soft), key);
    const held = group(this.heldLeft().filter((number) => number.tier === tier), key);
    let count = 0;
    for (const [name, mine] of held) {
      for (const [left, right] of pairByLine(mine, printed.get(name) ?? [], ({ at }) => at, ({ line }) => line)) {
        this.partners.set(right, left);
        this.gone.add(left).add(right);
        count += 1;
      }
    }
    return count;
  }

  /** Joins printed pieces to held numbers, with pieces that are printed more often than held. */
  join(tiers: readonly HeldToken['tier'][]): { held: HeldNumber; parts: readonly PrintedNumber[] }[] {
    const wanted = this.heldLeft().filter(({ tier, kind }) => tiers.includes(tier) && kind === 'number');
    if (wanted.length === 0) return [];
    const spare = new Map<string, number>();
    for (const number of this.printedLeft()) spare.set(EXACT(number), (spare.get(EXACT(number)) ?? 0) + 1);
    const pieces = this.printed.filter((number) => number.kind !== 'date' && (spare.get(EXACT(number)) ?? 0) > 0);
    const used = new Set<PrintedNumber | HeldNumber>();
    const joined: { held: HeldNumber; parts: readonly PrintedNumber[] }[] = [];
    const candidates = possibleJoins(wanted.map((number) => ({ ...number, line: number.at, number })), pieces);
    for (const { held, pieces: parts } of candidates) {
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
