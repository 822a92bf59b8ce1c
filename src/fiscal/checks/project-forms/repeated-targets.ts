import type { Disclosure } from '../../disclosure.ts';
import { checkAt } from '../make-check.ts';
import { groupBy, isFigure, narrativeOf, placeOf, type Statement } from '../narrative/statement.ts';
import type { Check } from '../rule.ts';
import { isPercent } from '../vocabulary.ts';

/** A sentence with fewer targets says too little to repeat another. */
const LEAST = 4;

/**
 * Sentences of the text that give a project its targets, against those of the other projects: all alike, and among
 * them a count or an amount. Rates alone (满意度≥95%) follow one model everywhere.
 */
export function* repeatedTargets(disclosure: Disclosure): Iterable<Check> {
  const seen = new Map<string, Statement>();
  const targets = narrativeOf(disclosure).statements.filter(({ category, measure }) => measure === 'target' && category !== '');
  for (const own of groupBy(targets, ({ category, sentence }) => `${sentence}|${category}`).values()) {
    const [first] = own;
    if (!first || own.length < LEAST || !own.some((each) => isFigure(each) && !isPercent(each.unit))) continue;
    const text = own.map(({ name, operator, row, unit }) => `${name}|${operator}|${row.cells.value?.printed ?? ''}|${unit}`).join('\n');
    const source = seen.get(text);
    if (!source) seen.set(text, first);
    const repeats = source && source.category !== first.category;
    yield checkAt('repeated-indicators', disclosure, { table: first.table, row: first.row, column: 'label' }, {
      key: `${first.row.address}/text`,
      unit: '',
      ...(repeats ? { outcome: 'finding', severity: 'warning', places: [placeOf(disclosure, source, 'label')] } : { outcome: 'pass' }),
      facts: { kind: 'text', project: first.category, other: source?.category ?? '', rows: String(own.length) },
    });
  }
}
