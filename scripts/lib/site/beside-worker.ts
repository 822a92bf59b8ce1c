import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';
import { loadRegisters } from '../../../src/load/library.ts';
import type { BesideJob, BesideRows } from './beside.ts';
import { ContributionStore } from './contribution-store.ts';
import { narrowed } from './province.ts';
import { headsFile } from './record.ts';
import { renewRowIndex } from './renew-row-index.ts';
import { renewRowTables } from './renew-row-tables.ts';
import type { WholeContext } from './scope.ts';

/* The thread of `beside.ts`: first the divided tables, then, when it is told so, the row index. */
if (!parentPort) throw new Error('runs only as a worker thread');
const { before, folder, held, previous, province, scope, settings, store } = workerData as BesideJob;
const heads = JSON.parse(readFileSync(headsFile(store), 'utf8')) as readonly DisclosureHead[];
const library = narrowed({ ...loadRegisters(settings.dataDir), disclosures: heads }, province);
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
