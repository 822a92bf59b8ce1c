import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { loadRegisters } from '../../../src/load/library.ts';
import type { BesideJob, BesideRows } from './beside.ts';
import { ContributionStore } from './contribution-store.ts';
import { readHeads } from './heads-file.ts';
import { narrowed } from './province.ts';
import { renewRowIndex } from './renew-row-index.ts';
import { renewRowTables } from './renew-row-tables.ts';
import type { WholeContext } from './scope.ts';

/* The thread of `beside.ts`: first the divided tables, then, when it is told so, the row index. */
if (!parentPort) throw new Error('runs only as a worker thread');
const [{ before, folder, held, previous, province, scope, settings, store }] = (await once(parentPort, 'message')) as [BesideJob];
const library = narrowed({ ...loadRegisters(settings.dataDir), disclosures: readHeads(store) }, province);
const dropped: string[] = [];
const moved: (readonly [from: string, to: string])[] = [];
const context: WholeContext = {
  library,
  settings,
  folder,
  previous,
  scope,
  store: new ContributionStore(store, held),
  drop: (path) => void dropped.push(path),
  renew: () => undefined,
  move: (from, to) => void moved.push([from, to]),
};
const asked = once(parentPort, 'message');
parentPort.postMessage(renewRowTables(context, before));
await asked;
parentPort.postMessage({ rows: await renewRowIndex(context), dropped, moved } satisfies BesideRows);
