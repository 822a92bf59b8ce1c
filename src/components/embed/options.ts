import { EMBED_OPTIONS } from '../../labels/embed.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the address of an embed asks for. */
export interface EmbedOptions {
  readonly theme: Theme;
  /** No drawing by script. */
  readonly still: boolean;
  /** No paper behind the chart. */
  readonly transparent: boolean;
  /** What could not be understood, one sentence each. */
  readonly complaints: readonly string[];
}

/** Reads `?theme=dark&static=1&transparent=1`. Whatever is wrong is said and left out; the rest holds. */
export function readOptions(query: string): EmbedOptions {
  const complaints: string[] = [];
  let theme: Theme = 'auto';
  const flags = { static: false, transparent: false };
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === 'theme') {
      const known = THEMES.find((one) => one === value);
      if (known) theme = known;
      else complaints.push(EMBED_OPTIONS.wrongValue(name, short(value), THEMES.join('、')));
    } else if (name === 'static' || name === 'transparent') {
      if (value === '1' || value === '0') flags[name] = value === '1';
      else complaints.push(EMBED_OPTIONS.wrongValue(name, short(value), '1、0'));
    } else {
      complaints.push(EMBED_OPTIONS.unknown(short(name)));
    }
  }
  return { theme, still: flags.static, transparent: flags.transparent, complaints };
}

/** The query that asks for these options; empty for the default. */
export function optionsQuery({ theme, still, transparent }: Omit<EmbedOptions, 'complaints'>): string {
  const parts = [...(theme === 'auto' ? [] : [`theme=${theme}`]), ...(still ? ['static=1'] : []), ...(transparent ? ['transparent=1'] : [])];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** An address, which may have a query already, that asks for these options. */
export function withOptions(address: string, options: Omit<EmbedOptions, 'complaints'>): string {
  const query = optionsQuery(options);
  return address + (address.includes('?') ? query.replace('?', '&') : query);
}

const OPTIONS = ['theme', 'static', 'transparent'];

/** A query in two: what asks for these options, and the rest. */
export function splitQuery(query: string): { readonly options: string; readonly rest: URLSearchParams } {
  const [options, rest] = [new URLSearchParams(), new URLSearchParams()];
  for (const [name, value] of new URLSearchParams(query)) (OPTIONS.includes(name) ? options : rest).append(name, value);
  return { options: options.toString(), rest };
}

/** A stranger's words are repeated in part. */
function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
