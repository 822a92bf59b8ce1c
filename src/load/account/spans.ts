import type { HeldDisclosure, HeldTable } from './held.ts';

export type Lines = readonly [from: number, to: number];

/** A part of the document whose numbers are compared together, in the lines that the data records. */
export interface Section {
  /** Ids of the tables that hold it. */
  readonly tables: readonly string[];
  readonly title: string;
  readonly lines: Lines;
  /** Printed titles by which it can be found in another version of the text, best first. */
  readonly anchors: readonly string[];
  /** Printed number of its table (公开01表), or empty. */
  readonly number: string;
  /** Titles and column titles; their numbers are headings, not figures. */
  readonly headings: readonly string[];
  /** Told in words: its dates are time references unless a row holds them. */
  readonly narrative: boolean;
  /** A performance form, where dates are data. */
  readonly form: boolean;
}

const NARRATIVE_KINDS: ReadonlySet<string> = new Set(['statements', 'duties']);

/**
 * The sections of a disclosure in the order of their lines. Spans with the same lines, or that
 * partly overlap, are one section; a span inside a longer one stands on its own.
 */
export function sectionsOf({ file, tables }: HeldDisclosure, source: string): readonly Section[] {
  const held = new Map(tables.map((table) => [table.entry.table, table]));
  const first = file.sources[0]?.id;
  const ofSource = (id: string | undefined): boolean => {
    const entry = id === undefined ? undefined : held.get(id)?.entry;
    return (entry?.source ?? first) === source;
  };
  const titles = new Map<string, string>();
  const spans: Section[] = [];
  for (const { entry, firstColumns, kind } of tables) {
    if (!entry.lines || !ofSource(entry.table)) continue;
    // Head and indicators of a form share its title; the second is found by its column titles.
    const shared = titles.get(entry.title) !== undefined && titles.get(entry.title) !== kind.id;
    titles.set(entry.title, titles.get(entry.title) ?? kind.id);
    spans.push({
      tables: [entry.table],
      title: entry.title,
      lines: entry.lines,
      anchors: shared ? [firstColumns.join(''), firstColumns[0] ?? ''].filter(Boolean) : [entry.title],
      number: entry.number ?? '',
      headings: headings(entry),
      narrative: NARRATIVE_KINDS.has(kind.id) || entry.form === 'narrative',
      form: kind.group === 'performance',
    });
  }
  for (const { table, title, lines } of file.sections) {
    if (!ofSource(table)) continue;
    const kind = table === undefined ? undefined : held.get(table)?.kind;
    spans.push({ tables: table === undefined ? [] : [table], title, lines, anchors: [title], number: '', headings: [title], narrative: kind === undefined || NARRATIVE_KINDS.has(kind.id), form: kind?.group === 'performance' });
  }
  return merge(spans);
}

/** Index of the innermost section that covers a recorded line, or -1. */
export function sectionAt(sections: readonly { readonly lines: Lines }[], line: number): number {
  let found = -1;
  sections.forEach(({ lines: [from, to] }, index) => {
    const best = sections[found]?.lines;
    if (from <= line && line <= to && (!best || to - from < best[1] - best[0])) found = index;
  });
  return found;
}

function merge(spans: readonly Section[]): readonly Section[] {
  const sorted = [...spans].sort((a, b) => a.lines[0] - b.lines[0] || b.lines[1] - a.lines[1]);
  const sections: Section[] = [];
  for (const span of sorted) {
    const same = sections.findIndex(({ lines: [from, to] }) => {
      const [start, end] = span.lines;
      return (from === start && to === end) || (from < start && start <= to && to < end);
    });
    const other = sections[same];
    if (other) sections[same] = union(other, span);
    else sections.push(span);
  }
  return sections;
}

function union(a: Section, b: Section): Section {
  return {
    tables: [...new Set([...a.tables, ...b.tables])],
    title: a.title,
    lines: [Math.min(a.lines[0], b.lines[0]), Math.max(a.lines[1], b.lines[1])],
    anchors: [...a.anchors, ...b.anchors],
    number: a.number || b.number,
    headings: [...a.headings, ...b.headings],
    narrative: a.narrative && b.narrative,
    form: a.form || b.form,
  };
}

function headings(entry: HeldTable['entry']): readonly string[] {
  const columns = Object.values(entry.columns).flatMap(({ header, group }) => [...(typeof header === 'string' ? [header] : Object.values(header)), group ?? '']);
  return [entry.title, entry.note ?? '', ...columns].filter((text) => text !== '');
}
