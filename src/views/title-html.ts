import { type Html, html, isolated, raw } from './html.ts';

/** A name of Chinese signs and years alone: in anything else a break is left to the browser. */
const PLAIN = /^[\p{Script=Han}\d（）、·“”]+$/u;
/** After a province, city, county or district that more follows; not inside 市场, 区域 and the like. Before the year of a document. */
const PLACE_ENDS = /[省市县区旗州盟](?=\p{Script=Han}{2})(?![场政容民辖域划级直])|(?=\d{4}年)/gu;

/**
 * A name where it is a title: it may break between its place and the office, and before the year of its document. Where the style sheet
 * keeps words whole it breaks nowhere else before it must.
 */
export function nameTitleHtml(name: string): Html {
  if (!PLAIN.test(name)) return html`${isolated(name)}`;
  return raw(name.replace(PLACE_ENDS, (end, at: number) => (end === '' && at === 0 ? '' : `${end}<wbr>`)));
}
