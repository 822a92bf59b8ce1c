import type { DisclosureHead, Source } from '../fiscal/disclosure.ts';
import type { Report } from './fault.ts';
import { DISCLOSURES } from './folders.ts';
import { parseJson } from './json.ts';
import { readText } from './read-text.ts';

/**
 * One SHA-256 in two disclosures is one publication, as where a department and its unit publish together; under
 * two titles or publishers one of the hashes is that of another file.
 * @param heads those that were read, in any order
 */
export function checkSharedHashes(dataDir: string, heads: readonly DisclosureHead[], report: Report): void {
  const first = new Map<string, { readonly id: string; readonly source: Source }>();
  for (const { id, sources } of [...heads].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    sources.forEach((source, at) => {
      const other = first.get(source.sha256);
      if (!other) first.set(source.sha256, { id, source });
      else if (other.id !== id && (other.source.title !== source.title || other.source.publisher !== source.publisher)) {
        const file = `${DISCLOSURES}/${id}/disclosure.json`;
        report({ file, line: lineOfHash(dataDir, file, at), row: '', column: `sources[${at}].sha256`, code: 'source-hash-shared', other: other.id });
      }
    });
  }
}

/** Read once more, because lines are kept of no file. */
function lineOfHash(dataDir: string, file: string, at: number): number {
  const text = readText(dataDir, file, () => undefined, 'disclosure');
  return (text === undefined ? undefined : parseJson(text, file, () => undefined))?.lineOf(['sources', at, 'sha256']) ?? 0;
}
