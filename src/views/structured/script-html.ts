import { type Html, jsonForScript, raw } from '../html.ts';
import type { Thing } from './vocabulary.ts';

/** Data for search engines, in a block that no text can leave. */
export function structuredHtml(data: Thing | readonly Thing[]): Html {
  return raw(`<script type="application/ld+json">${jsonForScript(data)}</script>`);
}
