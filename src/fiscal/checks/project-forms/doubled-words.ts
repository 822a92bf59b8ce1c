import type { PublishedTable, Row } from '../../disclosure.ts';
import { spotPlace } from '../amounts.ts';
import { tablesOf } from '../cells.ts';
import { checkAt } from '../make-check.ts';
import { projectForms } from '../performance/forms.ts';
import type { Check, CheckContext, Rule } from '../rule.ts';

interface Spot {
  readonly table: PublishedTable;
  readonly row: Row;
  readonly column: string;
}

const DOUBLED = /(\p{Script=Han}{2,6})\1/u;

/** No word stands twice in a row in a project's name (财政财政). A name is checked once, wherever it is printed. */
export const doubledWords: Rule = {
  name: 'doubled-words',
  family: 'project names',
  severity: 'warning',
  scope: 'disclosure',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    const names = new Map<string, Spot[]>();
    const add = (name: string, spot: Spot): void => {
      const spots = names.get(name);
      if (spots) spots.push(spot);
      else names.set(name, [spot]);
    };
    for (const { head, nameRow, name } of projectForms(disclosure, 'target')) if (nameRow && name !== '') add(name, { table: head, row: nameRow, column: 'text' });
    for (const table of tablesOf(disclosure, 'project-expenditure')) for (const row of table.rows) if (!row.total) add(row.label, { table, row, column: 'label' });
    for (const [name, [spot, ...more]] of names) {
      if (!spot) continue;
      const word = DOUBLED.exec(name)?.[1];
      const given = { key: `${spot.row.address}/${spot.column}/doubled`, unit: '', places: more.map((each) => spotPlace(disclosure, each)), facts: { name, word: word ?? '' } };
      yield checkAt('doubled-words', disclosure, spot, word ? { ...given, outcome: 'finding', severity: 'warning' } : { ...given, outcome: 'pass' });
    }
  },
};
