import type { Disclosure, PublishedTable } from '../../disclosure.ts';
import { comparableTitle } from '../../label.ts';
import type { Check } from '../rule.ts';
import { about, keptRule } from './build.ts';
import { narrativeOf, type Statement } from './statement.ts';

const RULE = 'named-tables';

/** A table that the text names is in the document. */
export const namedTables = keptRule({ name: RULE, family: 'tables named but absent', severity: 'warning', scope: 'narrative' }, function* ({ disclosure }) {
  for (const statement of narrativeOf(disclosure).statements) if (statement.measure === 'table') yield check(disclosure, statement);
});

function check(disclosure: Disclosure, statement: Statement): Check {
  const base = { ...about(RULE, disclosure, statement, 'table', 'table'), stated: statement.label, unit: '' };
  const table = named(disclosure, statement);
  if (table) {
    const [row] = table.rows;
    return {
      ...base,
      outcome: 'pass',
      recomputed: table.title,
      places: row ? [{ disclosure: disclosure.id, table: table.id, row: row.address, column: 'label' }] : [],
      facts: { name: statement.label, table: table.title, state: table.state },
    };
  }
  const title = comparableTitle(statement.label);
  const unentered = disclosure.unentered?.some((one) => (statement.hint ? one.id === statement.hint : comparableTitle(one.title) === title));
  if (unentered) return { ...base, outcome: 'undecidable', reason: 'not-entered', facts: { name: statement.label } };
  const kind = statement.hint.replace(/-\d+$/, '');
  const state = disclosure.states[kind];
  if (state === 'not-collected') return { ...base, outcome: 'undecidable', reason: 'not-collected', facts: { name: statement.label } };
  if (state === undefined) return { ...base, outcome: 'undecidable', reason: 'no-counterpart', facts: { name: statement.label } };
  return { ...base, outcome: 'finding', severity: 'warning', facts: { name: statement.label } };
}

/** The table by its id, or by its printed or official title. */
function named(disclosure: Disclosure, statement: Statement): PublishedTable | undefined {
  if (statement.hint) return disclosure.tables.find(({ id }) => id === statement.hint);
  const title = comparableTitle(statement.label);
  return disclosure.tables.find((table) => [table.title, table.kind.title, ...table.kind.aliases].some((name) => comparableTitle(name) === title));
}
