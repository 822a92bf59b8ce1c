import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';
import type { Part } from '../../../src/views/exports/parts.ts';
import { programFile } from '../program/program-file.ts';
import type { Settings } from '../settings.ts';
import type { SiteRecord } from './record.ts';
import { renewRowIndex } from './renew-row-index.ts';
import { renewRowTables } from './renew-row-tables.ts';
import type { Scope, WholeContext } from './scope.ts';

/** What of a change needs neither the pages nor what is gathered. */
export interface Beside {
  /** The divided tables in which something changed, and all others. */
  readonly parts: Promise<readonly Part[]>;
  /** The row index. To be asked for when the contributions of what changed lie in the store. @returns how many rows it holds */
  readonly rowIndex: () => Promise<number>;
  readonly stop: () => void;
}

/** What the thread is told. Plain values: it gets a copy. */
export interface BesideJob {
  readonly settings: Settings;
  readonly province: string | undefined;
  readonly folder: string;
  readonly previous: string;
  readonly store: string;
  readonly held: string | undefined;
  readonly scope: Scope;
  readonly before: Pick<SiteRecord, 'heads' | 'whole'>;
}

/** What it answers, in this order. */
export interface BesideRows {
  readonly rows: number;
  readonly dropped: readonly string[];
  readonly moved: readonly (readonly [from: string, to: string])[];
}

/** A thread for it, which loads the program before it is told what to do. */
export interface BesideThread {
  readonly give: (job: BesideJob) => Omit<Beside, 'rowIndex'> & { readonly rowIndex: () => Promise<BesideRows> };
  readonly stop: () => void;
}

/** From so many agencies on, a thread takes less time than it needs to start. */
const WORTH_A_THREAD = 300;

export function isWorthAThread(heads: readonly Pick<DisclosureHead, 'agency'>[]): boolean {
  return new Set(heads.map(({ agency }) => agency)).size >= WORTH_A_THREAD;
}

export function startBeside(): BesideThread {
  const worker = new Worker(programFile('beside-worker'));
  let failure: unknown;
  worker.on('error', (error) => (failure = error));
  const answer = async <T>(): Promise<T> => {
    if (failure) throw failure;
    const [value] = (await once(worker, 'message')) as [T];
    return value;
  };
  return {
    give: (job) => {
      const parts = answer<readonly Part[]>();
      /* It is waited for after other work. */
      parts.catch(() => undefined);
      worker.postMessage(job);
      const rowIndex = async (): Promise<BesideRows> => {
        await parts;
        const rows = answer<BesideRows>();
        worker.postMessage('index');
        return rows;
      };
      return { parts, rowIndex, stop: () => void worker.terminate() };
    },
    stop: () => void worker.terminate(),
  };
}

/**
 * Renews the divided tables and the row index: of a large site in a thread of its own.
 * @param thread started already, where it is worth one
 */
export function beside(context: WholeContext, province: string | undefined, before: Pick<SiteRecord, 'heads' | 'whole'>, thread: BesideThread | undefined): Beside {
  return thread ? inThread(context, province, before, thread) : here(context, before);
}

function here(context: WholeContext, before: Pick<SiteRecord, 'heads' | 'whole'>): Beside {
  const parts = (async () => renewRowTables(context, before))();
  parts.catch(() => undefined);
  return { parts, rowIndex: () => renewRowIndex(context), stop: () => undefined };
}

function inThread({ drop, folder, move, previous, scope, settings, store }: WholeContext, province: string | undefined, { heads, whole }: Pick<SiteRecord, 'heads' | 'whole'>, thread: BesideThread): Beside {
  /* Of the heads it asks where changed disclosures stood. */
  const given = thread.give({ settings, province, folder, previous, store: store.folder, held: store.held, scope, before: { heads: heads.filter(({ id }) => scope.disclosures.has(id)), whole } });
  const rowIndex = async (): Promise<number> => {
    const { dropped, moved, rows } = await given.rowIndex();
    dropped.forEach(drop);
    for (const [from, to] of moved) move(from, to);
    return rows;
  };
  return { ...given, rowIndex };
}
