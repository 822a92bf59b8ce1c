/**
 * Where a figure comes from: opened from the sign beside a row. It gathers what the page and the
 * page of origins already say, and offers sentences and a citation to copy. Loaded when first asked for.
 */
import { PAGE, PANEL } from '../../labels/disclosure.ts';
import { copyButton } from './copy.ts';
import { rowFigures, rowName } from './row-figures.ts';

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

let opener: HTMLElement | undefined;
const dialog = element('dialog', 'row-panel');
dialog.setAttribute('aria-labelledby', 'row-panel-title');
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
dialog.addEventListener('close', () => opener?.focus());
document.body.append(dialog);

/** The page of origins, fetched once; undefined where it cannot be had. */
let origins: Promise<Document | undefined> | undefined;
function originsPage(address: string): Promise<Document | undefined> {
  origins ??= fetch(address)
    .then(async (answer) => (answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined))
    .catch(() => undefined);
  return origins;
}

function fact(name: string, ...value: (Node | string)[]): HTMLElement {
  return element('div', '', element('dt', '', name), element('dd', '', ...value));
}

function copyable(text: string): HTMLElement {
  const shown = element('span', '', text);
  return element('p', 'cite', shown, ' ', copyButton(shown));
}

/** Opens the panel of a row. */
export function openRowPanel(row: HTMLElement): void {
  opener = row.querySelector<HTMLElement>('.at') ?? undefined;
  const section = row.closest<HTMLElement>('.published');
  const page = row.closest<HTMLElement>('.page');
  if (!section || !page) return;
  const name = rowName(row);
  const owner = page.dataset['name'] ?? '';
  const heading = section.dataset['title'] ?? section.querySelector('h3 bdi, h4 bdi')?.textContent ?? '';
  const form = row.closest('.form')?.querySelector('summary h3 bdi')?.textContent ?? '';
  const table = form === '' || heading.includes(form) ? PANEL.ofTable(heading) : PANEL.ofForm(heading, form);
  const narrative = row.closest('.said') !== null;
  const units = JSON.parse(section.dataset['units'] ?? '{}') as Record<string, string>;
  const figures = rowFigures(row, section.dataset['unit'] ?? '', units).filter((_, index) => !narrative || index === 0);
  const sentences = figures.map(({ title, value }) => (narrative ? PANEL.said(owner, name, value) : PANEL.sentence(owner, table, name, title, value)));
  const address = `${location.href.replace(/#.*$/, '')}#${encodeURIComponent(row.id)}`;

  const close = element('button', 'close', PAGE.close);
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  const title = element('h2', '', name);
  title.id = 'row-panel-title';
  const line = element('dd', '', PANEL.looking);
  const wanted = section.querySelector<HTMLAnchorElement>('a[href^="#source-"]')?.hash.slice(1);
  const source = (wanted && document.getElementById(wanted)) || document.querySelector<HTMLElement>('.source');
  const facts = source?.querySelector('.facts')?.cloneNode(true) as HTMLElement | undefined;
  const place = element('dl', 'facts', fact(PANEL.document, source?.querySelector('h3')?.textContent ?? ''), fact(PANEL.table, table), element('div', '', element('dt', '', PANEL.line), line));

  const cited = source?.querySelector('.cite-text')?.cloneNode(true) as HTMLElement | undefined;
  const inTable = cited?.querySelector('[data-place]');
  const here = cited?.querySelector('[data-here]');
  if (inTable) inTable.textContent = PANEL.place(table, name);
  if (here) here.textContent = /^https?:/.test(here.textContent ?? '') ? `${(here.textContent ?? '').replace(/#.*$/, '')}#${encodeURIComponent(row.id)}` : address;

  dialog.replaceChildren(
    element('div', 'panel-head', title, close),
    ...(sentences.length > 0 ? [element('h3', '', PANEL.sentences), ...sentences.map(copyable)] : []),
    element('h3', '', PANEL.origin),
    place,
    ...(facts ? [facts] : []),
    element('h3', '', PANEL.citation),
    copyable((cited?.textContent ?? '').trim()),
    element('h3', '', PANEL.link),
    copyable(address),
  );
  dialog.showModal();
  void originsPage(page.dataset['provenance'] ?? '').then((origin) => {
    const [textLine, filePage] = [...(origin?.getElementById(row.id)?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent ?? '');
    line.textContent = PANEL.lineIs(textLine ?? '', filePage ?? '');
  });
}
