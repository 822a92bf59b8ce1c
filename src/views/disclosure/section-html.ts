import type { PublishedTable } from '../../fiscal/disclosure.ts';
import { CARRYOVER_NAMES } from '../../labels/comparability.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { correctionMark } from '../corrections/correction-html.ts';
import { figureColumns } from '../exports/table-csv.ts';
import { withNotes } from '../findings/beside-html.ts';
import type { PageFindings } from '../findings/page-findings.ts';
import { attribute, type Html, html, isolated, raw, titleHtml } from '../html.ts';
import { downloadName, tableCsvUrl } from '../urls.ts';
import { ownUnits, tablePlace } from './provenance.ts';
import { publishedHtml } from './published-html.ts';

export interface SectionOptions {
  /** Heading level; inside a form the title is smaller. */
  readonly level?: 3 | 4;
  /** A heading other than the printed title. */
  readonly title?: string;
}

/** One published table with its title, its facts, its rows and its downloads. */
export function tableSectionHtml(disclosure: string, table: PublishedTable, checked: PageFindings, { level = 3, title = table.title }: SectionOptions = {}): Html {
  const hasMoney = table.columns.some(({ column }) => column.type === 'amount');
  const facts = [table.number, hasMoney ? PAGE.unit(table.unit) : '', table.carryover ? CARRYOVER_NAMES[table.carryover] : '', ...tablePlace(table)].filter(Boolean);
  const units = ownUnits(table);
  const corrected = checked.marks.get(table.id)?.corrected ?? [];
  const attributes = html`${attribute('data-title', title === table.title ? undefined : table.title)}${attribute('data-unit', hasMoney ? table.unit : undefined)}${attribute('data-units', hasMoney && Object.keys(units).length > 0 ? JSON.stringify(units) : undefined)}`;
  const heading = raw(`h${level}`);
  return html`<section class="published" id="${table.id}"${attributes}> <${heading}>${titleHtml(title)}</${heading}> ${level === 3 && html`<p class="about">${aboutTable(table)}</p>`} <p class="meta">${isolated(facts.join('　'))} <a href="#source-${table.source}">${PAGE.origin}</a>${corrected.length > 0 && correctionMark(corrected)}</p> ${
    table.state === 'published-empty' && html`<p class="empty">${PAGE.emptyTable}</p>`
  }${table.missing !== undefined && html`<p class="empty">${PAGE.partly}：${titleHtml(table.missing)}</p>`} ${withNotes(publishedHtml(table, checked.marks), checked.byTable.get(table.id))} ${table.note && html`<p class="printed-note">${PAGE.printedNote}：${titleHtml(table.note)}</p>`} <p class="tools"><a href="${tableCsvUrl(disclosure, table.id)}"${attribute('data-figures', figureColumns(table).join())} download="${tableDownloadName(disclosure, table)}">${PAGE.downloadCsv}</a></p> </section>`;
}

/** What a table tells, as far as this document prints it. */
function aboutTable({ columns, kind }: PublishedTable): string {
  const printed = new Set(columns.map(({ column }) => column.key));
  return kind.aboutWithout?.find((less) => less.columns.every((key) => !printed.has(key)))?.about ?? kind.about;
}

/** Name under which the CSV of one table is saved. */
export function tableDownloadName(disclosure: string, { id }: PublishedTable): string {
  return downloadName(disclosure, `-${id}.csv`);
}
