/** What is cited at a place of the page: a row, a table, a chart, an item of a list, or the page. */
import { CITE } from '../../labels/cite.ts';
import { PANEL } from '../../labels/disclosure.ts';
import { rowFigures, rowName, type RowFigure } from '../disclosure/row-figures.ts';
import { fillAddress, pageAddress } from './page-citation.ts';

export interface Cited {
  readonly kind: keyof typeof CITE.copied;
  /** A plain sentence with the figures, or empty. */
  readonly sentence: string;
  readonly reference: string;
}

/** A row of a disclosure with what a sentence about it needs. */
export interface CitedRow {
  /** Who published what: 稷山县医疗保障局2023年部门预算. */
  readonly owner: string;
  readonly name: string;
  /** 《2023年预算支出总表》, with its project before it in a form. */
  readonly table: string;
  /** Whether the row is a statement of the narrative. */
  readonly narrative: boolean;
  readonly figures: readonly RowFigure[];
  readonly section: HTMLElement;
}

/** Undefined outside the tables of a disclosure. */
export function citedRow(row: HTMLElement): CitedRow | undefined {
  const section = row.closest<HTMLElement>('.published');
  const page = row.closest<HTMLElement>('.page');
  if (!section || !page) return undefined;
  const heading = section.dataset['title'] ?? section.querySelector('h3 bdi, h4 bdi')?.textContent ?? '';
  const form = row.closest('.form')?.querySelector('summary h3 bdi')?.textContent ?? '';
  const narrative = row.closest('.said') !== null;
  const units = JSON.parse(section.dataset['units'] ?? '{}') as Record<string, string>;
  return {
    owner: page.dataset['name'] ?? '',
    name: rowName(row),
    table: form === '' || heading.includes(form) ? PANEL.ofTable(heading) : PANEL.ofForm(heading, form),
    narrative,
    figures: rowFigures(row, section.dataset['unit'] ?? '', units).filter((_, index) => !narrative || index === 0),
    section,
  };
}

/** Box that describes the source of a table, where the table names one; else the first. */
export function sourceOf(section: Element | null): HTMLElement | undefined {
  const wanted = section?.querySelector<HTMLAnchorElement>('a[href^="#source-"]')?.hash.slice(1);
  return (wanted ? document.getElementById(wanted) : null) ?? document.querySelector<HTMLElement>('.source') ?? undefined;
}

/** The reference to a place: of the document where the page shows its sources, else of the page. */
export function referenceTo(source: Element | undefined, place: string, id: string): string {
  fillAddress();
  const cited = (source?.querySelector('.cite-text') ?? document.querySelector('#cite .cite-text'))?.cloneNode(true) as HTMLElement | undefined;
  const inTable = cited?.querySelector('[data-place]');
  const here = cited?.querySelector('[data-here]');
  if (inTable) inTable.textContent = place;
  if (here) here.textContent = id === '' ? pageAddress() : `${pageAddress()}#${encodeURIComponent(id)}`;
  return (cited?.textContent ?? '').trim();
}

/** What `at` stands in; with nothing in focus, the place that the address names, else the page. */
export function citedAt(at: Element | null): Cited {
  const place = inFocus(at);
  const row = place?.closest<HTMLElement>('.published tr[id], .duties li[id]');
  const found = row && citedRow(row);
  if (row && found) {
    const { figures, name, narrative, owner, section, table } = found;
    const sentence = narrative ? figures.map(({ value }) => PANEL.said(owner, name, value)).join('') : figures.length > 0 ? CITE.row(owner, table, name, figures) : '';
    return { kind: 'row', sentence, reference: referenceTo(sourceOf(section), PANEL.place(table, name), row.id) };
  }
  const figure = place?.closest<HTMLElement>('main figure');
  if (figure) return citedFigure(figure);
  const table = place?.closest<HTMLElement>('.published[id]');
  if (table) {
    const heading = table.dataset['title'] ?? table.querySelector('h3 bdi, h4 bdi')?.textContent ?? '';
    return { kind: 'table', sentence: '', reference: referenceTo(sourceOf(table), CITE.tablePlace(heading), table.id) };
  }
  const item = place?.closest<HTMLElement>('main li[id], main tr[id]');
  if (item) return { kind: 'item', sentence: words(item), reference: referenceTo(undefined, '', item.id) };
  return { kind: 'page', sentence: words(document.querySelector('#cite .cite-sentence')), reference: referenceTo(undefined, '', '') };
}

/** The element that is meant; the panel of a row stands for its row. */
function inFocus(at: Element | null): Element | null {
  if (!at || at === document.body || at === document.documentElement) return document.querySelector(':target');
  const panel = at.closest<HTMLElement>('dialog[data-row]');
  return panel ? document.getElementById(panel.dataset['row'] ?? '') : at;
}

function citedFigure(figure: HTMLElement): Cited {
  const page = figure.closest<HTMLElement>('.page');
  const owner = page?.dataset['name'] ?? words(document.querySelector('h1'));
  const title = words(figure.querySelector('.kicker'));
  const headline = words(figure.querySelector('.fig-title, .compare-headline'));
  const sentence = headline ? CITE.chart(owner, title, headline, words(figure.querySelector('figcaption .meta'))) : '';
  const source = page ? sourceOf(document.getElementById(figure.querySelector<HTMLAnchorElement>('.fig-src a[href^="#"]')?.hash.slice(1) ?? '')) : undefined;
  return { kind: 'chart', sentence, reference: referenceTo(source, CITE.chartPlace(title), figure.id) };
}

function words(element: Element | null): string {
  return (element?.textContent ?? '').trim().replace(/\s+/g, ' ');
}
