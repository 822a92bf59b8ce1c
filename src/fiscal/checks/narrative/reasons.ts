import type { Disclosure } from '../../disclosure.ts';
import type { Check } from '../rule.ts';
import { about, keptRule } from './build.ts';
import { narrativeOf, placeOf, type Statement } from './statement.ts';
import { subjectOf } from './subjects.ts';

const RULE = 'stated-reasons';

/** What belongs to personnel costs and therefore can explain no change of operating costs. */
const PERSONNEL = /人员经费|工资|津贴|补贴|奖金|社保|社会保障缴费|养老保险|公积金/;
/** Words with which a reason about people is about operating costs after all. */
const OPERATING = /公用|运行|办公|商品|服务|人员增加|人数|编制|新增人员|人员变动|人员调/;

/** A stated reason would move the figure the way that it moved, and is about the figure's own subject. A change without a reason is no finding. */
export const statedReasons = keptRule({ name: RULE, family: 'a stated reason whose direction contradicts the change', severity: 'warning', scope: 'narrative' }, function* ({ disclosure }) {
  const seen = new Set<string>();
  for (const statement of narrativeOf(disclosure).statements) {
    if (statement.reason === '' || (statement.direction !== 'up' && statement.direction !== 'down')) continue;
    /* One reason explains the change and its rate together. */
    const key = `${statement.sentence}/${statement.name}/${statement.reason}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const check = one(disclosure, statement, statement.direction);
    if (check) yield check;
  }
});

function one(disclosure: Disclosure, statement: Statement, direction: 'up' | 'down'): Check | undefined {
  const otherSubject = isOfOtherCategory(disclosure, statement);
  const opposite = (statement.reasonDirection === 'up' || statement.reasonDirection === 'down') && statement.reasonDirection !== direction;
  if (!otherSubject && !opposite && statement.reasonDirection !== direction) return undefined;
  const finding = opposite || otherSubject;
  return {
    ...about(RULE, disclosure, statement, 'reason', 'reason'),
    outcome: finding ? 'finding' : 'pass',
    severity: finding ? 'warning' : undefined,
    stated: statement.reason,
    unit: '',
    places: [placeOf(disclosure, statement, 'direction')],
    facts: {
      kind: opposite ? 'opposite' : otherSubject ? 'other-category' : 'same',
      subject: statement.label,
      reason: statement.reason,
      direction,
      reasonDirection: statement.reasonDirection,
      value: statement.row.cells.value?.printed ?? '',
      unit: statement.unit,
    },
  };
}

/** 人员经费 is no part of 机关运行经费 or 公用经费, so its increase explains none of theirs. */
function isOfOtherCategory(disclosure: Disclosure, statement: Statement): boolean {
  const subject = subjectOf(statement.name, disclosure.stage)?.subject;
  return (subject === 'agency-operating' || subject === 'operating') && PERSONNEL.test(statement.reason) && !OPERATING.test(statement.reason);
}
