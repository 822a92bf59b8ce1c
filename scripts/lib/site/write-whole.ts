import { join } from 'node:path';
import type { Part } from '../../../src/views/exports/parts.ts';
import { fillSizes } from '../exports/fill-sizes.ts';
import { freeMemory } from '../free-memory.ts';
import { joinRowIndexes } from '../join-row-indexes.ts';
import { readAssets } from '../pages/compiled.ts';
import type { Timings } from '../timings.ts';
import { writeChoiceEmbed } from '../write-choice-embed.ts';
import { writeOtherEmbeds } from '../write-embeds.ts';
import { FigurePins } from '../write-figure-pins.ts';
import { FEED, writeFeed } from '../write-feed.ts';
import { writeComparisonImages } from '../write-images.ts';
import { ROW_INDEX, rowIndexBuilds } from '../write-row-index.ts';
import { writeSitemap } from '../write-sitemap.ts';
import { type WholeData, writeWholeData } from '../write-whole-data.ts';
import { ComparisonStates } from './comparison-states.ts';
import type { Gathered } from './gathered.ts';
import { type ReadyProse, renewProse } from './renew-prose.ts';
import { renewRowIndex } from './renew-row-index.ts';
import type { WholeContext } from './scope.ts';

export interface WholeJob {
  readonly context: WholeContext;
  /** Folder of the compiled pages. */
  readonly compiled: string;
  readonly archive: readonly string[];
  readonly gathered: Gathered;
  /** Every part of the divided tables, once they are written. */
  readonly parts: () => Promise<readonly Part[]>;
  readonly before: WholeData;
  /** Paths of the pages about several disclosures, once all pages are in the folder: what needs none of them is written meanwhile. */
  readonly pages: Promise<readonly string[]>;
  readonly joined?: JoinedParts | undefined;
  /** Rows of the row index, where it is renewed elsewhere. */
  readonly indexed?: Promise<number> | undefined;
  /** Called when there would be nothing to do but to wait. */
  readonly keep: () => void;
}

/** What sites that are joined bring along, instead of being made anew: the divided tables, in the folder already, row indexes and those of prose. */
export interface JoinedParts {
  readonly parts: readonly Part[];
  readonly rowIndexes: readonly string[];
  readonly prose: readonly ReadyProse[];
  /** Rows in all of them. */
  readonly rows: number;
}

export interface WholeDone {
  readonly whole: WholeData;
  /** Rows in the search, passages of prose, files below `data/`. */
  readonly rows: number;
  readonly passages: number;
  readonly files: number;
}

/** Writes everything about several disclosures that is no page, from their contributions. */
export async function writeWhole({ archive, before, compiled, context, gathered, indexed, joined, keep, pages, parts }: WholeJob, timings: Timings): Promise<WholeDone> {
  const { folder } = context;
  const { compare, comparisons, feed, listings, own } = gathered;
  timings.stage('whole');
  timings.part('compare', () => compare.close());
  timings.part('interface', () => listings.close());
  const states = new ComparisonStates(context);
  if (states.changed(FEED, feed)) {
    context.renew(FEED);
    writeFeed(context, feed);
  }
  await timings.partAsync('images', () => writeComparisonImages(context, comparisons, states));
  const assets = readAssets(compiled);
  timings.part('embeds', () => {
    writeOtherEmbeds(context, assets, archive, comparisons, states);
    states.close();
    writeChoiceEmbed(folder, comparisons, assets);
    new FigurePins(context, archive).carryOthers();
  });
  const whole = await timings.partAsync('exports', () => parts().then((all) => writeWholeData(context, own, all, before)));
  keep();
  /* The row index of a whole site takes the memory that the pages leave; of a change, neither takes much. */
  if (context.scope.everything) await pages.finally(freeMemory);
  timings.stage('search');
  /* Of a change it is under way in a thread: that is waited for last. */
  const here = indexed ? undefined : await timings.partAsync('row-index', () => rowIndex(context, joined));
  const shared = await pages;
  timings.stage('prose');
  fillSizes(folder, whole.files);
  writeSitemap(context, shared);
  const passages = await timings.partAsync('prose', () => renewProse(context, joined?.prose));
  const rows = here ?? (await timings.partAsync('row-index', () => indexed)) ?? 0;
  const builds = rowIndexBuilds(folder);
  for (const build of rowIndexBuilds(context.previous)) if (!builds.includes(build)) context.drop(`search/rows/${build}`);
  const files = whole.files.size + whole.parts.length + own.flatMap(({ contributions }) => contributions).reduce((sum, { files: each }) => sum + each, 0);
  return { whole, rows, passages, files };
}

/** @returns how many rows it holds */
async function rowIndex(context: WholeContext, joined: JoinedParts | undefined): Promise<number> {
  if (!joined) return renewRowIndex(context);
  joinRowIndexes(joined.rowIndexes, join(context.folder, ROW_INDEX));
  return joined.rows;
}
