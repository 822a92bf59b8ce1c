import { formatDecimal } from '../../fiscal/decimal.ts';
import { compareValues, type FigureKey, type NoValue, type StatedFigure, type Value } from '../../fiscal/measures.ts';
import { CARRYOVER_NAMES, FUNDING_NAMES, LEVEL_NAMES, SCOPE_NAMES, STAGE_NAMES } from '../../labels/comparability.ts';
import { CSV_COLUMNS } from '../../labels/compare-page.ts';
import { figureName } from '../../labels/compare.ts';
import { neutralised } from '../exports/formula.ts';
import { percentOf } from './amounts.ts';
import type { Head } from './parts.ts';
import { reasonOf } from './result.ts';

const NUMBER = /^-?[\d,]+(?:\.\d+)?$/;

/**
 * A comparison for a spreadsheet: a byte order mark, Chinese titles, one line for each document,
 * those without a figure last with the reason. Text that a spreadsheet could compute is neutralised.
 * @param address absolute address of a row, or what stands for it
 */
export function comparisonCsv(asked: readonly (Value | NoValue)[], heads: ReadonlyMap<string, Pick<Head, 'name' | 'region'>>, address: (disclosure: string, row: string) => string): string {
  const { groups, missing } = compareValues(asked);
  const stated = groups.flatMap(({ values }) => values.map(({ value, rank }) => line(value, rank === undefined ? '' : String(rank))));
  const rows = [...stated, ...missing.map((one) => line(one, ''))];
  return `\ufeff${[CSV_COLUMNS, ...rows].map((cells) => cells.map(field).join(',')).join('\n')}\n`;

  function line(one: Value | NoValue, rank: string): readonly string[] {
    const head = heads.get(one.disclosure);
    const figure = one.form === 'figure' ? one : one.form === 'missing' ? undefined : one.figure;
    const against = one.form === 'derived' ? one.against : undefined;
    return [
      rank,
      head?.name ?? one.agency,
      one.agency,
      head?.region ?? '',
      LEVEL_NAMES[one.level],
      String(one.fiscalYear),
      STAGE_NAMES[one.stage],
      SCOPE_NAMES[one.scope],
      figureName((figure?.measure ?? one.measure) as FigureKey, figure?.label),
      one.form === 'derived' ? formatDecimal(percentOf(one.rate, 4)) : one.form === 'figure' ? formatDecimal(one.value) : '',
      one.form === 'derived' ? '%' : one.form === 'figure' ? one.unit : '',
      figure?.funding ? FUNDING_NAMES[figure.funding] : '',
      figure?.carryover ? CARRYOVER_NAMES[figure.carryover] : '',
      printedOf(figure),
      against ? `${against.fiscalYear}年${STAGE_NAMES[against.stage]}${figureName(against.measure as FigureKey, against.label)}` : '',
      printedOf(against),
      one.form === 'missing' || one.form === 'underived' ? reasonOf(one) : '',
      address(one.disclosure, one.address),
    ];
  }
}

function printedOf(figure: StatedFigure | undefined): string {
  return figure ? `${figure.printed} ${figure.unit}` : '';
}

function field(text: string): string {
  const safe = NUMBER.test(text) ? text : neutralised(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
