import { LEVELS, SCOPES, type Level, type Scope, type Stage, STAGES } from '../../fiscal/disclosure.ts';
import { type FigureKey, type Form, FORMS, economicKey, functionKey, isFigureKey, type MeasureKey, wholesOf } from '../../fiscal/measures.ts';

/** Agencies that one comparison may name; past that a place or a sector is the way. */
export const MOST_AGENCIES = 20;

/** Everything that a comparison is made of. It is written into the address whole, defaults left out. */
export interface Choice {
  readonly measure: FigureKey;
  readonly form: Form;
  /** For shares: the total that is the whole. */
  readonly whole: MeasureKey | undefined;
  /** Empty: every year that is held. Newest first. */
  readonly years: readonly number[];
  /** Empty: both, in rankings of their own. */
  readonly stage: Stage | '';
  /** Region code, or empty for the whole country. */
  readonly place: string;
  readonly level: Level | '';
  readonly sector: string;
  readonly scope: Scope | '';
  /** Agencies by id; empty for all that the other conditions leave. */
  readonly agencies: readonly string[];
}

/** What may be chosen: only what is held. */
export interface Offered {
  readonly years: readonly number[];
  readonly sectors: readonly string[];
  readonly places: ReadonlySet<string>;
  readonly measures?: readonly FigureKey[] | undefined;
}

/** The parameters of an address, in the order in which they are written. */
export const PARAMETERS = ['measure', 'as', 'of', 'year', 'stage', 'place', 'level', 'sector', 'scope', 'agency'] as const;
export type Parameter = (typeof PARAMETERS)[number];

/** Something in an address that cannot be followed, and what was taken instead. */
export type Problem =
  | { readonly kind: 'unknown-value'; readonly parameter: Parameter; readonly value: string; readonly offered: readonly string[] }
  | { readonly kind: 'no-share'; readonly measure: FigureKey }
  | { readonly kind: 'no-such-whole'; readonly value: string; readonly offered: readonly MeasureKey[] }
  | { readonly kind: 'twice'; readonly parameter: Parameter; readonly value: string }
  | { readonly kind: 'too-many'; readonly count: number; readonly most: number }
  | { readonly kind: 'unknown-parameter'; readonly value: string };

/** What chat apps and campaigns add to a shared address; not worth a word. */
const FOREIGN = /^(?:utm_|from$|isappinstalled$|scene$|share|spm$|fbclid$|gclid$|nsukey$|wechat|wx|clicktime$|enterid$|_)/i;

/**
 * Reads a choice from an address. What cannot be followed becomes a problem, and the default stands
 * in its place; it never throws.
 */
export function readChoice(parameters: URLSearchParams, offered: Offered, defaults: Choice): { readonly choice: Choice; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const names = [...new Set(parameters.keys())];
  for (const name of names) if (!(PARAMETERS as readonly string[]).includes(name) && !FOREIGN.test(name)) problems.push({ kind: 'unknown-parameter', value: name });

  const single = (parameter: Parameter): string | undefined => {
    const values = parameters.getAll(parameter).map((value) => value.trim());
    if (new Set(values).size > 1) problems.push({ kind: 'twice', parameter, value: values[0] ?? '' });
    return values[0];
  };
  const oneOf = <T extends string>(parameter: Parameter, known: readonly T[], otherwise: T | ''): T | '' => {
    const value = single(parameter);
    if (value === undefined) return otherwise;
    if (value === '' || (known as readonly string[]).includes(value)) return value as T | '';
    problems.push({ kind: 'unknown-value', parameter, value, offered: known });
    return otherwise;
  };

  const measure = readMeasure(single('measure'), offered, defaults.measure, problems);
  const { form, whole } = readForm(oneOf('as', FORMS, defaults.form) || defaults.form, single('of'), measure, problems);
  const years = readYears(parameters.has('year') ? parameters.getAll('year').join(',') : undefined, offered.years, defaults.years, problems);
  const stage = oneOf('stage', STAGES, defaults.stage);
  const placeAsked = single('place') ?? defaults.place;
  const place = placeAsked === '' || offered.places.has(placeAsked) ? placeAsked : defaults.place;
  if (place !== placeAsked) problems.push({ kind: 'unknown-value', parameter: 'place', value: placeAsked, offered: [] });
  const level = oneOf('level', LEVELS, defaults.level);
  const sector = oneOf('sector', offered.sectors, defaults.sector);
  const scope = oneOf('scope', SCOPES, defaults.scope);
  const agencies = readAgencies(parameters.getAll('agency'), problems);
  return { choice: { measure, form, whole, years, stage: form === 'execution' ? '' : stage, place, level, sector, scope, agencies }, problems };
}

function readMeasure(value: string | undefined, { measures }: Offered, otherwise: FigureKey, problems: Problem[]): FigureKey {
  if (value === undefined || value === '') return otherwise;
  for (const key of [value, ...keysOfCode(value)]) if (isFigureKey(key) && (!measures || measures.includes(key))) return key;
  problems.push({ kind: 'unknown-value', parameter: 'measure', value, offered: measures ?? [] });
  return otherwise;
}

