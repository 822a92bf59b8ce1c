/** The comparison just chosen as other people's pages may show it. Loaded when first asked for. */
import { EMBED_COMPARE, SHARE_COMPARE } from '../../labels/embed-compare.ts';
import { type Choice, completeQuery, MOST_AGENCIES } from '../../views/compare/query.ts';
import { isChosen } from '../../views/compare/select.ts';
import { figuresVersion, PIN } from '../../views/embed/figure-pins.ts';
import { choiceHeight } from '../../views/embed/height.ts';
import { embedTitle } from '../../views/embed/oembed.ts';
import { choiceSvg } from '../../views/images/choice-svg.ts';
import { chartsOf } from '../embed/compare-embed.ts';
import type { Shared } from '../embed/share-panel.ts';
import type { CompareStore } from './store.ts';

/** @param base base path of the site, ending with a slash */
export async function shareChoice(choice: Choice, store: CompareStore, base: string): Promise<Shared> {
  const [{ asked }, codeName] = await Promise.all([store.ask(choice), store.codeName(choice.measure)]);
  const made = chartsOf(choice, asked, codeName ?? '');
  const [first] = made.charts;
  const address = (path: string): string => new URL(base + path, location.href).href;
  const query = completeQuery(choice);
  const page = address(`compare/?${query}`);
  const picture = `data:image/svg+xml;base64,${base64(choiceSvg(made, page))}`;
  const agencies = [...new Set(asked.filter(({ head }) => isChosen(head, choice)).map(({ head }) => head.agency))];
  const title = embedTitle(first);
  return {
    live: address(`embed/compare/?${query}`),
    pinned: await pinOf(choice, agencies, store, address('embed/compare/')),
    title,
    height: choiceHeight(made),
    page,
    image: () => picture,
    words: SHARE_COMPARE,
    download: { name: `mingzhang-${choice.measure}-${EMBED_COMPARE.title}.svg`, href: picture, label: SHARE_COMPARE.svg },
  };
}

/** The choice by its agencies, with the version of each one's figures. */
async function pinOf(choice: Choice, agencies: readonly string[], store: CompareStore, embed: string): Promise<Shared['pinned']> {
  if (agencies.length === 0) return { refused: SHARE_COMPARE.none };
  if (agencies.length > MOST_AGENCIES) return { refused: SHARE_COMPARE.tooMany(MOST_AGENCIES, agencies.length) };
  const parts = await Promise.all(agencies.map((id) => store.agency(id)));
  const versions = parts.flatMap((part) => (part ? [figuresVersion(part)] : []));
  /* Place, level and sector only said which agencies. */
  const query = completeQuery({ ...choice, place: '', level: '', sector: '', agencies });
  return { address: `${embed}?${query}&${PIN}=${versions.join('.')}` };
}

/** UTF-8 in base64, piece by piece: a call takes only so many arguments. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x2000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(binary);
}
