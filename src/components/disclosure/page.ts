/**
 * Small services of the disclosure page: folds open when an address points into them or the page
 * is printed, links to rows copy themselves, tables can be copied, the citation gets its date.
 */
import { PAGE } from '../../labels/disclosure.ts';

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

const spoken = document.createElement('p');
spoken.className = 'vh';
spoken.setAttribute('role', 'status');
document.body.append(spoken);

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    spoken.textContent = PAGE.copied;
  } catch {
    // No clipboard here (an old or unsecured browser): the address bar still has the link.
  }
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const anchor = event.target.closest<HTMLAnchorElement>('a.at');
  if (anchor) void copy(anchor.href);
});

/** Cells of a table as tab-separated text, without the link signs. */
function tableText(tables: Iterable<HTMLTableElement>): string {
  const cellText = (cell: Element): string => {
    const clone = cell.cloneNode(true) as Element;
    for (const link of clone.querySelectorAll('.at')) link.remove();
    return (clone.textContent ?? '').trim().replace(/\s+/g, ' ');
  };
  return [...tables].map((table) => [...table.rows].map((row) => [...row.cells].map(cellText).join('\t')).join('\n')).join('\n\n');
}

for (const tools of document.querySelectorAll<HTMLElement>('.tools[data-table]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = PAGE.copyTable;
  button.addEventListener('click', () => {
    const section = document.getElementById(tools.dataset['table'] ?? '');
    if (section) void copy(tableText(section.querySelectorAll('table')));
  });
  tools.append(' ', button);
}

/* A box that does not scroll is no stop for the keyboard. */
const boxes = document.querySelectorAll<HTMLElement>('.scroll');
const overflow = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1;
    if (scrolls) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const box of boxes) overflow.observe(box);

const today = new Date();
const date = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
for (const place of document.querySelectorAll('[data-today]')) place.textContent = date;
for (const place of document.querySelectorAll('[data-here]')) {
  if (!/^https?:/.test(place.textContent ?? '')) place.textContent = location.href.replace(/#.*$/, '');
}

const contents = document.querySelector<HTMLDetailsElement>('.contents details');
if (contents && matchMedia('(min-width: 80rem)').matches) contents.open = true;

addEventListener('hashchange', openTarget);
openTarget();
