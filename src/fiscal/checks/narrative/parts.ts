import { addDecimals, type Decimal, formatDecimal, subtractDecimals } from '../../decimal.ts';
import type { Disclosure } from '../../disclosure.ts';
import type { Check, CheckContext } from '../rule.ts';
import { compareSum, signed } from '../tolerance.ts';
import { about, keptRule } from './build.ts';
import { signedChange } from './changes.ts';
import { className, namedClass } from './classes.ts';
import { CLASSED, DECOMPOSITIONS, type Part } from './decompositions.ts';
import { resolveSubject } from './resolve.ts';
import { type Figure, isFigure, type Narrative, narrativeOf, placeOf, plainName, printedOf, type Statement, termOf } from './statement.ts';
import { basisOf, type Basis, sameBudget, type Subject, subjectOf } from './subjects.ts';

const RULE = 'narrative-parts';

/** Parts that the text states against the whole that it states, in amounts, changes and counts. */
export const narrativeParts = keptRule({ name: RULE, family: 'narrative: parts against the whole', severity: 'error', scope: 'narrative' }, function* ({ disclosure }: CheckContext) {
  const narrative = narrativeOf(disclosure);
  for (const whole of narrative.statements) {
    if (!isFigure(whole)) continue;
    if (whole.measure === 'amount' || whole.measure === 'change') yield* ofDecompositions(disclosure, narrative, whole);
    if (whole.measure === 'amount') yield* ofClasses(disclosure, narrative, whole);
    if (whole.measure === 'amount' || whole.measure === 'count') yield* ofNamedWhole(disclosure, narrative, whole);
  }
});

/** 基本 + 项目, 人员 + 公用, “三公” and so on. */
function* ofDecompositions(disclosure: Disclosure, narrative: Narrative, whole: Figure): Iterable<Check> {
  const named = subjectOf(whole.name, disclosure.stage);
  const ways = ((named && DECOMPOSITIONS[named.subject]) ?? []).map((parts, at) => ({ at, parts, found: findParts(disclosure, narrative, whole, parts, named?.basis) }));
  for (const { at, parts, found } of ways) {
    /* Where one way of dividing the whole takes in all that another does, only the fuller one is meant. */
    if (found.length < 2 || ways.some((way) => way.found.length > found.length && found.every((part) => way.found.includes(part)))) continue;
    const said = new Set(found.map((statement) => subjectOf(statement.name, disclosure.stage)?.subject));
    const unsaid = parts.filter((part) => ![part].flat().some((subject) => said.has(subject as Subject)));
    const missing = whole.measure === 'amount' ? unsaid.flatMap((part) => tableAmount(disclosure, part, whole) ?? []) : [];
    const values = found.map((statement) => (whole.measure === 'change' ? signedChange(statement) : statement.value));
    const total = whole.measure === 'change' ? signedChange(whole) : whole.value;
    if (!total || values.some((value) => value === undefined)) continue;
    const addends = values.filter((value) => value !== undefined);
    yield compare(disclosure, narrative, { whole, total, found, addends, missing, what: `parts-${at + 1}`, open: false });
  }
}

/** Classes or items of the functional classification that the section lists under a total. */
function* ofClasses(disclosure: Disclosure, narrative: Narrative, whole: Figure): Iterable<Check> {
  const named = subjectOf(whole.name, disclosure.stage);
  if (!named || !CLASSED.has(named.subject) || namedClass(whole)) return;
  const section = narrative.sections.get(whole.section) ?? [];
  const after = section.slice(section.indexOf(whole) + 1);
  /* Another total ends the list of this one. */
  const end = after.findIndex((other) => other.measure === 'amount' && other.name === whole.name);
  const listed = (end < 0 ? after : after.slice(0, end)).filter(isFigure).filter((other) => other.measure === 'amount' && basisOf(other.name) === basisOf(whole.name) && sameBudget(other.name, whole.name) && namedClass(other) !== undefined);
  const depth = Math.max(0, ...listed.map((other) => namedClass(other)?.levels.length ?? 0));
  const found = firstOfEach(listed.filter((other) => namedClass(other)?.levels.length === depth));
  if (found.length < 2) return;
  yield compare(disclosure, narrative, { whole, total: whole.value, found, addends: found.map(({ value }) => value), missing: [], what: `classes-${depth}`, open: !isWholeList(narrative, whole, found) });
}

