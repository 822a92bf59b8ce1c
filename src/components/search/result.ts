import { markTerms, type Part } from '../../views/search/query.ts';
import { readPieces } from '../../views/search/record.ts';
import type { LoadedHit } from './engine.ts';

/** How much of a long text stands around its first match, in characters. */
const AROUND = 48;
/** Texts shown below a result beside its name. */
const SHOWN_PIECES = 3;

/** One result as a list item. Everything found is set as text, never as markup. */
export function resultItem(hit: LoadedHit, terms: readonly string[], base: string): HTMLLIElement {
  const link = element('a', 'result-link', marked(hit.title, terms));
  link.href = base + addressed(hit).replace(/^\//, '');
  link.dataset['result'] = hit.address;
  if (hit.disclosure) link.dataset['disclosure'] = hit.disclosure;
  const head = element('p', 'result-head', [link]);
  if (hit.amount) head.append(' ', element('span', 'result-amount', marked(hit.amount, terms)));
  const item = element('li', 'result', [head, placeLine(hit, terms)]);
  const told = (text: string): boolean => text === hit.title || hit.amount.startsWith(text);
  const matching = readPieces(hit.text).filter(({ text }) => !told(text) && markTerms(text, terms).some((part) => part.match));
  for (const { header, text } of matching.slice(0, SHOWN_PIECES)) {
    item.append(element('p', 'result-context', [...(header ? [element('span', 'result-header', [header]), ' '] : []), ...excerpt(text, terms)]));
  }
  return item;
}

/** Path with its hash encoded as an address in a link. */
function addressed({ path, address }: LoadedHit): string {
  const [page = ''] = path.split('#');
  return address ? `${page}#${encodeURIComponent(address)}` : page;
}

function placeLine(hit: LoadedHit, terms: readonly string[]): HTMLElement {
  const facts = [hit.agency, hit.year, hit.stage, hit.scope].filter(Boolean);
  const section = hit.section === hit.title ? '' : hit.section;
  const parts = [...facts, section].filter(Boolean).flatMap((fact, at) => {
    const spans: (Node | string)[] = [element('span', '', marked(fact, terms))];
    return at === 0 ? spans : [' · ', ...spans];
  });
  return element('p', 'result-place', parts);
}

/** The match with some text around it, cut ends shown by an ellipsis. */
function excerpt(text: string, terms: readonly string[]): readonly (Node | string)[] {
  const parts = markTerms(text, terms);
  const first = parts.findIndex((part) => part.match);
  const before = parts.slice(0, first).map((part) => part.text).join('');
  const start = Math.max(0, before.length - AROUND);
  const length = AROUND * 3;
  const cut = text.slice(start, start + length);
  const lead = start > 0 ? ['…'] : [];
  const tail = start + length < text.length ? ['…'] : [];
  return [...lead, ...marked(cut, terms), ...tail];
}

function marked(text: string, terms: readonly string[]): readonly (Node | string)[] {
  return markTerms(text, terms).map((part: Part) => (part.match ? element('mark', '', [part.text]) : part.text));
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
