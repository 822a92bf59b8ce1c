import { html } from '../html.ts';

/** What a snippet to copy is made of; every address is absolute. */
export interface SnippetParts {
  readonly embed: string;
  readonly title: string;
  /** Height in CSS pixels that is right on a phone. */
  readonly height: number;
  /** `color-scheme` that the frame must share with a chart without paper, or empty. */
  readonly scheme?: string;
}

/** An iframe that needs nothing else. */
export function plainSnippet({ embed, title, height, scheme = '' }: SnippetParts): string {
  return frame(html`src="${embed}"`.text, { title, height, scheme });
}

/** An iframe and the script that gives it the height of its chart. */
export function resizeSnippet({ embed, title, height, scheme = '' }: SnippetParts, script: string): string {
  return `${frame(html`data-mingzhang src="${embed}"`.text, { title, height, scheme })}\n${html`<script async src="${script}"></script>`.text}`;
}

/** A picture with a link, for pages that take no frames. */
export function imageSnippet({ image, title, page }: { readonly image: string; readonly title: string; readonly page: string }): string {
  return html`<a href="${page}"><img src="${image}" alt="${title}" width="100%" loading="lazy"></a>`.text;
}

function frame(start: string, { title, height, scheme }: { readonly title: string; readonly height: number; readonly scheme: string }): string {
  const style = scheme === '' ? '' : html` style="color-scheme:${scheme}"`.text;
  return `<iframe ${start} ${html`title="${title}" width="100%" height="${height}"`.text}${style} frameborder="0" loading="lazy"></iframe>`;
}