/** Parts that name their whole themselves: 其中：主要为…, 电费 as a part of 机关运行经费, kinds of vehicles. */
function* ofNamedWhole(disclosure: Disclosure, narrative: Narrative, whole: Figure): Iterable<Check> {
  const fits = (other: Statement): other is Figure =>
    other.category !== '' && isFigure(other) && other !== whole && other.measure === whole.measure && other.unit === whole.unit && plainName(other.category) === whole.name && other.name !== whole.name && (subjectOf(other.name, disclosure.stage) === undefined || !DECOMPOSITIONS[subjectOf(whole.name, disclosure.stage)?.subject ?? 'project']);
  const found = (narrative.sentences.get(whole.sentence) ?? []).filter(fits);
  if (found.length < 2) return;
  yield compare(disclosure, narrative, { whole, total: whole.value, found, addends: found.map(({ value }) => value), missing: [], what: 'listed', open: whole.measure === 'amount' });
}

interface Sum {
  readonly whole: Figure;
  readonly total: Decimal;
  readonly found: readonly Statement[];
  readonly addends: readonly Decimal[];
  /** Figures of parts that the text leaves out, from the tables. */
  readonly missing: readonly Decimal[];
  readonly what: string;
  /** The list may be incomplete (主要用于 …): then it may only not exceed the whole. */
  readonly open: boolean;
}

function compare(disclosure: Disclosure, narrative: Narrative, { whole, total, found, addends, missing, what, open }: Sum): Check {
  const precision = narrative.precision.get(whole.unit) ?? 0;
  const result = compareSum(total, addends, precision);
  /* The text may leave a part out that the tables print; it must then be just that part. */
  const completed = missing.length > 0 && result.outcome === 'finding' && compareSum(total, [...addends, ...missing], precision).outcome !== 'finding';
  const below = subtractDecimals(total, addDecimals(addends)).units > 0n;
  const tolerated = result.outcome === 'finding' && (completed || (open && below));
  const outcome = tolerated ? 'pass' : result.outcome;
  /* Budget lines without spending need not be listed, so a short list of budgets is doubtful, not contradictory. */
  const doubtful = what.startsWith('classes') && basisOf(whole.name) === 'budget' && below;
  const lone = whole.measure === 'change' && total.units !== whole.value.units;
  return {
    ...about(RULE, disclosure, whole, what),
    outcome,
    severity: outcome === 'finding' ? (doubtful ? 'warning' : 'error') : undefined,
    stated: lone ? formatDecimal(total) : printedOf(whole),
    recomputed: formatDecimal(result.recomputed),
    difference: signed(result.difference),
    terms: found.map((part) => termOf(disclosure, part, part.direction === 'down' && whole.measure === 'change' ? '-' : '+')),
    places: found.map((part) => placeOf(disclosure, part)),
    facts: { subject: whole.label, measure: whole.measure, ...(tolerated ? { kind: completed ? 'part-left-out' : 'open-list' } : doubtful && outcome === 'finding' ? { kind: 'complete-list' } : {}) },
  };
}

