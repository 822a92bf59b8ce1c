import { scoreDocument } from './find-heads.ts';
import { AMOUNT, ROLE_CODE, ROLE_NAME, ROLE_TEXT } from './format.ts';
import { normalise } from './normalise.ts';
import type { Part } from './part.ts';
import type { PlacedRow } from './records.ts';
import { amountScore, answers, textScore } from './score.ts';

/** Texts of a row, normalised once for all terms. */
export interface PlainRow {
  readonly kind: number;
  readonly document: number;
  readonly name: string;
  readonly code: string;
  readonly texts: readonly string[];
  readonly amounts: readonly string[];
}

export function plainRow(row: PlacedRow, kind: number): PlainRow {
  return {
    kind,
    document: row.document,
    name: normalise(row.name),
    code: normalise(row.code),
    texts: row.texts.map(({ text }) => normalise(text)),
    amounts: row.amounts.map(({ text }) => normalise(text)),
  };
}

/** How well a row answers a term; 0 where it does not. Agrees with what the lists say of it. */
export function scoreRow(part: Part, row: PlainRow, term: string): number {
  let best = scoreTexts(part, row, term);
  if (AMOUNT.test(term) && row.amounts.includes(term)) best = Math.max(best, amountScore(weightOf(part, row)));
  if (row.kind !== 0) return best;
  const { agencyOf, sortOf } = part.core.documents;
  const agency = part.agencyNames.all[agencyOf[row.document] ?? -1];
  return Math.max(best, agency ? scoreDocument(agency, part.sortNames[sortOf[row.document] ?? -1] ?? [], term) : 0);
}

/** The same by name, code and texts alone. */
export function scoreTexts(part: Part, row: PlainRow, term: string): number {
  const weight = weightOf(part, row);
  const score = (text: string, role: number): number => (answers(text, role, term) ? textScore(row.kind, role, text.startsWith(term), text === term, weight) : 0);
  let best = Math.max(score(row.name, ROLE_NAME), score(row.code, ROLE_CODE));
  /* A text that repeats the name is in no list. Elsewhere the name outweighs it; a document's, which is a head's, does not. */
  for (const text of row.texts) if (text !== row.name) best = Math.max(best, score(text, ROLE_TEXT));
  return best;
}

function weightOf({ core }: Part, { kind }: PlainRow): number {
  return core.kinds[kind]?.weight ?? 0;
}
