import type { Correction } from '../../fiscal/correction.ts';
import type { Agency, Disclosure, DisclosureHead } from '../../fiscal/disclosure.ts';
import { FEED } from '../../labels/feed.ts';
import { correctedPlace } from '../corrections/correction-html.ts';
import { hero, pageDescription, pageTitle } from '../disclosure/hero.ts';
import { plainText } from '../html.ts';

export type EntryKind = 'disclosure' | 'correction';

/** One entry of the feed. */
export interface FeedEntry {
  readonly kind: EntryKind;
  /** Stable from build to build and from host to host: `disclosure/<id>` or `correction/<id>`. */
  readonly key: string;
  /** YYYY-MM-DD, from the data. */
  readonly date: string;
  readonly title: string;
  readonly summary: string;
  /** Path below the site's root, without a slash before it. */
  readonly path: string;
}

/** A summary stays one that a reader's list can show, whatever a document prints. */
const LONGEST = 500;

/** Day on which a disclosure was new here: when it was added, else when its last source was fetched; undefined where neither is known. */
export function newSince({ added, sources }: Pick<DisclosureHead, 'added' | 'sources'>): string | undefined {
  return added ?? sources.flatMap(({ retrieved }) => retrieved ?? []).sort().at(-1);
}

/** A new disclosure; undefined where the data does not say since when it is held. */
export function disclosureEntry(agency: Agency, disclosure: Disclosure): FeedEntry | undefined {
  const date = newSince(disclosure);
  if (!date) return undefined;
  return {
    kind: 'disclosure',
    key: `disclosure/${disclosure.id}`,
    date,
    title: short(pageTitle(agency, disclosure)),
    summary: short(pageDescription(hero(agency, disclosure))),
    path: `disclosures/${disclosure.id}/`,
  };
}

export function correctionEntry(agency: Agency, disclosure: Disclosure, correction: Correction): FeedEntry {
  const { address, after, before, date, id, why } = correction;
  return {
    kind: 'correction',
    key: `correction/${id}`,
    date,
    title: short(FEED.corrected(pageTitle(agency, disclosure))),
    summary: short(plainText(FEED.change(correctedPlace(correction, disclosure), before, after, why))),
    path: `disclosures/${disclosure.id}/${address === '' ? '#corrections' : `#${encodeURIComponent(address)}`}`,
  };
}

/** Oldest first; of one day disclosures before corrections, then by key. */
export function inOrder(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const rank = ({ date, key, kind }: FeedEntry): string => `${date} ${kind === 'disclosure' ? 0 : 1} ${key}`;
  return entries.map((entry) => [rank(entry), entry] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}

function short(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}
