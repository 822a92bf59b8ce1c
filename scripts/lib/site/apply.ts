import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownPlaces } from './own-places.ts';

/** Folders of a site that every build writes whole. */
const WHOLE_PLACES = ['data/v1/compare/places', 'sitemaps'];

/** What a finished but not yet published change does to the site and to its record. Paths are below either. */
interface Plan {
  /** Folders and files that take the place of what stands there. */
  readonly replace: readonly string[];
  readonly remove: readonly string[];
  /** Folders that get another name, before anything is put into them. */
  readonly move: readonly (readonly [from: string, to: string])[];
  readonly forget: readonly string[];
}

/** Folder of a change inside the record of its site. */
export function pendingOf(record: string): string {
  return join(record, 'pending');
}

export function pendingSite(record: string): string {
  return join(pendingOf(record), 'site');
}

export function pendingStore(record: string): string {
  return join(pendingOf(record), 'store');
}

/** Takes away a change that was not finished. */
export function discardChange(record: string): void {
  if (!existsSync(planFile(record))) rmSync(pendingOf(record), { recursive: true, force: true });
}

/** What a change makes of a site and its record beside what was written for it. */
export interface ChangeParts {
  /** Agencies that changed, came or went. */
  readonly agencies: readonly string[];
  /** Files and folders of the site that are no more. */
  readonly dropped: readonly string[];
  /** Places of it that hold nothing but what was written into them. */
  readonly renewed?: readonly string[];
  /** Folders of it that get another name. */
  readonly moved?: Plan['move'];
  /** Files of the record that are no more. */
  readonly forgotten: readonly string[];
}

/** Declares the change in the record's folder finished: from now on it is published, if need be by the next build. */
export function planChange(record: string, { agencies, dropped, forgotten, moved = [], renewed = [] }: ChangeParts): void {
  const site = pendingSite(record);
  const places = [...agencies.flatMap(ownPlaces), ...WHOLE_PLACES, ...renewed];
  const replace = places.filter((place) => existsSync(join(site, place)));
  const kept = new Set(replace);
  const plan: Plan = { replace, remove: [...places.filter((place) => !kept.has(place)), ...dropped], move: moved, forget: forgotten };
  /* Whole or not at all: where the plan stands, everything in it is ready. */
  writeFileSync(`${planFile(record)}.part`, JSON.stringify(plan));
  renameSync(`${planFile(record)}.part`, planFile(record));
}

/**
 * Publishes a change that was declared finished; without one nothing happens. May be interrupted and begun again: each
 * step is a renaming that is done or not.
 */
export function publishChange(record: string, site: string): void {
  if (!existsSync(planFile(record))) return;
  const { forget, move, remove, replace } = JSON.parse(readFileSync(planFile(record), 'utf8')) as Plan;
  for (const [from, to] of move) {
    if (!existsSync(join(site, from))) continue;
    rmSync(join(site, to), { recursive: true, force: true });
    renameSync(join(site, from), join(site, to));
  }
  for (const place of replace) {
    const from = join(pendingSite(record), place);
    if (!existsSync(from)) continue;
    const to = join(site, place);
    rmSync(to, { recursive: true, force: true });
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  for (const place of remove) rmSync(join(site, place), { recursive: true, force: true });
  moveFiles(pendingSite(record), site);
  for (const path of forget) rmSync(join(record, path), { force: true });
  moveFiles(pendingStore(record), record);
  rmSync(pendingOf(record), { recursive: true, force: true });
}

/** Moves every file in `from` to its place in `to`, over what stands there. */
function moveFiles(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!entry.isDirectory() || !existsSync(target)) renameSync(source, target);
    else moveFiles(source, target);
  }
}

function planFile(record: string): string {
  return join(pendingOf(record), 'plan.json');
}