/** Statements of the parts: those of the same sentence, or of the sentences after it in the section. */
function findParts(disclosure: Disclosure, narrative: Narrative, whole: Figure, parts: readonly Part[], basis: Basis | undefined): readonly Statement[] {
  const subjects = new Set<Subject>(parts.flatMap((part) => part));
  const fits = (other: Statement): boolean => {
    if (other === whole || other.measure !== whole.measure || (other.unit !== whole.unit && other.unit !== '')) return false;
    if (!isFigure(other) && other.direction !== 'level') return false;
    if (whole.year !== undefined && other.year !== undefined && other.year !== whole.year) return false;
    const named = subjectOf(other.name, disclosure.stage);
    if (!named || !subjects.has(named.subject) || (named.basis ?? 'final') !== (basis ?? 'final') || !sameBudget(other.name, whole.name)) return false;
    /* 上年结转 of the revenue is no part of the expenditure. */
    return other.category === '' || !other.category.endsWith('总计') || plainName(other.category) === whole.name;
  };
  const sentence = (narrative.sentences.get(whole.sentence) ?? []).filter(fits);
  /* Amounts of other sentences count only where the whole's own sentence has none. */
  const later = whole.measure === 'change' || sentence.length === 0 ? laterStatements(narrative, whole).filter(fits) : [];
  return withoutDoubles(disclosure, parts, [...sentence, ...later]);
}

/** Statements of the sentences after a statement's own in its section. */
function laterStatements(narrative: Narrative, statement: Statement): readonly Statement[] {
  const section = narrative.sections.get(statement.section) ?? [];
  return section.slice(section.indexOf(statement) + 1).filter(({ sentence }) => sentence !== statement.sentence);
}

/** One statement a subject; a part and its own sub-parts never both. */
function withoutDoubles(disclosure: Disclosure, parts: readonly Part[], pool: readonly Statement[]): readonly Statement[] {
  const bySubject = new Map<Subject, Statement>();
  for (const statement of pool) {
    const subject = subjectOf(statement.name, disclosure.stage)?.subject;
    if (subject && !bySubject.has(subject)) bySubject.set(subject, statement);
  }
  return parts.flatMap((part) => {
    if (typeof part === 'string') return bySubject.get(part) ?? [];
    const [group = 'basic', ...members] = part;
    const one = bySubject.get(group);
    return one ? [one] : members.flatMap((member) => bySubject.get(member) ?? []);
  });
}

/** What the tables print for a part that the text leaves out. */
function tableAmount(disclosure: Disclosure, part: Part, whole: Statement): Decimal | undefined {
  const [subject] = [part].flat() as readonly Subject[];
  const resolved = subject && resolveSubject(disclosure, { subject, basis: undefined }, whole.hint);
  return resolved?.form === 'figure' && resolved.value.units !== 0n ? resolved.value : undefined;
}

/** Whether a list is of the whole: shares stated with it reach 100 %, or the outcome of the same list reaches its own total. */
function isWholeList(narrative: Narrative, whole: Figure, found: readonly Statement[]): boolean {
  const shares = found.flatMap((part) => (narrative.sentences.get(part.sentence) ?? []).filter(isFigure).filter((other) => other.measure === 'share' && other.name === part.name));
  if (shares.length === found.length && compareSum({ units: 100n, decimals: 0 }, shares.map(({ value }) => value), Math.max(...shares.map(({ value }) => value.decimals))).outcome !== 'finding') return true;
  if (basisOf(whole.name) !== 'budget') return false;
  const outcomes = found.map((part) => sibling(narrative, part, 'final'));
  const total = sibling(narrative, whole, 'final');
  if (!total || outcomes.some((outcome) => outcome === undefined)) return false;
  return compareSum(total.value, outcomes.filter(isFigure).map(({ value }) => value), narrative.precision.get(whole.unit) ?? 0).outcome !== 'finding';
}

/** The other of the two figures that a text gives of one thing: 决算 beside 预算. */
function sibling(narrative: Narrative, statement: Statement, basis: Basis): Figure | undefined {
  return (narrative.sentences.get(statement.sentence) ?? []).filter(isFigure).find((other) => other.measure === 'amount' && other !== statement && other.category === statement.category && basisOf(other.name) === basis);
}

function firstOfEach(statements: readonly Figure[]): readonly Figure[] {
  const seen = new Set<string>();
  return statements.filter((statement) => {
    const key = namedClass(statement)?.levels.map(className).join('/') ?? '';
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
