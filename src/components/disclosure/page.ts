/**
 * Small services of the disclosure page: folds open when an address points into them or the page
 * is printed, rows get their sign, tables can be copied.
 */
import { PAGE } from '../../labels/disclosure.ts';
import { ON_PAGE } from '../../labels/findings.ts';
import { wordsHere } from '../search/found-words.ts';
import { copyButton, copyForms } from './copy.ts';
import { rowName } from './row-figures.ts';

/** Opens every fold around the element that the address names, and goes there. */
function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  if (!target) return;
  let opened = false;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    if (!fold.open) opened = true;
    fold.open = true;
  }
  if (opened) target.scrollIntoView();
  if (target.matches('.published tr')) void import('./row-line.ts').then(({ showRowLine }) => showRowLine(target));
}

const unfolded: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    fold.open = true;
    unfolded.push(fold);
  }
});
addEventListener('afterprint', () => {
  for (const fold of unfolded.splice(0)) fold.open = false;
});

/* Every row with an address gets a sign that leads to it; with scripts it also opens where the row comes from. The style sheet draws it, so that it is not copied with the row. */
function signTo(id: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'at';
  link.href = `#${encodeURIComponent(id)}`;
  link.setAttribute('aria-label', name);
  link.setAttribute('aria-keyshortcuts', 'c');
  return link;
}
for (const row of document.querySelectorAll<HTMLElement>('.published tr[id], .duties li[id]')) (row.querySelector('th') ?? row).append(signTo(row.id, PAGE.rowSign(rowName(row))));
for (const section of document.querySelectorAll<HTMLElement>('.published')) {
  const title = section.querySelector('h3, h4');
  title?.prepend(signTo(section.id, PAGE.tableSign(section.dataset['title'] ?? title.querySelector('bdi')?.textContent ?? '')));
}
/* The number of a finding is drawn; its name says what it counts. */
for (const mark of document.querySelectorAll<HTMLElement>('a[data-n]')) mark.setAttribute('aria-label', ON_PAGE.mark(mark.dataset['n'] ?? '', mark.className !== 'q'));

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const row = event.target.closest('a.at')?.closest<HTMLElement>('tr[id], li[id]');
  if (row) void import('./row-panel.ts').then(({ openRowPanel }) => openRowPanel(row));
});

/* A table is copied as a spreadsheet takes it; without the right to, it is selected. Its file is asked for when a hand comes near. */
for (const tools of document.querySelectorAll<HTMLElement>('.published > .tools')) {
  const shown = tools.closest<HTMLElement>('.published')?.querySelector<HTMLElement>('.scroll, .cells');
  const link = tools.querySelector<HTMLAnchorElement>('a[data-figures]');
  if (!shown || !link) continue;
  const load = () => import('./copy-table.ts').then(({ tableForClipboard }) => tableForClipboard(link));
  const button = copyButton(shown, undefined, PAGE.copyTable, () => copyForms(load, shown));
  for (const near of ['pointerenter', 'focus']) button.addEventListener(near, () => void load().catch(() => undefined), { once: true });
  tools.append(' ', button);
}

/* A box that does not scroll is no stop for the keyboard, and the head of its table stays at the edge of the window instead of its own. */
const boxes = document.querySelectorAll<HTMLElement>('.scroll');
const overflow = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const wide = target.scrollWidth > target.clientWidth + 1;
    const scrolls = wide || target.scrollHeight > target.clientHeight + 1;
    target.classList.toggle('fits', !wide && !target.matches('.tall'));
    if (scrolls) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const box of boxes) overflow.observe(box);

const contents = document.querySelector<HTMLDetailsElement>('.contents details');
if (contents && matchMedia('(min-width: 80rem)').matches) contents.open = true;

/** Who comes from a search sees its words in the row. */
function markFound(): void {
  const terms = wordsHere();
  const target = terms.length > 0 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target) void import('./mark-words.ts').then(({ markWords }) => markWords(target, terms));
}

addEventListener('hashchange', openTarget);
openTarget();
markFound();
