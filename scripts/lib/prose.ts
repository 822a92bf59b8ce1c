import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Html, parse } from 'parse5';

/** One stretch of a page's prose: what stands under one heading. */
export interface Passage {
  /** Text of the heading; empty before the first. */
  readonly heading: string;
  /** Id of the heading, or empty where it has none. */
  readonly id: string;
  /** Paragraphs, list items and terms, each a piece. */
  readonly pieces: readonly string[];
}

export interface Prose {
  readonly title: string;
  readonly passages: readonly Passage[];
}

/** Elements whose text is not prose: figures have their own records, controls say nothing. */
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'figure', 'table', 'form', 'nav', 'button', 'select']);
const BLOCKS = new Set(['p', 'li', 'dt', 'dd', 'blockquote', 'figcaption', 'summary', 'div', 'section']);

/** Long lists of figures on pages of prose, between two comments of ours (published text holds none): to parse them takes longer than all the rest. */
const LISTS = /<!--lists-->[^]*?<!--\/lists-->/g;

/** A built page without its long lists. */
export function withoutLists(html: string): string {
  return html.replace(LISTS, '');
}

/**
 * Prose of a built page: the text below the element marked `data-pagefind-body`, cut at headings
 * that carry an id. Parts marked `data-pagefind-ignore` are left out.
 * @returns undefined when the page marks nothing to be searched
 */
export function readProse(html: string): Prose | undefined {
  const document = parse(withoutLists(html));
  const body = find(document, (element) => attribute(element, 'data-pagefind-body') !== undefined);
  if (!body) return undefined;
  const passages: { heading: string; id: string; pieces: string[] }[] = [{ heading: '', id: '', pieces: [] }];
  let piece = '';
  const flush = (): void => {
    const tidy = piece.replace(/\s+/g, ' ').trim();
    if (tidy) passages.at(-1)?.pieces.push(tidy);
    piece = '';
  };
  const walk = (node: Html.Node): void => {
    if (tree.isTextNode(node)) piece += node.value;
    if (!tree.isElementNode(node) || SKIPPED.has(node.tagName) || attribute(node, 'data-pagefind-ignore') !== undefined) return;
    const heading = /^h[2-4]$/.test(node.tagName) && attribute(node, 'id') !== undefined;
    const block = heading || BLOCKS.has(node.tagName) || /^h\d$/.test(node.tagName);
    if (block) flush();
    if (heading) passages.push({ heading: textOf(node).trim(), id: attribute(node, 'id') ?? '', pieces: [] });
    else if (node.tagName === 'h1') passages.at(-1)?.pieces.push(textOf(node).trim());
    else node.childNodes.forEach(walk);
    if (block) flush();
  };
  walk(body);
  flush();
  const title = find(document, (element) => element.tagName === 'h1') ?? find(document, (element) => element.tagName === 'title');
  return { title: title ? textOf(title).trim() : '', passages: passages.filter(({ heading, pieces }) => heading !== '' || pieces.length > 0) };
}

function find(node: Html.ParentNode, wanted: (element: Html.Element) => boolean): Html.Element | undefined {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    const found = wanted(child) ? child : find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

function attribute(element: Html.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function textOf(node: Html.Node): string {
  if (tree.isTextNode(node)) return node.value;
  return tree.isElementNode(node) && !SKIPPED.has(node.tagName) ? node.childNodes.map(textOf).join('') : '';
}
