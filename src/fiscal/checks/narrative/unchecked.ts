import type { Disclosure } from '../../disclosure.ts';
import type { Check, CheckContext, Rule, UndecidableReason } from '../rule.ts';
import { about } from './build.ts';
import { resolve } from './resolve.ts';
import { isFigure, narrativeOf, type Statement } from './statement.ts';

const RULE = 'narrative-unchecked';

/**
 * Makes the rule that says of every statement with a figure or a direction that nothing could be held
 * against it, so that none is passed over in silence.
 * @param others the rules about the narrative, whose checks it looks through.
 */
export function uncheckedStatements(others: readonly Rule[]): Rule {
  return {
    name: RULE,
    family: 'narrative: statements without a counterpart',
    severity: 'warning',
    scope: 'narrative',
    *check(context: CheckContext): Iterable<Check> {
      const { disclosure } = context;
      const left = new Map<string, Statement>();
      for (const statement of narrativeOf(disclosure).statements) {
        if (isFigure(statement) || statement.direction !== undefined || isBlankFigure(statement)) left.set(statement.row.address, statement);
      }
      const checks = others.flatMap((rule) => [...rule.check(context)]);
      for (const { place } of checks) left.delete(place.row);
      /* Places and terms of a check are written out when asked for: they are, as long as a statement is left. */
      for (const check of checks) {
        if (left.size === 0) return;
        for (const { row } of check.places) left.delete(row);
        for (const { place } of check.terms) left.delete(place.row);
      }
      for (const statement of left.values()) {
        yield { ...about(RULE, disclosure, statement, 'value'), outcome: 'undecidable', reason: reasonOf(disclosure, statement), facts: { subject: statement.label, measure: statement.measure, category: statement.category } };
      }
    },
  };
}

function reasonOf(disclosure: Disclosure, statement: Statement): UndecidableReason {
  const resolved = statement.measure === 'amount' ? resolve(disclosure, statement) : undefined;
  if (resolved?.form === 'absent' && resolved.state === 'not-collected') return 'not-collected';
  if (resolved?.form === 'absent') return 'not-published';
  return isBlankFigure(statement) && statement.direction === undefined ? 'blank' : 'no-counterpart';
}

/** A figure whose number the text leaves out: 经营收入万元. */
function isBlankFigure(statement: Statement): boolean {
  return !isFigure(statement) && /^(?:amount|change|change-rate|share|completion-rate|count|score|prior-amount)$/.test(statement.measure);
}