/** A code alone, as it stands in the documents: by function (2101501) or by economic item (30201). */
function keysOfCode(value: string): readonly string[] {
  return /^\d+$/.test(value) ? (value.startsWith('3') ? [economicKey(value), functionKey(value)] : [functionKey(value), economicKey(value)]) : [];
}

function readForm(form: Form, of: string | undefined, measure: FigureKey, problems: Problem[]): { form: Form; whole: MeasureKey | undefined } {
  if (form !== 'share') return { form, whole: undefined };
  const wholes = wholesOf(measure);
  const [nearest] = wholes;
  if (!nearest) {
    problems.push({ kind: 'no-share', measure });
    return { form: 'amount', whole: undefined };
  }
  const found = wholes.find((whole) => whole === of);
  if (of && !found) problems.push({ kind: 'no-such-whole', value: of, offered: wholes });
  return { form, whole: found ?? nearest };
}

/** `2023`, `2022,2023`, `2020-2023`, or `all`; only years that are held count. */
function readYears(value: string | undefined, held: readonly number[], otherwise: readonly number[], problems: Problem[]): readonly number[] {
  if (value === undefined || value === '') return otherwise;
  if (value === 'all') return [];
  const years = new Set<number>();
  const wrong: string[] = [];
  for (const item of value.split(/[,，\s]+/).filter(Boolean)) {
    const [, from = '', to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(item) ?? [];
    const found = held.filter((year) => from !== '' && Number(from) <= year && year <= Number(to));
    if (found.length === 0) wrong.push(item);
    for (const year of found) years.add(year);
  }
  if (wrong.length > 0) problems.push({ kind: 'unknown-value', parameter: 'year', value: wrong.join(','), offered: held.map(String) });
  return years.size > 0 ? [...years].sort((a, b) => b - a) : otherwise;
}

function readAgencies(values: readonly string[], problems: Problem[]): readonly string[] {
  const asked = [...new Set(values.flatMap((value) => value.split(',')).map((value) => value.trim()).filter(Boolean))];
  const wrong = asked.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 120);
  for (const value of wrong) problems.push({ kind: 'unknown-value', parameter: 'agency', value, offered: [] });
  const right = asked.filter((id) => !wrong.includes(id));
  if (right.length > MOST_AGENCIES) problems.push({ kind: 'too-many', count: right.length, most: MOST_AGENCIES });
  return right.slice(0, MOST_AGENCIES);
}

/**
 * The choice as a query string without `?`, empty for the default. Years and stage are always
 * written: what the newest year is changes with the data, and a copied address must not.
 * @param complete writes the measure, years and stage in any case
 */
export function writeChoice(choice: Choice, defaults: Choice, complete = false): string {
  const { measure, form, whole, years, stage, place, level, sector, scope, agencies } = choice;
  const parts: [Parameter, string, string][] = [
    ['measure', measure, defaults.measure],
    ['as', form, defaults.form],
    ['of', form === 'share' && whole !== wholesOf(measure)[0] ? (whole ?? '') : '', ''],
    ['year', years.join(',') || 'all', defaults.years.join(',') || 'all'],
    ['stage', form === 'execution' ? defaults.stage : stage, defaults.stage],
    ['place', place, defaults.place],
    ['level', level, defaults.level],
    ['sector', sector, defaults.sector],
    ['scope', scope, defaults.scope],
    ['agency', agencies.join(','), ''],
  ];
  const differ = parts.filter(([, value, otherwise]) => value !== otherwise);
  const always = (name: Parameter): boolean => complete && (name === 'measure' || name === 'year' || (name === 'stage' && form !== 'execution'));
  return parts
    .filter((part) => differ.includes(part) || always(part[0]) || (differ.length > 0 && (part[0] === 'year' || (part[0] === 'stage' && part[1] !== ''))))
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
}

/** The choice for an address that another page reads, whatever its defaults are or will be. */
export function completeQuery(choice: Choice): string {
  return writeChoice(choice, defaultChoice(choice.measure, []), true);
}

/**
 * What the page shows when its address says nothing: all years while few documents are held, then
 * the newest year and stage that is not just beginning to come in.
 */
export function defaultChoice(measure: FigureKey, held: readonly { readonly year: number; readonly stage: Stage; readonly disclosures: number }[]): Choice {
  const count = held.reduce((sum, { disclosures }) => sum + disclosures, 0);
  const most = Math.max(0, ...held.map(({ disclosures }) => disclosures));
  const newest = count > FEW ? held.filter(({ disclosures }) => disclosures * 2 >= most).sort((a, b) => b.year - a.year || b.disclosures - a.disclosures)[0] : undefined;
  return { measure, form: 'amount', whole: undefined, years: newest ? [newest.year] : [], stage: newest?.stage ?? '', place: '', level: '', sector: '', scope: '', agencies: [] };
}

/** Up to so many documents the default view shows every year. */
export const FEW = 40;
