import type { Check } from '../../fiscal/checks/rule.ts';
import { parseDecimal } from '../../fiscal/decimal.ts';
import { isMoneyUnit } from '../../fiscal/money.ts';
import { differenceText, FINDINGS } from '../../labels/findings.ts';
import { regroup } from '../../labels/numbers.ts';
import { type Html, html, raw } from '../html.ts';
import { type ArithmeticPart, arithmeticParts } from './arithmetic.ts';
import { type PlaceBook, placeHref, placeUnit } from './place-names.ts';

/** A sum of thirty addends is a wall: past so many it folds. */
const LONG = 8;

/**
 * The arithmetic of a check, every figure linked to its row: `33.94 + 15.58 = 49.52`, or
 * `2,587.78 − 439.04 = +2,148.74` where one figure is set against another. Empty where there is nothing to reckon.
 */
export function sumHtml(check: Check, book: PlaceBook): Html {
  const parts = arithmeticParts(check);
  const [first] = parts;
  if (!first) return raw('');
  if (parts.length === 1) return againstHtml(check, first, book);
  const body = html`${termsHtml(check, parts, book)}${check.recomputed && html` = ${result(check)}`}`;
  const shown = html`<p class="reckon">${body}</p>`;
  return parts.length <= LONG ? shown : html`<details><summary>${FINDINGS.sumOf(parts.length)}</summary>${shown}</details>`;
}

/** Units are written where they are not all the same: 元 and 万元 in one sum would read as a mistake. */
function termsHtml(check: Check, parts: readonly ArithmeticPart[], book: PlaceBook): Html {
  const units = parts.map(({ place, printed }) => placeUnit(book, place, printed));
  const mixed = isMoneyUnit(check.unit) && units.some((unit) => unit !== '' && unit !== check.unit);
  return html`${parts.map(({ sign, printed, place }, index) => {
    const unit = mixed ? units[index] : '';
    return html`${sign && ` ${sign} `}<a href="${placeHref(book, place)}">${printed ? regroup(printed) : FINDINGS.blankTerm}</a>${unit && ` ${unit}`}`;
  })}`;
}

function result({ recomputed, unit }: Check): string {
  return `${regroup(recomputed)}${unit === '%' ? '%' : isMoneyUnit(unit) ? ` ${unit}` : unit}`;
}

/** One figure against another; only where the difference can be seen from the print (the same unit on both sides). */
function againstHtml(check: Check, other: ArithmeticPart, book: PlaceBook): Html {
  const [stated, printed, recomputed] = [check.stated, other.printed, check.recomputed].map((text) => parseDecimal(text.replaceAll(',', '')));
  const same = printed && recomputed && printed.units * 10n ** BigInt(recomputed.decimals) === recomputed.units * 10n ** BigInt(printed.decimals);
  if (!stated || !same || check.difference === '') return raw('');
  return html`<p class="reckon"><a href="${placeHref(book, check.place)}">${regroup(check.stated)}</a> − <a href="${placeHref(book, other.place)}">${regroup(other.printed)}</a> = ${differenceText(check)}</p>`;
}
