import { SITE_NAME } from '../../labels/site.ts';
import { plainText } from '../html.ts';
import { embedPath, fileUrl } from '../urls.ts';
import type { EmbedChart } from './content.ts';
import { plainSnippet } from './snippets.ts';

/** Width of an embed that is named to programs; the frame itself takes the width it is given. */
export const OEMBED_WIDTH = 600;

/** Picture of a chart for programs that show one, with its size in pixels. */
export interface Thumbnail {
  /** Path on this site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The oEmbed 1.0 answer for a chart. Programs read it elsewhere, so every address is absolute. */
export function oembed(path: string, shown: EmbedChart, height: number, thumbnail: Thumbnail | undefined): string {
  const title = embedTitle(shown);
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: SITE_NAME,
    provider_url: fileUrl('/'),
    width: OEMBED_WIDTH,
    height,
    html: plainSnippet({ embed: fileUrl(embedPath(path)), title, height }),
    ...(thumbnail ? { thumbnail_url: fileUrl(thumbnail.path), thumbnail_width: thumbnail.width, thumbnail_height: thumbnail.height } : {}),
  };
  return `${JSON.stringify(answer)}\n`;
}

/** Titles are spoken and shown in one line: what is longer than any name is cut there, and whole in the chart. */
export function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** What a frame is called for those who do not see it. */
export function embedTitle({ name, chart }: EmbedChart): string {
  return shortened(plainText(`${name}：${chart.headline}`));
}
