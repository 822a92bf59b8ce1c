import { isFigureKey, type MeasureKey } from '../../fiscal/measures.ts';
import { problemSentence } from '../../labels/compare-page.ts';
import { EMBED_COMPARE } from '../../labels/embed-compare.ts';
import { COMPARE_FOLDER } from '../../views/compare/parts.ts';
import { completeQuery } from '../../views/compare/query.ts';
import { choiceBody, refusedBody } from '../../views/embed/choice-html.ts';
import { PIN } from '../../views/embed/figure-pins.ts';
import { type Html, plainText } from '../../views/html.ts';
import { CompareStore, networkReader } from '../compare/store.ts';
import { type Embedded, liveCharts } from './compare-embed.ts';
import { startFrame } from './frame-page.ts';
import { readOptions, splitQuery } from './options.ts';
import { pinnedCharts } from './pinned.ts';

/*
 * Runs in the embed of a comparison that its address chooses: one classic script. It fetches what the
 * compare page fetches and makes the page with the same code; where it cannot, a sentence says why.
 */

const script = document.currentScript?.dataset ?? {};
const base = new URL(script['base'] ?? '/', location.href).href;
const measure = (isFigureKey(script['measure'] ?? '') ? script['measure'] : 'expenditure-total') as MeasureKey;
const { options, rest } = splitQuery(location.search);
const store = new CompareStore(networkReader(`${base}data/${COMPARE_FOLDER}/`));
/* What stands in the page for those without scripts is not seen for a moment before it goes. */
document.documentElement.dataset['filling'] = '';

function put(body: Html): void {
  const main = document.querySelector('main');
  if (main) main.outerHTML = body.text;
  delete document.documentElement.dataset['filling'];
}

function show({ charts, notes, choice, problems }: Embedded, notice?: { readonly text: string; readonly live: string }): void {
  const page = `${base}compare/?${completeQuery(choice)}`;
  const [first] = charts;
  document.title = plainText(`${first.chart.headline} · ${first.name}`);
  put(choiceBody({ charts, notes }, { base, page, notice, complaints: problems.map((problem) => problemSentence(problem, false)) }));
}

/** Address of the same choice without what pins it. */
function unpinned(): string {
  const choice = new URLSearchParams(rest);
  choice.delete(PIN);
  return `${choice}`;
}

async function fill(): Promise<void> {
  const query = unpinned();
  try {
    if (!rest.has(PIN)) return show(await liveCharts(rest, measure, store));
    const pinned = await pinnedCharts(rest, measure, base, store);
    const live = `${base}embed/compare/?${query}`;
    if ('refused' in pinned) return put(refusedBody(pinned.refused, EMBED_COMPARE.noPinHelp, { href: live, words: EMBED_COMPARE.toLive }));
    show(pinned.shown, pinned.notice === '' ? undefined : { text: pinned.notice, live });
  } catch {
    put(refusedBody(EMBED_COMPARE.failed, '', { href: `${base}compare/?${query}`, words: EMBED_COMPARE.toCompare }));
  }
}

startFrame(readOptions(options), script['draw'], fill);
