/** Lists longer than this are not searched: beyond it the effort grows, and chance makes sums that mean nothing. */
const LONGEST = 200;
/** Lists longer than this are only searched for levels that agree throughout. */
const LONGEST_WITH_FAULT = 60;

/** Readings that are tried: a list of small round amounts has millions that agree by chance, so that none of them means anything. */
const MOST_TRIED = 12_000;

/** How rows stand below each other: `ends[i]` is the row after the last one under row i; i + 1 where row i is an item. */
export interface Levels {
  readonly ends: readonly number[];
  /** Whether every row that heads others, and the total, is their sum. */
  readonly sound: boolean;
}

/** What words tell of the rows below one row. */
export interface Bound {
  /** The first row that cannot stand below it. */
  readonly end: number;
  /** It heads every row before that one, if it heads any. */
  readonly whole: boolean;
}

/** Where a stretch of siblings ends, how much stands below them, and which rows head others. */
interface Span {
  readonly end: number;
  /** Rows that take part in a sum that agrees: the more of them, the likelier the reading. */
  readonly held: number;
  /** Rows below each head, counted once for each head above them: of two readings alike, the fuller one. */
  readonly depth: number;
  readonly heads: readonly (readonly [head: number, end: number])[];
}

const NO_SPANS: readonly Span[] = [];

/**
 * The levels of a list that prints 大类, 专项 and 物品 one below the other and marks none of them: a row heads the
 * rows that follow it and add up to it, and the rows that nothing heads add up to the total. Where one amount
 * is wrong, the reading is taken in which all others agree.
 * @param amounts in units of their last place, none of them negative
 * @param bounds what words tell of each row
 * @returns undefined where no such reading takes in most of the list; `unread` where that could not be found out, for a
 *   list is long or too many readings agree: its rows may then stand below one another or not
 */
export function findLevels(amounts: readonly bigint[], total: bigint, bounds: readonly Bound[]): Levels | 'unread' | undefined {
  const { length } = amounts;
  if (length < 2 || amounts.some((amount) => amount < 0n)) return undefined;
  if (length > LONGEST) return 'unread';
  const search = new LevelSearch(amounts, bounds);
  const reaches = ({ end }: Span): boolean => end === length;
  const sound = likeliest(search.siblings(0, total, 0, false, length).filter(reaches));
  if (search.exhausted) return 'unread';
  if (sound && isMeant(sound, amounts)) return { ends: endsOf(sound, length), sound: true };
  if (length > LONGEST_WITH_FAULT) return undefined;
  const faulty = likeliest([...search.siblings(0, total, 0, true).filter(reaches), search.anySum(0, length).span]);
  if (search.exhausted) return 'unread';
  return faulty && isMeant(faulty, amounts) ? { ends: endsOf(faulty, length), sound: false } : undefined;
}

/** Two equal rows one below the other are met by chance; levels take in at least half of the rows. */
function isMeant({ heads }: Span, { length }: readonly bigint[]): boolean {
  const below = new Set<number>();
  for (const [head, end] of heads) for (let at = head + 1; at < end; at += 1) below.add(at);
  return heads.length > 0 && below.size * 2 >= length;
}

function likeliest(spans: readonly Span[]): Span | undefined {
  let best: Span | undefined;
  for (const span of spans) if (isLikelier(span, best)) best = span;
  return best;
}

function isLikelier({ depth, held }: Span, other: Span | undefined): boolean {
  return !other || held > other.held || (held === other.held && depth > other.depth);
}

function endsOf({ heads }: Span, length: number): readonly number[] {
  const ends = Array.from({ length }, (_, at) => at + 1);
  for (const [head, end] of heads) ends[head] = end;
  return ends;
}

/** The search itself; what it finds out of a row's followers is kept. */
class LevelSearch {
  private readonly amounts: readonly bigint[];
  private readonly bounds: readonly Bound[];
  private readonly known = new Map<string, readonly Span[]>();
  private readonly leasts = new Map<string, bigint>();
  /** Sum of all amounts before each row. */
  private readonly sums: readonly bigint[];
  private tried = 0;

  constructor(amounts: readonly bigint[], bounds: readonly Bound[]) {
    this.amounts = amounts;
    this.bounds = bounds;
    const sums = [0n];
    for (const amount of amounts) sums.push((sums.at(-1) ?? 0n) + amount);
    this.sums = sums;
  }

  /** Whether too many readings agree: what was found is then not the likeliest. */
  get exhausted(): boolean {
    return this.tried >= MOST_TRIED;
  }

