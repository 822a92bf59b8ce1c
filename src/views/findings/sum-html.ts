import type { Check, Term } from '../../fiscal/checks/rule.ts';
import { compareDecimals, parseDecimal } from '../../fiscal/decimal.ts';
import { isMoneyUnit } from '../../fiscal/money.ts';
import { differenceText, FINDINGS } from '../../labels/findings.ts';
import { regroup } from '../../labels/numbers.ts';
import { type Html, html, isolated, raw } from '../html.ts';
import { arithmeticParts, resultText } from './arithmetic.ts';
import { type PlaceBook, placeHref, placeUnit } from './place-names.ts';

/** A sum of thirty addends is a wall: past so many it folds. */
const LONG = 8;

/**
 * The arithmetic of a check, every figure linked to its row: `33.94 + 15.58 = 49.52`, or
 * `2,587.78 − 439.04 = +2,148.74` where one figure is set against another. Empty where there is nothing to reckon.
 */
export function sumHtml(check: Check, book: PlaceBook): Html {
  const [first] = check.terms;
  if (!first) return raw('');
  if (check.terms.length === 1) return againstHtml(check, first, book);
  const shown = html`<p class="reckon">${termsHtml(check, book)}${check.recomputed && html` = ${isolated(result(check))}`}</p>`;
  return check.terms.length <= LONG ? shown : html`<details><summary>${FINDINGS.sumOf(check.terms.length)}</summary>${shown}</details>`;
}

/** Units are written where they are not all the same: 元 and 万元 in one sum would read as a mistake. */
function termsHtml(check: Check, book: PlaceBook): Html {
  const signs = arithmeticParts(check).map(({ sign }) => sign);
  const units = check.terms.map(({ place, printed }) => placeUnit(book, place, printed));
  const mixed = isMoneyUnit(check.unit) && units.some((unit) => unit !== '' && unit !== check.unit);
  return html`${check.terms.map(({ printed, place, bracket }, index) => {
    const unit = mixed ? units[index] : '';
    return html`${signs[index] && ` ${signs[index]} `}${bracket === 'open' && '('}<a href="${placeHref(book, place)}">${printed ? regroup(printed) : FINDINGS.blankTerm}</a>${unit && html` ${isolated(unit)}`}${bracket === 'close' && ')'}`;
  })}`;
}

function result(check: Check): string {
  const text = resultText(check);
  if (check.unit === '%') return text;
  return `${regroup(text)}${isMoneyUnit(check.unit) ? ' ' : ''}${check.unit}`;
}

/** One figure against another; only where the difference can be seen from the print (the same unit on both sides). */
function againstHtml(check: Check, other: Term, book: PlaceBook): Html {
  const [stated, printed, recomputed] = [check.stated, other.printed, check.recomputed].map((text) => parseDecimal(text.replaceAll(',', '')));
  const same = printed && recomputed && compareDecimals(printed, recomputed) === 0;
  if (!stated || !same || check.difference === '') return raw('');
  return html`<p class="reckon"><a href="${placeHref(book, check.place)}">${regroup(check.stated)}</a> − <a href="${placeHref(book, other.place)}">${regroup(other.printed)}</a> = ${isolated(differenceText(check))}</p>`;
}
