import { type PlacedSection, type Placing, placeAsRecorded, placeByTitles } from './anchor.ts';
import { type Verdict, asideVerdicts } from './aside.ts';
import type { AccountText } from './document.ts';
import type { HeldDisclosure } from './held.ts';
import { type HeldNumber, type PrintedNumber, type SectionMatch, matchSection, tellBothSides } from './match.ts';
import { balance } from './neighbours.ts';
import { ASIDE_RULES, type Account, type AsideRule, type HeldPlace, type Moved, type PrintedPlace, type SectionAccount } from './report.ts';
import { sectionAt, sectionsOf } from './spans.ts';
import type { Token } from './tokens.ts';

/** A stretch of lines that belong together: a section, or what lies between two sections. */
interface Stretch {
  readonly section: PlacedSection | undefined;
  readonly lines: readonly (readonly [number, number])[];
  readonly printed: number;
  readonly held: number;
  match: SectionMatch;
}

/**
 * Compares the numbers of a document with those that the data holds, section by section and both
 * ways. Nothing is matched that is not there: a digit changed on one side remains on both.
 */
export function accountFor(id: string, text: AccountText, held: HeldDisclosure): Account {
  const { sources } = held.file;
  const own = sources.find((source) => text.hashes.includes(textHash(source) ?? ''));
  const recorded = sectionsOf(held, (own ?? sources[0])?.id ?? '');
  const placing = own ? placeAsRecorded(recorded) : placeByTitles(recorded, text);
  const numbers = assign(held, placing);
  const ownerOf = ownerFinder(placing.sections, text.lines.length);
  const verdicts = asideVerdicts({ text, sections: placing.sections, ownerOf, firstRowOf: (section) => firstRow(numbers.get(section)) });
  const stretches = stretchesOf(text, placing.sections, ownerOf, verdicts, numbers);
  const moved = moveBetween(stretches);
  for (const stretch of stretches) stretch.match = tellBothSides(stretch.match);
  return report(id, text, own ? 'same' : sources.some(textHash) ? 'other' : 'unstated', stretches, moved, alwaysAside(text, verdicts));
}

/** Hash of the text that a source's lines refer to; undefined where only the publisher's file is known. */
function textHash({ extraction, hashed, sha256 }: HeldDisclosure['file']['sources'][number]): string | undefined {
  return hashed === 'extracted-text' ? sha256 : extraction?.sha256;
}

/** Held numbers by section, found through the recorded line of their row; -1 is the rest. */
function assign(held: HeldDisclosure, { sections, lineOf }: Placing): ReadonlyMap<number, readonly HeldNumber[]> {
  const numbers = new Map<number, HeldNumber[]>();
  for (const table of held.tables) {
    const home = sections.findIndex((section) => section.tables.includes(table.entry.table));
    for (const token of table.tokens) {
      const found = token.sourceLine === undefined ? -1 : sectionAt(sections, token.sourceLine);
      const index = found >= 0 ? found : home;
      const section = sections[index]?.placed;
      const begin = token.sourceLine === undefined ? undefined : lineOf(token.sourceLine);
      const at = begin?.line ?? section?.[0] ?? 0;
      const until = begin && token.nextLine !== undefined ? Math.max(at + 1, lineOf(token.nextLine).line) : (section?.[1] ?? at) + 1;
      numbers.set(index, [...(numbers.get(index) ?? []), { ...token, at, until, slack: begin?.slack }]);
    }
  }
  return numbers;
}

function firstRow(numbers: readonly HeldNumber[] | undefined): number | undefined {
  const lines = (numbers ?? []).flatMap(({ at, sourceLine }) => (sourceLine === undefined ? [] : [at]));
  return lines.length === 0 ? undefined : Math.min(...lines);
}

function ownerFinder(sections: readonly PlacedSection[], lines: number): (line: number) => number {
  const placed = sections.map((section) => ({ lines: section.placed }));
  const owners = Array.from({ length: lines + 1 }, (_, line) => sectionAt(placed, line));
  return (line) => owners[line] ?? -1;
}

function stretchesOf(
  text: AccountText,
  sections: readonly PlacedSection[],
  ownerOf: (line: number) => number,
  verdicts: ReadonlyMap<Token, Verdict>,
  numbers: ReadonlyMap<number, readonly HeldNumber[]>,
): Stretch[] {
  const runs = new Map<string, { owner: number; lines: [number, number][]; tokens: PrintedNumber[] }>();
  const keyOf = new Map<number, string>();
  for (let line = 1, gap = 0, last = Number.NaN; line <= text.lines.length; line += 1) {
    const owner = ownerOf(line);
    if (owner < 0 && owner !== last) gap += 1;
    const key = owner < 0 ? `rest-${gap}` : `section-${owner}`;
    const run = runs.get(key) ?? { owner, lines: [], tokens: [] };
    runs.set(key, run);
    if (owner === last) (run.lines.at(-1) as [number, number])[1] = line;
    else run.lines.push([line, line]);
    keyOf.set(line, key);
    last = owner;
  }
  text.tokens.forEach((token, at) => {
    const verdict = verdicts.get(token);
    if (verdict?.always) return;
    const before = text.tokens[at - 1];
    const directlyAfter = before && /^[\s.]*$/.test(text.text.slice(before.end, token.start)) ? before.end : -1;
    runs.get(keyOf.get(token.line) ?? '')?.tokens.push({ ...token, soft: verdict?.rule, precededBy: precededBy(text.text, token.start), directlyAfter });
  });
  const unplaced = sections.flatMap((_, index) => (runs.has(`section-${index}`) ? [] : [{ owner: index, lines: [], tokens: [] }]));
  const lost = numbers.get(-1) ?? [];
  const stretches = [...runs.values(), ...unplaced].map(({ owner, lines, tokens }): Stretch => {
    const held = owner < 0 ? [] : (numbers.get(owner) ?? []);
    return { section: sections[owner], lines, printed: tokens.length, held: held.length, match: matchSection(tokens, held) };
  });
  // Rows that belong to no section and say no line can only be compared with nothing.
  if (lost.length > 0) stretches.push({ section: undefined, lines: [], printed: 0, held: lost.length, match: matchSection([], lost) });
  return stretches;
}

