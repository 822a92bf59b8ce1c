import type { Agency, Disclosure } from '../../fiscal/disclosure.ts';
import { compareDecimals, type Decimal } from '../../fiscal/decimal.ts';
import { measured, type Measured } from '../../fiscal/measures.ts';
import { fromFen, isMoneyUnit, toFen } from '../../fiscal/money.ts';
import { CARRYOVER_NAMES, LEVEL_NAMES, SCOPE_NAMES, STAGE_NAMES, STATE_MEANINGS } from '../../labels/comparability.ts';
import { CITE } from '../../labels/cite.ts';
import { CITED_MARKS } from '../../labels/disclosure.ts';
import { formatAmount, spelledYuan } from '../../labels/numbers.ts';
import { plainText } from '../html.ts';
import { projectsChart } from '../charts/projects.ts';
import { isPositive } from '../charts/figures.ts';
import { perHundred } from './hundred.ts';

/** The first screen: who, when, how much, on what. */
export interface Hero {
  /** Title in phrases that should not be broken inside. */
  readonly phrases: readonly string[];
  readonly tags: readonly string[];
  /** The large figure with its unit, or undefined where the document gives no total. */
  readonly figure: { readonly text: string; readonly unit: string } | undefined;
  /** What exactly the figure is, with scope and carryover; or what is held instead. */
  readonly what: string;
  /** The two parts of it where the figure is a total: what it is, and what of money carried over must be said with it. */
  readonly named?: string;
  readonly more?: string;
  /** The same amount as people say it, or undefined. */
  readonly spelled: string | undefined;
  /** Address of the row that the figure stands in. */
  readonly address: string | undefined;
  /** Plain sentences under the figure. */
  readonly sentences: readonly string[];
}

type Figure = Extract<Measured, { form: 'figure' }>;

export function hero(agency: Agency, disclosure: Disclosure): Hero {
  const base = { phrases: titlePhrases(agency, disclosure), tags: tags(agency, disclosure) };
  const found = mainFigure(disclosure);
  if (!found) return { ...base, ...withoutTotal(agency, disclosure) };
  return {
    ...base,
    figure: { text: formatAmount(found.value), unit: found.unit },
    what: `${whatItIs(disclosure, found)}，${carryover(disclosure, found)}`,
    named: whatItIs(disclosure, found),
    more: carryover(disclosure, found),
    spelled: spelled(found.value, found.unit),
    address: found.row.address,
    sentences: [perHundred(disclosure)].filter((sentence) => sentence !== undefined),
  };
}

/** This year's expenditure, else the total. */
function mainFigure(disclosure: Disclosure): Figure | undefined {
  return (['expenditure-current-year', 'expenditure-total'] as const).map((measure) => measured(disclosure, measure)).find((one) => one.form === 'figure');
}

/** `[稷山县医疗保障局, 2023 年部门预算]`; the note in brackets of a name is a phrase of its own. */
export function titlePhrases(agency: Agency, disclosure: Disclosure): readonly string[] {
  const { fiscalYear, stage, scope } = disclosure;
  const name = agency.name.split(/(?=（)/);
  return [...name, `${fiscalYear} 年${scope === 'unit' ? '单位' : '部门'}${STAGE_NAMES[stage]}`];
}

/** Title of the page in a browser tab and in search results. */
export function pageTitle(agency: Agency, disclosure: Disclosure): string {
  /* The phrases keep a space before 年 as a sentence does; behind a name it would part the year from it. */
  return plainText(titlePhrases(agency, disclosure).join('').replace(/(\d{4}) 年(?=[部单])/, '$1年'));
}

/** The main figure in one plain sentence, or undefined where the document gives no total. */
export function headline(agency: Agency, disclosure: Disclosure): string | undefined {
  const found = mainFigure(disclosure);
  if (!found) return undefined;
  const value = `${formatAmount(found.value)} ${found.unit}${found.uncertain ? CITED_MARKS.uncertain : ''}`;
  return plainText(CITE.headline(titlePhrases(agency, disclosure).join('').replaceAll(' ', ''), found.row.label, value, carryover(disclosure, found)));
}

/** One or two sentences for search results and shared links. */
export function pageDescription({ figure, more, named, sentences, what }: Hero): string {
  const first = named ? `${named} ${figure?.text ?? ''} ${figure?.unit ?? ''}，${more}。` : figure ? `${what}：${figure.text} ${figure.unit}。` : `${what}。`;
  return plainText([first, ...sentences].join(''));
}

function tags(agency: Agency, disclosure: Disclosure): readonly string[] {
  return [`${disclosure.fiscalYear} 年`, STAGE_NAMES[disclosure.stage], SCOPE_NAMES[disclosure.scope], LEVEL_NAMES[agency.level]];
}

/** `本年支出合计（预算数）`. */
function whatItIs(disclosure: Disclosure, found: Figure): string {
  return `${found.row.label}（${STAGE_NAMES[disclosure.stage]}数）`;
}

/** Carryover as the summary table prints it: an amount, a zero or a blank are three statements. */
function carryover(disclosure: Disclosure, found: Figure): string {
  const brought = measured(disclosure, 'carryover-in');
  const unknown = found.table.carryover ? CARRYOVER_NAMES[found.table.carryover] : '原文未写明是否含上年结转';
  if (brought.form === 'figure') {
    if (!isPositive(brought.value)) return `“${brought.row.label}”印着 ${brought.printed}`;
    const amount = `${formatAmount(brought.value)} ${brought.unit}`;
    return holdsAll(disclosure, found) ? `${CARRYOVER_NAMES.included} ${amount}` : `“${brought.row.label}”另列 ${amount}`;
  }
  return brought.form === 'blank' ? `“${brought.row.label}”一格为空` : unknown;
}

/** Whether the expenditure takes in everything that came in, money carried over too: nothing is left for another year. */
function holdsAll(disclosure: Disclosure, found: Figure): boolean {
  const total = measured(disclosure, 'revenue-total');
  return total.form === 'figure' && compareDecimals(total.value, found.value) === 0;
}

function spelled(value: Decimal, unit: string): string | undefined {
  return isMoneyUnit(unit) && unit !== '元' ? spelledYuan(fromFen(toFen(value, unit), '元')) : undefined;
}

/** A document without a summary table: say what is held, and what its sums are not. */
function withoutTotal(agency: Agency, disclosure: Disclosure): Pick<Hero, 'figure' | 'what' | 'spelled' | 'address' | 'sentences'> {
  const forms = disclosure.tables.filter(({ kind }) => kind.id === 'performance-projects').length;
  const state = disclosure.states['revenue-expenditure-summary'] ?? 'not-published';
  const missing = `${disclosure.fiscalYear} 年的收支总额不在其中：${state === 'not-collected' ? '财政收支表未收集。' : '财政收支表：'}${STATE_MEANINGS[state]}`;
  if (forms === 0) return { figure: undefined, what: '这份文件没有支出合计', spelled: undefined, address: undefined, sentences: [missing] };
  const chart = projectsChart(agency, disclosure);
  const detail = chart.shape === 'bars' ? [`${chart.headline}。`, ...chart.notes] : [];
  return { figure: { text: String(forms), unit: '个项目' }, what: '只有项目绩效目标表', spelled: undefined, address: undefined, sentences: [...detail, missing] };
}
