import { comparableTitle } from '../fiscal/label.ts';
import type { Stage } from '../fiscal/disclosure.ts';
import type { KindRegistry, TableKind } from '../fiscal/tables/index.ts';
import type { FaultDetail } from './fault.ts';

/** What a printed title says, beside what disclosure.json says of the same thing. */
interface Stated {
  readonly title: string;
  readonly fiscal_year: number;
  readonly stage: Stage;
  readonly notes: readonly string[];
}

const DIGITS = '〇一二三四五六七八九';

/**
 * Where a document's title names another year or stage than disclosure.json. What the document itself misprints is said
 * in `notes`, with the words that are printed; then it is no fault.
 */
export function titleFaults({ fiscal_year: year, notes, stage, title }: Stated): readonly FaultDetail[] {
  const faults: FaultDetail[] = [];
  const years = yearsIn(title);
  const [other] = years;
  if (other !== undefined && !years.includes(year) && !isNoted(notes, String(other))) faults.push({ code: 'title-year', printed: String(other), year });
  const named: readonly Stage[] = [...(/预算/.test(title) ? ['budget' as const] : []), ...(/决算/.test(title) ? ['final' as const] : [])];
  const [only] = named;
  if (only && !named.includes(stage) && !isNoted(notes, only === 'final' ? '决算' : '预算')) faults.push({ code: 'title-stage', stage: only });
  return faults;
}

/** A note speaks of the title, and says what it prints. */
function isNoted(notes: readonly string[], printed: string): boolean {
  return notes.some((note) => /标题|封面|题为/.test(note) && note.includes(printed));
}

function yearsIn(title: string): readonly number[] {
  const plain = title.replace(/[〇○零一二三四五六七八九]{4}(?=\s*年)/g, (digits) => [...digits.replace(/[○零]/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''));
  return [...plain.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/g)].map(([, year]) => Number(year));
}

/**
 * The kind that a table's printed title names, where that is another than its file's: 支出决算表 over rows of revenue.
 * Only a title that is word for word another kind's tells anything, and only where no kind of that name is its own.
 */
export function kindNamed(title: string, own: TableKind, kinds: KindRegistry): TableKind | undefined {
  /* Forms of performance hold their rows in several kinds under one printed title. */
  if (own.group !== 'finance') return undefined;
  const named = titlesOf(kinds).get(bareTitle(title)) ?? [];
  return named.includes(own) ? undefined : named[0];
}

const cache = new WeakMap<KindRegistry, ReadonlyMap<string, readonly TableKind[]>>();

function titlesOf(kinds: KindRegistry): ReadonlyMap<string, readonly TableKind[]> {
  const held = cache.get(kinds);
  if (held) return held;
  const titles = new Map<string, TableKind[]>();
  for (const kind of kinds.values()) {
    if (kind.group !== 'finance') continue;
    for (const title of new Set([kind.title, ...kind.aliases].map(bareTitle))) titles.set(title, [...(titles.get(title) ?? []), kind]);
  }
  cache.set(kinds, titles);
  return titles;
}

/** A title without year, brackets at its end, and 部门 or 单位: what tables of one kind are called alike. */
function bareTitle(title: string): string {
  return comparableTitle(title)
    .replace(/^\d{4}年度?/, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/^(?:部门|单位|本级)+/, '')
    .replace(/^(?:预算|决算)(?=[收支财])|(?:预算|决算)(?=总?表)/g, '');
}
