import { SITE_NAME, SITE_TAGLINE } from '../../labels/site.ts';
import { plainText } from '../html.ts';
import { url, withOrigin } from '../urls.ts';

/** A value of schema.org's vocabulary. */
export type Thing = Readonly<Record<string, unknown>> & { readonly '@type': string };

export const CONTEXT = 'https://schema.org';

/** What this project wrote itself is given up to everyone; the published figures are public information. */
export const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** Search engines take descriptions of 50 to 5,000 letters. */
const LONGEST = 4900;

/** A text as structured data holds it: without marks of direction, never longer than is read. */
export function described(text: string, longest = LONGEST): string {
  const plain = plainText(text);
  if (plain.length <= longest) return plain;
  const letters = [...plain];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}

/** Absolute with `SITE_URL`; else a path, which holds on whatever host the page stands. */
export function address(path: string): string {
  return withOrigin(url(path));
}

export function project(): Thing {
  return { '@type': 'Organization', name: SITE_NAME, url: address('/') };
}

export function catalogReference(): Thing {
  return { '@type': 'DataCatalog', name: `${SITE_NAME}：${SITE_TAGLINE}`, url: address('/data/') };
}

export function download(path: string, encodingFormat: string, name: string): Thing {
  return { '@type': 'DataDownload', name, encodingFormat, contentUrl: address(path) };
}
