import { SCOPES, type Stage } from '../../fiscal/disclosure.ts';
import { changeOf, executionOf, type FigureKey, type NoValue, shareOf, type Standing, type Value } from '../../fiscal/measures.ts';
import { type Head, liesIn, type Slice } from './parts.ts';
import type { Choice } from './query.ts';

/** A disclosure that a page has, and what it says of a measure. */
export interface Asked {
  readonly head: Head;
  readonly say: (key: FigureKey) => Standing;
}

/** Whether a disclosure is one of those that the choice asks. */
export function isChosen({ agency, region, level, sector, scope, year, stage }: Head, choice: Choice): boolean {
  return (
    (choice.years.length === 0 || choice.years.includes(year)) &&
    stageChosen(stage, choice) &&
    (choice.agencies.length > 0 ? choice.agencies.includes(agency) : choice.place === '' || liesIn(region, choice.place)) &&
    (choice.level === '' || choice.level === level) &&
    (choice.sector === '' || choice.sector === sector) &&
    (choice.scope === '' || choice.scope === scope)
  );
}

function stageChosen(stage: Stage, { form, stage: chosen }: Choice): boolean {
  return form === 'execution' ? stage === 'final' : chosen === '' || chosen === stage;
}

/** Slices whose disclosures are asked, or that those are reckoned against: the year before, the budget. */
export function slicesNeeded<T extends Pick<Slice, 'year' | 'stage'>>(slices: readonly T[], choice: Choice): readonly T[] {
  return slices.filter(({ year, stage }) => {
    const asked = (of: number): boolean => choice.years.length === 0 || choice.years.includes(of);
    if (choice.form === 'execution') return asked(year);
    return stageChosen(stage, choice) && (asked(year) || (choice.form === 'change' && asked(year + 1)));
  });
}

/** What the chosen disclosures say, in the form that was chosen. The others only lend what it is reckoned against. */
export function chosenValues(all: readonly Asked[], choice: Choice): readonly (Value | NoValue)[] {
  const { measure, form, whole } = choice;
  const byAccount = new Map(all.map((one) => [account(one.head), one]));
  /* Where the other document has another scope, the core says that as the reason. */
  const lends = ({ scope, ...head }: Head, other: Partial<Pick<Head, 'year' | 'stage'>>): Standing | undefined =>
    [scope, ...SCOPES].map((each) => byAccount.get(account({ ...head, ...other, scope: each }))?.say(measure)).find((standing) => standing !== undefined);
  return all
    .filter(({ head }) => isChosen(head, choice))
    .map(({ head, say }) => {
      const figure = say(measure);
      if (form === 'share' && whole) return shareOf(figure, say(whole));
      if (form === 'change') return changeOf(figure, lends(head, { year: head.year - 1 }));
      if (form === 'execution') return executionOf(figure, lends(head, { stage: 'budget' }));
      return figure;
    });
}

function account({ agency, year, stage, scope }: Pick<Head, 'agency' | 'year' | 'stage' | 'scope'>): string {
  return `${agency} ${year} ${stage} ${scope}`;
}