function precededBy(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 12), offset).trimEnd().at(-1) ?? '';
  return /[-－−]/.test(before) ? '-' : before;
}

/** Neighbours in printed order whose remainders are each other's. */
function moveBetween(stretches: readonly Stretch[]): readonly Moved[] {
  const order = stretches.flatMap((stretch) => stretch.lines.map(([from]) => ({ from, stretch }))).sort((a, b) => a.from - b.from);
  const moved: Moved[] = [];
  order.forEach(({ stretch: a }, at) => {
    const b = order[at + 1]?.stretch;
    if (!b || a === b) return;
    const pairs = balance({ printed: a.match.printedOnly, held: a.match.heldOnly }, { printed: b.match.printedOnly, held: b.match.heldOnly });
    if (!pairs) return;
    moved.push({ between: [nameOf(a), nameOf(b)], numbers: pairs.map(([printed, held]) => ({ printed: printedPlace(printed), held: heldPlace(held) })) });
    for (const stretch of [a, b]) stretch.match = { ...stretch.match, printedOnly: [], heldOnly: [] };
  });
  return moved;
}

function nameOf({ section }: Stretch): string {
  return section ? section.tables.join(' + ') || section.title : '';
}

function alwaysAside(text: AccountText, verdicts: ReadonlyMap<Token, Verdict>): readonly (readonly [AsideRule, Token])[] {
  return text.tokens.flatMap((token) => {
    const verdict = verdicts.get(token);
    return verdict?.always ? [[verdict.rule, token] as const] : [];
  });
}

function report(id: string, text: AccountText, version: Account['text'], stretches: readonly Stretch[], moved: readonly Moved[], always: readonly (readonly [AsideRule, Token])[]): Account {
  const rest = stretches.filter(({ section }) => !section);
  const sections = [...stretches.flatMap((stretch) => (stretch.section ? [sectionAccount(stretch.section, [stretch])] : [])), sectionAccount(undefined, rest)];
  const aside = ASIDE_RULES.map((rule) => ({
    rule,
    printed: [
      ...always.flatMap(([name, token]) => (name === rule ? [{ print: rule === 'personal' ? '' : token.print, line: token.line }] : [])),
      ...stretches.flatMap(({ match }) => match.printedAside.flatMap(([name, token]) => (name === rule ? [printedPlace(token)] : []))),
    ],
    held: stretches.flatMap(({ match }) => match.heldAside.flatMap(([name, number]) => (name === rule ? [heldPlace(number)] : []))),
  }));
  const sum = (count: (section: SectionAccount) => number): number => sections.reduce((total, section) => total + count(section), 0);
  return {
    disclosure: id,
    sha256: text.sha256,
    text: version,
    sections,
    moved,
    aside: aside.filter(({ printed, held }) => printed.length + held.length > 0),
    totals: {
      printed: text.tokens.length,
      held: sum(({ held }) => held),
      exact: sum(({ exact }) => exact),
      byValue: sum(({ byValue }) => byValue),
      joined: sum(({ joined }) => joined.length),
      moved: moved.reduce((total, { numbers }) => total + numbers.length, 0),
      asidePrinted: aside.reduce((total, { printed }) => total + printed.length, 0),
      asideHeld: aside.reduce((total, { held }) => total + held.length, 0),
      printedOnly: sum(({ printedOnly }) => printedOnly.length),
      heldOnly: sum(({ heldOnly }) => heldOnly.length),
    },
  };
}

function sectionAccount(section: PlacedSection | undefined, stretches: readonly Stretch[]): SectionAccount {
  const sum = (count: (stretch: Stretch) => number): number => stretches.reduce((total, stretch) => total + count(stretch), 0);
  return {
    tables: section?.tables ?? [],
    title: section?.title ?? '',
    placement: section?.placement ?? 'rest',
    lines: stretches.flatMap(({ lines }) => lines),
    printed: sum(({ printed }) => printed),
    held: sum(({ held }) => held),
    exact: sum(({ match }) => match.exact),
    byValue: sum(({ match }) => match.byValue),
    joined: stretches.flatMap(({ match }) => match.joined.map(({ held, parts }) => ({ held: heldPlace(held), parts: parts.map(printedPlace) }))),
    printedOnly: stretches.flatMap(({ match }) => match.printedOnly.map(printedPlace)),
    heldOnly: stretches.flatMap(({ match }) => match.heldOnly.map(heldPlace)),
  };
}

const printedPlace = ({ print, line }: { print: string; line: number }): PrintedPlace => ({ print, line });
const heldPlace = ({ print, file, line, column }: HeldNumber): HeldPlace => ({ print, file, line, column });
