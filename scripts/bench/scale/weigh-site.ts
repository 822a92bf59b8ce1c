import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Pages of one type. Weights are of compressed HTML, in bytes. */
export interface PageType {
  readonly type: string;
  readonly pages: number;
  /** Mean of a sample spread evenly over them. */
  readonly average: number;
  /** The heaviest, among the largest before compression. */
  readonly most: number;
  readonly heaviest: string;
}

export interface FolderWeight {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** Most entries in one folder. */
  readonly widest: number;
}

export interface SiteWeight {
  readonly files: number;
  readonly bytes: number;
  readonly folders: readonly FolderWeight[];
  readonly pages: readonly PageType[];
  /** The largest JSON files that pages fetch, compressed. */
  readonly fetched: readonly { readonly path: string; readonly bytes: number }[];
}

interface Entry {
  readonly path: string;
  readonly bytes: number;
}

/** Pages of each type whose compressed weight is measured. */
const SAMPLE = 100;
const LARGEST = 20;
/** Files for people who download, never fetched by a page. */
const DOWNLOAD = /^(?:data\/(?!v1\/)|pagefind\/)/;

/** Counts and weighs a finished site. */
export function weighSite(site: string): SiteWeight {
  const folders = new Map<string, { files: number; bytes: number; widest: number }>();
  const pages = new Map<string, Entry[]>();
  const json: Entry[] = [];
  let [files, bytes] = [0, 0];
  const walk = (folder: string): void => {
    const entries: readonly Dirent[] = readdirSync(join(site, folder), { withFileTypes: true });
    const top = topOf(folder);
    const weight = folders.get(top) ?? { files: 0, bytes: 0, widest: 0 };
    folders.set(top, weight);
    weight.widest = Math.max(weight.widest, entries.length);
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        walk(path);
        continue;
      }
      const { size } = statSync(join(site, path));
      weight.files += 1;
      weight.bytes += size;
      files += 1;
      bytes += size;
      if (path.endsWith('.html')) push(pages, pageType(path), { path, bytes: size });
      if (path.endsWith('.json') && !DOWNLOAD.test(path)) keepLargest(json, { path, bytes: size });
    }
  };
  walk('');
  const gz = ({ path }: Entry): number => gzipSync(readFileSync(join(site, path))).length;
  return {
    files,
    bytes,
    folders: [...folders].map(([name, weight]) => ({ name: name || '（根）', ...weight })).sort((a, b) => b.bytes - a.bytes),
    pages: [...pages].map(([type, entries]) => weighType(type, entries, gz)).sort((a, b) => b.pages - a.pages),
    fetched: json.map((entry) => ({ path: entry.path, bytes: gz(entry) })).sort((a, b) => b.bytes - a.bytes).slice(0, 5),
  };
}

function weighType(type: string, entries: readonly Entry[], gz: (entry: Entry) => number): PageType {
  const step = Math.max(1, Math.floor(entries.length / SAMPLE));
  const sample = entries.filter((_, at) => at % step === 0).map(gz);
  const largest = entries.toSorted((a, b) => b.bytes - a.bytes).slice(0, LARGEST).map((entry) => ({ path: entry.path, bytes: gz(entry) }));
  const heaviest = largest.reduce((most, entry) => (entry.bytes > most.bytes ? entry : most), { path: '', bytes: 0 });
  return { type, pages: entries.length, average: sample.reduce((sum, weight) => sum + weight, 0) / sample.length, most: heaviest.bytes, heaviest: heaviest.path };
}

/** The first two names of a path below `data`, else the first: what a reader would call a part of the site. */
function topOf(folder: string): string {
  const [first = '', second] = folder.split('/');
  return first === 'data' && second ? `${first}/${second}` : first;
}

/** `disclosures`, `disclosures/provenance`, `agencies`, `/` … */
function pageType(path: string): string {
  const parts = path.replace(/(?:^|\/)index\.html$/, '').split('/').filter(Boolean);
  const [first = '/'] = parts;
  if (first === 'disclosures') return parts[3] ? `disclosures/…/${parts[3]}` : 'disclosures';
  if (first === 'embed') return parts[1] === 'compare' || parts[1] === 'pins' ? `embed/${parts[1]}` : 'embed';
  return parts.length > 1 ? `${first}/…` : first;
}

function push<V>(groups: Map<string, V[]>, key: string, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function keepLargest(held: Entry[], entry: Entry): void {
  held.push(entry);
  if (held.length > 4 * LARGEST) held.sort((a, b) => b.bytes - a.bytes).splice(LARGEST);
}
