import { ON_PAGE } from '../../labels/findings.ts';
import { correctionMark } from '../corrections/correction-html.ts';
import { type Html, html, raw } from '../html.ts';
import { disagrees, type NumberedFinding, type RowMarks } from './page-findings.ts';

const NOTHING = raw('');

/**
 * The number of a finding, linked to it: vermilion where figures disagree, ink where only the form is doubtful.
 * The style sheet draws the number: as text it would be selected and copied with the figure beside it, and 439.04 become 439.045.
 */
export function numberLink({ number, id, check }: NumberedFinding): Html {
  return html`<a${raw(disagrees(check) ? '' : ' class="q"')} href="#${id}" data-n="${number}"></a>`;
}

function superscript(findings: readonly NumberedFinding[]): Html {
  return html`<sup class="${findings.length > 1 ? 'fm ms' : 'fm'}">${findings.map(numberLink)}</sup>`;
}

/** What stands by the figure of one cell: numbers of its findings, or a quiet sign of rounding. */
export function cellMark(marks: RowMarks | undefined, column: string): Html {
  if (!marks) return NOTHING;
  const found = marks.findings.get(column);
  if (found) return superscript(found);
  return marks.rounded.has(column) ? html`<sup class="rm" role="img" title="${ON_PAGE.rounded}"></sup>` : NOTHING;
}

/** Whether a cell disagrees: its ground is then washed. */
export function isFlagged(marks: RowMarks | undefined, column: string): boolean {
  return marks?.findings.get(column)?.some(({ check }) => disagrees(check)) ?? false;
}

/** What follows a row's name: that it was corrected, and numbers of findings whose column is not shown (a code, an operator, a blank cell of a form). */
export function nameMark(marks: RowMarks | undefined, shown: (column: string) => boolean): Html {
  if (!marks) return NOTHING;
  const stray = [...marks.findings].flatMap(([column, findings]) => (shown(column) ? [] : findings));
  const once = [...new Set(stray)];
  const corrected = marks.corrected.length > 0 && correctionMark(marks.corrected);
  return html`${corrected}${once.length > 0 && superscript(once)}`;
}
