import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { notWhole } from '../record-error.ts';
import { jsonList } from '../../../src/views/exports/json-pieces.ts';
import { writeText } from '../write-text.ts';
import type { EntryNote } from '../../../src/views/digest/entry.ts';
import type { DisclosureSummary } from '../../../src/views/digest/summary.ts';
import type { DocumentRecord } from '../../../src/row-index/types.ts';
import type { CompareRows, Contribution, FullContribution, SearchRows } from './contribution.ts';
import { unpackRows } from './packed-rows.ts';

/** Files of one agency, by what is in them: apart, so that nothing is read that is not needed. */
const KINDS = ['contributions', 'notes', 'summaries', 'compare', 'entries', 'search'] as const;
type Kind = (typeof KINDS)[number];

/** Contributions on disk, an agency's disclosures together, in folders by province. */
export class ContributionStore {
  readonly folder: string;
  readonly held: string | undefined;

  /** @param folder into which is written; need not exist @param held where those lie that are not in it */
  constructor(folder: string, held?: string) {
    this.folder = folder;
    this.held = held;
  }

  write(agency: string, own: readonly FullContribution[]): void {
    const put = (kind: Kind, values: readonly unknown[]): void => {
      const file = this.#file(kind, agency);
      mkdirSync(dirname(file), { recursive: true });
      writeText(file, jsonList(values));
    };
    put('contributions', own.map(({ contribution }) => contribution));
    put('notes', own.map(({ notes }) => notes));
    put('summaries', own.map(({ summary }) => summary));
    put('compare', own.map(({ compare }) => compare));
    put('entries', own.map(({ entry }) => entry));
    put('search', own.map(({ search }) => search));
  }

  /** @throws CommandError when the record is not whole */
  contributions(agency: string): readonly Contribution[] {
    return this.#read<Contribution>('contributions', agency);
  }

  /** In the order of `contributions`, as are the others. */
  notes(agency: string): readonly (readonly EntryNote[])[] {
    return this.#read<readonly EntryNote[]>('notes', agency);
  }

  summaries(agency: string): readonly DisclosureSummary[] {
    return this.#read<DisclosureSummary>('summaries', agency);
  }

  compare(agency: string): readonly CompareRows[] {
    return this.#read<CompareRows>('compare', agency);
  }

  entries(agency: string): readonly { readonly id: string }[] {
    return this.#read<{ readonly id: string }>('entries', agency);
  }

  search(agency: string): readonly DocumentRecord[] {
    return this.#read<SearchRows>('search', agency).map(({ rows, ...head }) => ({ ...head, rows: unpackRows(rows) }));
  }

  /** Paths of an agency's files below the folder. */
  static paths(agency: string): readonly string[] {
    return KINDS.map((kind) => path(kind, agency));
  }

  #file(kind: Kind, agency: string): string {
    return join(this.folder, path(kind, agency));
  }

  #read<T>(kind: Kind, agency: string): readonly T[] {
    const own = this.#file(kind, agency);
    const file = this.held === undefined || existsSync(own) ? own : join(this.held, path(kind, agency));
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as readonly T[];
    } catch {
      throw notWhole(file);
    }
  }
}

function path(kind: Kind, agency: string): string {
  return join(kind, agency.slice(0, 2), `${agency}.json`);
}