  /**
   * Stretches of siblings from row `at` that add up to `rest`, the likeliest for each end.
   * @param count siblings before `at`, for each of which the sum may be rounded
   * @param fault whether exactly one amount among them and below them is wrong
   * @param end where they must end, if that is known: what cannot add up to `rest` by then is not looked into
   */
  siblings(at: number, rest: bigint, count: number, fault: boolean, end?: number): readonly Span[] {
    /* One row below another is no sum but the same figure printed twice. */
    const slack = count === 1 ? 0n : BigInt(count + 1) / 2n;
    if (rest < -BigInt(this.amounts.length) || this.exhausted) return NO_SPANS;
    if (end !== undefined && !fault && !this.mayReach(at, rest, end)) return NO_SPANS;
    const key = `${at}|${rest}|${count}|${fault}|${end}`;
    const known = this.known.get(key);
    if (known) return known;
    this.tried += 1;
    const best = new Map<number, Span>();
    const add = (span: Span): void => {
      this.tried += 1;
      if (isLikelier(span, best.get(span.end))) best.set(span.end, span);
    };
    if (!fault && count > 0 && rest <= slack && -rest <= slack) add({ end: at, held: rest === 0n ? 0 : -1, depth: 0, heads: [] });
    const amount = this.amounts[at];
    if (amount !== undefined) {
      const follow = (first: Span, own: bigint, later: boolean): void => {
        for (const span of this.siblings(first.end, rest - own, count + 1, later, end)) add({ end: span.end, held: first.held + span.held + 1, depth: first.depth + span.depth, heads: [...first.heads, ...span.heads] });
      };
      follow(itemAt(at), amount, fault);
      for (const span of this.headed(at, amount, false)) follow(span, amount, fault);
      if (fault) {
        for (const span of this.headed(at, amount, true)) follow(span, amount, false);
        const { end: limit, whole } = this.boundOf(at);
        for (let end = whole ? Math.max(limit, at + 2) : at + 2; end <= limit; end += 1) {
          const { span, sum } = this.anySum(at + 1, end);
          const head = below(at, span);
          /* Either an item under it is wrong, or its own amount is, and with it the sum that it takes part in. */
          follow(head, amount, false);
          if (sum !== amount) follow({ ...head, held: head.held - 1 }, sum, false);
        }
      }
    }
    const found = [...best.values()];
    this.known.set(key, found);
    return found;
  }

  /** Row `at` with the rows that it may head. */
  private headed(at: number, amount: bigint, fault: boolean): readonly Span[] {
    if (amount === 0n) return NO_SPANS;
    const { end, whole } = this.boundOf(at);
    return this.siblings(at + 1, amount, 0, fault, whole ? end : undefined).flatMap((span) => (whole ? span.end === end : span.end <= end) ? [below(at, span)] : []);
  }

  /** Whether the rows from `at` to `end` can add up to a sum, however they stand. */
  private mayReach(at: number, sum: bigint, end: number): boolean {
    if (at > end) return false;
    const slack = BigInt(this.amounts.length);
    return sum >= this.least(at, end) - slack && sum <= this.most(at, end) + slack;
  }

  /** The least that they can add up to: a head stands for the rows below it. */
  private least(from: number, end: number): bigint {
    for (let at = end - 1; at >= from; at -= 1) {
      const key = `${at}|${end}`;
      if (this.leasts.has(key)) continue;
      const amount = this.amounts[at] ?? 0n;
      const sums = [itemAt(at), ...this.headed(at, amount, false)].filter((span) => span.end <= end).map((span) => amount + (this.leasts.get(`${span.end}|${end}`) ?? 0n));
      this.leasts.set(key, sums.reduce((least, sum) => (sum < least ? sum : least)));
    }
    return this.leasts.get(`${from}|${end}`) ?? 0n;
  }

  /** The most: each of them stands for itself. */
  private most(from: number, end: number): bigint {
    return (this.sums[end] ?? 0n) - (this.sums[from] ?? 0n);
  }

  private boundOf(at: number): Bound {
    return this.bounds[at] ?? { end: this.amounts.length, whole: false };
  }

  /** The likeliest reading of the rows from `from` to `to` whatever they add up to, and what they add up to. */
  anySum(from: number, to: number): { readonly span: Span; readonly sum: bigint } {
    const empty = { span: { end: to, held: 0, depth: 0, heads: [] }, sum: 0n };
    const best: { span: Span; sum: bigint }[] = [];
    best[to] = empty;
    for (let at = to - 1; at >= from; at -= 1) {
      const amount = this.amounts[at] ?? 0n;
      for (const first of [itemAt(at), ...this.headed(at, amount, false)]) {
        this.tried += 1;
        const later = best[first.end];
        if (first.end > to || !later) continue;
        const span = { end: to, held: first.held + later.span.held, depth: first.depth + later.span.depth, heads: [...first.heads, ...later.span.heads] };
        if (isLikelier(span, best[at]?.span)) best[at] = { span, sum: amount + later.sum };
      }
    }
    return best[from] ?? empty;
  }
}

function itemAt(at: number): Span {
  return { end: at + 1, held: 0, depth: 0, heads: [] };
}

/** A row and the stretch of rows under it. */
function below(head: number, span: Span): Span {
  return { ...span, depth: span.depth + span.end - head - 1, heads: [[head, span.end], ...span.heads] };
}
