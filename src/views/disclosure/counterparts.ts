import type { Check, Outcome, Place } from '../../fiscal/checks/rule.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { regroup } from '../../labels/numbers.ts';
import { disagrees } from '../findings/page-findings.ts';
import { rowsByAddress } from '../findings/place-names.ts';

/** What the tables print beside a figure of the narrative. */
export interface Counterpart {
  readonly outcome: Outcome;
  /** Whether figures or meaning contradict, and not only the form is doubtful. */
  readonly disagrees: boolean;
  /** Whether the figure itself was checked; otherwise only the words beside it were. */
  readonly within: boolean;
  /** The table's figure; undefined where the narrative was only held against itself. */
  readonly figure: { readonly printed: string; readonly unit: string; readonly address: string; readonly places: number } | undefined;
}

const WORST_FIRST: readonly Outcome[] = ['finding', 'rounding', 'pass', 'undecidable'];

/**
 * By address of the statement's row: the table's figure and how the two compare. Checks against a
 * table come before those inside the text, those of the figure before those of its words, disagreement before agreement.
 */
export function counterparts(disclosure: Disclosure, checks: readonly Check[]): ReadonlyMap<string, Counterpart> {
  const narrative = new Set(disclosure.tables.filter(({ kind }) => kind.group === 'narrative').map(({ id }) => id));
  const result = new Map<string, Counterpart & { readonly rank: number }>();
  for (const check of checks) {
    /* A place is written out each time it is asked for. */
    const { place } = check;
    if (!narrative.has(place.table)) continue;
    const aboutFigure = place.column === 'value';
    const figure = aboutFigure ? tableFigure(disclosure, check, narrative) : undefined;
    const rank = (figure ? 0 : aboutFigure ? 1 : 2) * WORST_FIRST.length + WORST_FIRST.indexOf(check.outcome);
    const known = result.get(place.row);
    if (!known || rank < known.rank) result.set(place.row, { outcome: check.outcome, disagrees: disagrees(check), figure, within: aboutFigure, rank });
  }
  return result;
}

function tableFigure(disclosure: Disclosure, check: Check, narrative: ReadonlySet<string>): Counterpart['figure'] {
  const isTable = ({ table, disclosure: of }: Place): boolean => of === disclosure.id && !narrative.has(table);
  const terms = check.terms.filter(({ place }) => isTable(place));
  const first = terms[0]?.place ?? check.places.find(isTable);
  /* A sum of figures from text and tables is no figure that the tables print. */
  if (!first || (terms.length > 0 && terms.length < check.terms.length)) return undefined;
  const found = rowsByAddress(disclosure).get(first.row);
  if (found?.table.id !== first.table) return undefined;
  const { table, row } = found;
  const base = { address: first.row, places: Math.max(1, terms.length) };
  if (terms.length > 1) return { ...base, printed: regroup(check.recomputed), unit: check.unit };
  const cell = row.cells[first.column];
  const printed = terms[0]?.printed ?? cell?.printed ?? '';
  const column = table.columns.find((each) => each.column.key === first.column)?.column;
  const unit = column?.type === 'amount' ? (column.unit ?? table.unit) : (row.units[first.column] ?? '');
  return { ...base, printed: regroup(printed), unit: /^[-\d.,]+$/.test(printed) ? unit : '' };
}
