import type { Comparand, Funding } from '../comparability.ts';
import type { Decimal } from '../decimal.ts';
import type { Agency, Disclosure, PublishedTable, TableState } from '../disclosure.ts';
import { comparableLabel } from '../label.ts';
import { isMoneyUnit } from '../money.ts';
import { type FigureKey, parseFigureKey } from './keys.ts';
import { measured, type Measured } from './lookup.ts';
import { WITHOUT_CARRYOVER } from './named.ts';

/** Why a disclosure states no figure. `published`: the table is there and has no such row. */
export const MISSING = ['published', 'published-empty', 'not-published', 'not-collected', 'partly', 'not-entered', 'blank', 'mixed-total', 'no-number', 'code-twice', 'no-column'] as const satisfies readonly (TableState | 'blank' | NonNullable<Extract<Measured, { form: 'absent' }>['why']>)[];
export type MissingReason = (typeof MISSING)[number];

/** A printed figure with all that must be known to compare, show and cite it; plain data, so that a page can fetch it. */
export interface StatedFigure extends Comparand {
  readonly form: 'figure';
  /** Disclosure id. */
  readonly disclosure: string;
  readonly value: Decimal;
  readonly printed: string;
  /** Printed unit. */
  readonly unit: string;
  /** Address of its row on the disclosure's page. */
  readonly address: string;
  /** Printed name of the code's row, where it is a code. */
  readonly label?: string | undefined;
  /** The figure may belong to another column or may be misread. */
  readonly uncertain?: true;
}

/** A disclosure that was asked and states no figure. */
export interface Unstated extends Comparand {
  readonly form: 'missing';
  readonly disclosure: string;
  readonly reason: MissingReason;
  /** Address of the row, where there is one. */
  readonly address: string;
}

export type Standing = StatedFigure | Unstated;

/** What one disclosure says of one measure, fit to be compared. */
export function standing(disclosure: Disclosure, agency: Agency, key: FigureKey): Standing {
  const found = measured(disclosure, key);
  if (found.form === 'figure') {
    const { value, printed, unit, row, uncertain } = found;
    const named = parseFigureKey(key)?.form === 'named';
    return { form: 'figure', disclosure: disclosure.id, ...comparand(disclosure, agency, key, found), value, printed, unit, address: row.address, ...(named ? {} : { label: row.label }), ...(uncertain ? { uncertain } : {}) };
  }
  const missing = { form: 'missing', disclosure: disclosure.id, ...frameOf(disclosure, agency), measure: key } as const;
  if (found.form === 'blank') return { ...missing, reason: 'blank', address: found.row.address };
  return { ...missing, reason: found.why ?? found.state, address: found.address ?? '' };
}

/** What must be known of a measured figure before it is compared (see comparability). */
export function comparand(disclosure: Disclosure, agency: Agency, measure: FigureKey, figure: Extract<Measured, { form: 'figure' }>): Comparand {
  const form = parseFigureKey(measure)?.form;
  return {
    ...frameOf(disclosure, agency),
    measure,
    dimension: isMoneyUnit(figure.unit) ? 'money' : figure.unit,
    carryover: WITHOUT_CARRYOVER.has(measure) ? undefined : (figure.table.carryover ?? carryoverOfTitle(figure.table.title)),
    funding: fundingBase(figure.table),
    codeName: form === 'function' || form === 'economic' ? comparableLabel(figure.row.label) : undefined,
  };
}

const FRAMES = new WeakMap<Disclosure, Omit<Comparand, 'measure'>>();

/** What is so of every figure of a disclosure; made once for each. */
export function frameOf(disclosure: Disclosure, agency: Agency): Omit<Comparand, 'measure'> {
  let frame = FRAMES.get(disclosure);
  if (frame?.agency !== agency.id || frame.level !== agency.level) {
    const { fiscalYear, stage, scope } = disclosure;
    frame = { agency: agency.id, level: agency.level, fiscalYear, stage, scope, institution: institutionOf(disclosure), members: membersOf(disclosure) };
    FRAMES.set(disclosure, frame);
  }
  return frame;
}

/** The publisher that the first source names. */
function institutionOf({ sources: [first] }: Disclosure): string | undefined {
  return first && comparableLabel(first.publisher);
}

/** The units of a 机构设置 table, without the sections inside an agency. */
function membersOf(disclosure: Disclosure): string | undefined {
  const table = disclosure.tables.find(({ kind, state }) => kind.id === 'subordinate-units' && state === 'published');
  const words = (cell: string | undefined): boolean => cell?.includes('内设机构') ?? false;
  const units = table?.rows.filter(({ cells }) => !words(cells['nature']?.printed) && !words(cells['text']?.printed)).map(({ label }) => comparableLabel(label));
  return units && [...units].sort().join('、');
}

/** Some tables say in their title what they leave out. */
function carryoverOfTitle(title: string): 'excluded' | undefined {
  return title.includes('不含上年结转') ? 'excluded' : undefined;
}

/** Tables of one kind count either all appropriation or the general public budget only; the printed title says which. */
function fundingBase({ kind, title }: PublishedTable): Funding | undefined {
  if (kind.id === 'three-public-expenses') return title.includes('一般公共预算') ? 'general-budget' : title.includes('财政拨款') ? 'fiscal-appropriation' : undefined;
  /* The kind is about the general public budget; a title that says 财政拨款 without it counts more. */
  if (kind.id === 'basic-by-economic') return title.includes('财政拨款') && !title.includes('一般公共预算') ? 'fiscal-appropriation' : 'general-budget';
  return undefined;
}
