import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export type Line = Readonly<Record<string, string>>;

/** A CSV file as one record per line, by its header. Throws when it is not well-formed. */
export function readCsv(path: string): { readonly columns: readonly string[]; readonly lines: readonly Line[] } {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors[0])}`);
  return { columns: meta.fields ?? [], lines: data };
}

/** Values by key, in their order. */
export function groupBy<V>(values: readonly V[], key: (value: V) => string): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
