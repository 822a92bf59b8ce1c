/** What every page's citation needs of the reader's machine: the day, the address, a button to copy it, and the key `c`. */
import { CITE } from '../../labels/cite.ts';
import { copyButton } from '../disclosure/copy.ts';
import { offerKeys, onKey } from './keys.ts';

/** The page's own address: the published one where it is known, with the choice that stands in the address now. */
export function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.getAttribute('href') ?? '';
  return /^https?:/.test(canonical) ? canonical + location.search : location.href.replace(/#.*$/, '');
}

const today = new Date();
const date = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
for (const place of document.querySelectorAll('[data-today]')) place.textContent = date;

/** Puts the address of now into the citations: on pages with a choice it changes while they are read. */
export function fillAddress(): void {
  const address = pageAddress();
  for (const place of document.querySelectorAll('[data-here]')) place.textContent = address;
}
fillAddress();

for (const cited of document.querySelectorAll<HTMLElement>('.cite-text, .cite-sentence')) {
  const text = (): string => {
    fillAddress();
    return (cited.textContent ?? '').trim();
  };
  cited.after(' ', copyButton(cited, text));
}

function cite(at: Element | null): void {
  void import('./cite.ts').then(({ copyCitation }) => copyCitation(at));
}

/* A chart's citation is one tap away. */
for (const figure of document.querySelectorAll<HTMLElement>('main figure[id]')) {
  const slot = figure.querySelector('[data-cite-slot]') ?? figure.querySelector('.fig-src');
  if (!slot) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite-button';
  button.textContent = CITE.button;
  button.title = CITE.buttonHint;
  button.addEventListener('click', () => cite(figure));
  slot.append(' ', button);
}

offerKeys();
onKey('c', (focused) => {
  if (!document.querySelector('#cite')) return false;
  cite(focused);
  return true;
});
