import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../src/load/csv.ts';
import type { Fault, KnownYears } from '../../src/load/fault.ts';

/** Faults that only say that a name is registered for other years. */
export function yearFaults(faults: readonly Fault[]): readonly Extract<Fault, { code: 'code-name-unknown' | 'item-unknown' }>[] {
  return faults.flatMap((fault) => ((fault.code === 'code-name-unknown' || fault.code === 'item-unknown') && fault.elsewhen ? [fault] : []));
}

/**
 * The lines of the classifications whose span would have to be extended for such faults, as a patch: a document of a new year
 * needs dozens, and whether the names still held must be looked up by a person, so nothing is written here.
 * Names that several codes carry are left to the `line` column or to a hand.
 */
export function yearsPatch(faults: readonly Fault[], dataDir: string, shownDir: string): string {
  const wanted = new Map<string, Map<string, [entry: KnownYears, first: number, last: number]>>();
  for (const { classification, elsewhen, year } of yearFaults(faults)) {
    const [entry, ...others] = Array.isArray(elsewhen) ? elsewhen : [elsewhen as KnownYears];
    if (!entry || others.length > 0) continue;
    const own = wanted.get(classification) ?? new Map<string, [KnownYears, number, number]>();
    const key = keyOf(entry);
    const [, first, last] = own.get(key) ?? [entry, entry.firstYear, entry.lastYear];
    wanted.set(classification, own.set(key, [entry, Math.min(first, year), Math.max(last, year)]));
  }
  return [...wanted].map(([id, entries]) => patchOf(join(dataDir, 'classifications', `${id}.csv`), `${shownDir}/classifications/${id}.csv`, entries)).join('');
}

const keyOf = ({ code, name, firstYear, lastYear }: KnownYears): string => [code, name, firstYear, lastYear].join('\n');

function patchOf(path: string, shown: string, entries: ReadonlyMap<string, readonly [KnownYears, number, number]>): string {
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  const parsed = parseCsv(text);
  const [header, ...records] = parsed.records;
  const place = (column: string): number => header?.cells.findIndex((cell) => cell.trim() === column) ?? -1;
  const [code, name, first, last] = ['code', 'name', 'first_year', 'last_year'].map(place) as [number, number, number, number];
  const changed = new Map<number, string>();
  for (const { cells, line } of records) {
    const cell = (at: number): string => (cells[at] ?? '').trim();
    const found = entries.get(keyOf({ code: cell(code), name: cell(name), firstYear: Number(cell(first)), lastYear: Number(cell(last)) }));
    if (!found) continue;
    const renewed = cells.map((old, at) => (at === first ? String(found[1]) : at === last ? String(found[2]) : old));
    const end = lines[line - 1]?.endsWith('\r') ? '\r' : '';
    changed.set(line - 1, renewed.map(quoted).join(',') + end);
  }
  return changed.size === 0 ? '' : unified(shown, lines, changed);
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One hunk from the first changed line to the last, with three lines around it. */
function unified(shown: string, lines: readonly string[], changed: ReadonlyMap<number, string>): string {
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const from = Math.max(0, Math.min(...changed.keys()) - 3);
  const to = Math.min(last, Math.max(...changed.keys()) + 4);
  const body: string[] = [];
  for (let at = from; at < to; ) {
    if (!changed.has(at)) {
      body.push(` ${lines[at] ?? ''}`);
      at += 1;
      continue;
    }
    const run: number[] = [];
    for (; changed.has(at); at += 1) run.push(at);
    body.push(...run.map((line) => `-${lines[line] ?? ''}`), ...run.map((line) => `+${changed.get(line) ?? ''}`));
  }
  return [`--- a/${shown}`, `+++ b/${shown}`, `@@ -${from + 1},${to - from} +${from + 1},${to - from} @@`, ...body, ''].join('\n');
}
