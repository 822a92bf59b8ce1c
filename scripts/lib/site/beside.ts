import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Part } from '../../../src/views/exports/parts.ts';
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

/** From so many agencies on, a thread takes less time than it needs to start. */
const WORTH_A_THREAD = 300;

/**
 * Renews the divided tables and the row index: of a large site in a thread of its own.
 * @param worth from how many agencies on
 */
export function beside(context: WholeContext, province: string | undefined, before: Pick<SiteRecord, 'heads' | 'whole'>, worth = WORTH_A_THREAD): Beside {
  const agencies = new Set(context.library.disclosures.map(({ agency }) => agency)).size;
  return agencies < worth ? here(context, before) : inThread(context, province, before);
}

function here(context: WholeContext, before: Pick<SiteRecord, 'heads' | 'whole'>): Beside {
  const parts = (async () => renewRowTables(context, before))();
  parts.catch(() => undefined);
  return { parts, rowIndex: () => renewRowIndex(context), stop: () => undefined };
}

function inThread({ drop, folder, move, previous, scope, settings, store }: WholeContext, province: string | undefined, before: Pick<SiteRecord, 'heads' | 'whole'>): Beside {
  const job: BesideJob = { settings, province, folder, previous, store: store.folder, held: store.held, scope, before };
  const worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData: job });
  const parts = once(worker, 'message').then(([answer]) => answer as readonly Part[]);
  /* It is waited for after other work. */
  parts.catch(() => undefined);
  const rowIndex = async (): Promise<number> => {
    await parts;
    const answer = once(worker, 'message');
    worker.postMessage('index');
    const { dropped, moved, rows } = (await answer)[0] as BesideRows;
    dropped.forEach(drop);
    for (const [from, to] of moved) move(from, to);
    return rows;
  };
  return { parts, rowIndex, stop: () => void worker.terminate() };
}
