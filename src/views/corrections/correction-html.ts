import type { Correction } from '../../fiscal/correction.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { CORRECTIONS } from '../../labels/corrections.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { type Fragment, type Html, html, isolated } from '../html.ts';
import { correctedUrl } from './ledger.ts';

/** `《支出总表》行政运行（2101501）· 合计`, or `整份文件`. */
export function correctedPlace({ address, column }: Correction, { tables }: Disclosure): string {
  if (address === '') return CORRECTIONS.whole;
  const whole = tables.find(({ id }) => id === address);
  if (whole) return `《${whole.title}》`;
  const table = tables.find(({ rows }) => rows.some((row) => row.address === address));
  const row = table?.rows.find((each) => each.address === address);
  if (!table || !row) return address;
  const name = row.code && row.label ? `${row.label}（${row.code}）` : row.label || row.code || PAGE.blankRow;
  const header = table.columns.find((printed) => printed.column.key === column)?.header;
  return `《${table.title}》${name}${header ? ` · ${header}` : ''}`;
}

/** What stood or stands in the cell: a blank is named, not shown as nothing. */
function value(printed: string): Html {
  return printed === '' ? html`<span class="quiet">${CORRECTIONS.blank}</span>` : isolated(printed);
}

/**
 * One correction as an item of a list. `id` is its anchor on this page.
 * @param head who and which document, where the list is not of one document
 */
export function correctionHtml(correction: Correction, disclosure: Disclosure, id: string, head?: Fragment): Html {
  const { after, before, commit, date, why } = correction;
  return html`<li class="correction" id="${id}"><p class="meta"><time datetime="${date}">${date}</time>${head && html`　${head}`}　<span class="num">${CORRECTIONS.foundBy(correction)}</span>${commit && html`　${CORRECTIONS.commit(commit)}`}</p><p><a href="${correctedUrl(correction)}">${isolated(correctedPlace(correction, disclosure))}</a></p><p><span class="was">${CORRECTIONS.before}</span> <del>${value(before)}</del> <span class="was">${CORRECTIONS.after}</span> <ins>${value(after)}</ins></p><p>${isolated(why)}</p></li>`;
}

/** The sign at a corrected row or table, which leads to what was changed. */
export function correctionMark(corrections: readonly Correction[]): Html {
  return html`<sup class="cm"><a href="#correction-${corrections[0]?.id ?? ''}" title="${CORRECTIONS.markTitle}">${CORRECTIONS.mark}</a></sup>`;
}
