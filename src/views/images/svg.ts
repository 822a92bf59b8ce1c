import type { ArcItem, CardRole, Item, Picture, Role, TextItem } from './picture.ts';
import { FACES, type Palette, PALETTES, STYLES } from './styles.ts';
import { round } from './sheet.ts';

const SPECIAL = /[&<>]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text made safe between tags of XML. Quotation marks need nothing there, which halves the JSON that a file carries; no text goes into an attribute. */
function escapeContent(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? '\ufffd');
}

/** Short class names: a picture has hundreds of texts. Cards are never SVG. */
type SvgRole = Exclude<Role, CardRole | 'axis'>;
const CLASSES: Readonly<Record<SvgRole, string>> = { kicker: 'k', headline: 'h', meta: 'm', label: 'l', figure: 'f', share: 's', brand: 'b' };
const ANCHORS = { start: '', middle: ' text-anchor="middle"', end: ' text-anchor="end"' } as const;

/** `axis` looks as `share` does. */
function classOf(role: Role): string {
  return role in CLASSES ? CLASSES[role as SvgRole] : CLASSES.share;
}

function paint({ paper, ink, soft, rule, tones }: Palette): string {
  return `.p{fill:${paper}}text{fill:${ink}}.k,.m,.s{fill:${soft}}.r{stroke:${rule}}.a{stroke:${ink}}.d{stroke:${soft}}${tones.map((tone, index) => `.t${index + 1}{fill:${tone}}.n${index + 1}{stroke:${tone}}`).join('')}`;
}

const TYPE = (Object.keys(CLASSES) as readonly SvgRole[])
  .map((role) => {
    const { size, weight, face } = STYLES[role];
    return `.${CLASSES[role]}{font-size:${size}px${weight === 400 ? '' : `;font-weight:${weight}`}${face === 'serif' ? `;font-family:${FACES.serif}` : ''}}`;
  })
  .join('');

const COMMON = `text{font-family:${FACES.sans};font-variant-numeric:tabular-nums;white-space:pre;unicode-bidi:isolate}${TYPE}.o{fill:none;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}.d{stroke-dasharray:2 4}`;
const DARK = `@media screen and (prefers-color-scheme:dark){${paint(PALETTES.dark)}}@media print{.p{fill:#fff}}`;
const STYLE_SHEET = `${COMMON}${paint(PALETTES.light)}${DARK}`;

export interface SvgOptions {
  /** Text carried along in `<metadata>`, for programs. */
  readonly metadata?: string;
}

/** The picture as an SVG file, light or dark as the reader's system is: text stays text, nothing is fetched, no script, no style attribute. */
export function svgText({ width, height, title, alt, items }: Picture, { metadata }: SvgOptions = {}): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="zh-CN"><title>${escapeContent(title)}</title><desc>${escapeContent(alt)}</desc>`;
  const carried = metadata === undefined ? '' : `<metadata>${escapeContent(metadata)}</metadata>`;
  let body = '';
  for (const item of items) body += drawn(item);
  return `${head}${carried}<style>${STYLE_SHEET}</style><rect class="p" width="${width}" height="${height}"/>${body}</svg>\n`;
}

function drawn(item: Item): string {
  switch (item.kind) {
    case 'text':
      return text(item);
    case 'rect':
      return `<rect class="t${item.tone}" x="${item.x}" y="${item.y}" width="${item.width}" height="${item.height}"/>`;
    case 'arc':
      return arc(item);
    case 'path':
      return `<polyline class="o n${item.tone}" points="${item.points.map((point) => point.join()).join(' ')}"/>`;
    case 'dot':
      return `<circle class="t${item.tone}" cx="${item.x}" cy="${item.y}" r="4"/>`;
    case 'rule':
      return `<line class="${{ hair: 'r', axis: 'a', break: 'd' }[item.style]}" x1="${item.from[0]}" y1="${item.from[1]}" x2="${item.to[0]}" y2="${item.to[1]}"/>`;
  }
}

function text({ role, x, y, anchor, text: content, lead, width, fitted }: TextItem): string {
  const fit = fitted ? ` textLength="${width}" lengthAdjust="spacingAndGlyphs"` : '';
  const start = `<text class="${classOf(role)}" x="${x}" y="${y}"${ANCHORS[anchor]}`;
  if (lead === '') return `${start}${fit}>${escapeContent(content)}</text>`;
  const code = `<tspan class="s">${escapeContent(lead)} </tspan>`;
  return `${start}>${code}${fit ? `<tspan${fit}>${escapeContent(content)}</tspan>` : escapeContent(content)}</text>`;
}

/** A whole turn cannot be one arc: its ends would be one point. */
function arc({ x, y, radius, band, from, to, tone }: ArcItem): string {
  const at = (turn: number): string => `${round(x + radius * Math.sin(turn * 2 * Math.PI))} ${round(y - radius * Math.cos(turn * 2 * Math.PI))}`;
  const to1 = (end: number): string => `A${radius} ${radius} 0 0 1 ${at(end)}`;
  const middle = (from + to) / 2;
  return `<path class="n${tone}" fill="none" stroke-width="${band}" d="M${at(from)}${to1(middle)}${to1(to)}"/>`;
}
