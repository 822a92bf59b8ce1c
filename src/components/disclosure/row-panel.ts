/**
 * Where a figure comes from: opened from the sign beside a row. It gathers what the page and the
 * page of origins already say, and offers sentences and a citation to copy. Loaded when first asked for.
 */
import { PAGE, PANEL } from '../../labels/disclosure.ts';
import { citedRow, referenceTo, sourceOf } from '../cite/cited.ts';
import { element, makePanel } from '../panel.ts';
import { copyButton } from './copy.ts';

const { dialog, openedFrom } = makePanel('row-panel', 'row-panel-title');

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
  openedFrom(row.querySelector<HTMLElement>('.at') ?? undefined);
  const cited = citedRow(row);
  if (!cited) return;
  const { figures, name, narrative, owner, section, table } = cited;
  const sentences = figures.map(({ title, value }) => (narrative ? PANEL.said(owner, name, value) : PANEL.sentence(owner, table, name, title, value)));
  const address = `${location.href.replace(/#.*$/, '')}#${encodeURIComponent(row.id)}`;
  const source = sourceOf(section);

  const close = element('button', 'close', PAGE.close);
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  const title = element('h2', '', name);
  title.id = 'row-panel-title';
  const line = element('dd', '', PANEL.looking);
  const facts = source?.querySelector('.facts')?.cloneNode(true) as HTMLElement | undefined;
  const place = element('dl', 'facts', fact(PANEL.document, source?.querySelector('h3')?.textContent ?? ''), fact(PANEL.table, table), element('div', '', element('dt', '', PANEL.line), line));

  dialog.replaceChildren(
    element('div', 'panel-head', title, close),
    ...(sentences.length > 0 ? [element('h3', '', PANEL.sentences), ...sentences.map(copyable)] : []),
    element('h3', '', PANEL.origin),
    place,
    ...(facts ? [facts] : []),
    element('h3', '', PANEL.citation),
    copyable(referenceTo(source, PANEL.place(table, name), row.id)),
    element('h3', '', PANEL.link),
    copyable(address),
  );
  dialog.dataset['row'] = row.id;
  dialog.showModal();
  void originsPage(row.closest<HTMLElement>('.page')?.dataset['provenance'] ?? '').then((origin) => {
    const [textLine, filePage] = [...(origin?.getElementById(row.id)?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent ?? '');
    line.textContent = PANEL.lineIs(textLine ?? '', filePage ?? '');
  });
}
