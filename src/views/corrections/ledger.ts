import { type Correction, newestFirst } from '../../fiscal/correction.ts';
import type { Library } from '../../load/library.ts';
import { disclosureUrl, rowUrl, url } from '../urls.ts';

/** So many corrections stand on one page of the ledger. */
export const ON_ONE_PAGE = 50;

/** The corrections of one page of the ledger, newest first; `number` counts from 1. */
export interface LedgerPage {
  readonly number: number;
  readonly corrections: readonly Correction[];
}

/** The ledger in pages, newest first. There is always a first page, which may be empty. */
export function ledgerPages(corrections: readonly Correction[], size = ON_ONE_PAGE): readonly LedgerPage[] {
  const sorted = newestFirst(corrections);
  const count = Math.max(1, Math.ceil(sorted.length / size));
  return Array.from({ length: count }, (_, at) => ({ number: at + 1, corrections: sorted.slice(at * size, (at + 1) * size) }));
}

/** What was corrected in some disclosures, newest first. */
export function correctionsOf({ corrections }: Pick<Library, 'corrections'>, disclosures: ReadonlySet<string>): readonly Correction[] {
  const { own, order } = sortedLedger(corrections);
  return [...disclosures].flatMap((id) => own.get(id) ?? []).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

interface SortedLedger {
  readonly own: ReadonlyMap<string, readonly Correction[]>;
  /** Place of each correction among all, newest first. */
  readonly order: ReadonlyMap<Correction, number>;
}

const SORTED = new WeakMap<readonly Correction[], SortedLedger>();

/** The whole ledger, newest first, by disclosure: sorted once, because every page asks for its own part. */
function sortedLedger(corrections: readonly Correction[]): SortedLedger {
  let ledger = SORTED.get(corrections);
  if (!ledger) {
    const sorted = newestFirst(corrections);
    ledger = { own: Map.groupBy(sorted, ({ disclosure }) => disclosure), order: new Map(sorted.map((correction, at) => [correction, at])) };
    SORTED.set(corrections, ledger);
  }
  return ledger;
}

/** Path of a page of the ledger, without the base. */
export function ledgerPath(number: number): string {
  return number === 1 ? '/corrections/' : `/corrections/${number}/`;
}

/** Address of one correction in the ledger. */
export function correctionUrl(pages: readonly LedgerPage[], id: string): string {
  const page = pages.find(({ corrections }) => corrections.some((correction) => correction.id === id));
  return `${url(ledgerPath(page?.number ?? 1))}#${id}`;
}

/** Address of what was corrected: the row, the table or the whole document. */
export function correctedUrl({ disclosure, address }: Correction): string {
  return address === '' ? disclosureUrl(disclosure) : rowUrl(disclosure, address);
}
