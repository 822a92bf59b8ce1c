import type { Disclosure, PublishedTable, Row } from '../../disclosure.ts';
import { remembered } from '../../remembered.ts';
import { type Money, moneyAt } from '../amounts.ts';
import { tablesOf } from '../cells.ts';
import { indexOf } from '../index-of.ts';

/** One performance form: its head and the indicators that belong to it. */
export interface Form {
  readonly disclosure: Disclosure;
  /** `target`: 绩效目标表. `evaluation`: 绩效自评表. */
  readonly type: 'target' | 'evaluation';
  readonly head: PublishedTable;
  readonly indicators: PublishedTable | undefined;
  /** Printed project name, or empty. */
  readonly name: string;
  readonly nameRow: Row | undefined;
  /** Whether it speaks of the whole department and not of one project. */
  readonly whole: boolean;
  /** The row of its whole money, as planned (target) or by budget and execution (evaluation). */
  readonly fundsRow: Row | undefined;
  /** The year's money of a target form; undefined where none is printed. */
  readonly budget: Money | undefined;
}

/** Lines that hold the year's whole money, in order of preference. */
const FUNDS = ['budget', 'year-funds-total', 'funds-total', 'fiscal-funds'] as const;
const FORMS = new WeakMap<Disclosure, readonly Form[]>();

/** The forms of a disclosure in printed order; built once. */
export function formsOf(disclosure: Disclosure): readonly Form[] {
  let forms = FORMS.get(disclosure);
  if (!forms) FORMS.set(disclosure, (forms = buildForms(disclosure)));
  return forms;
}

/** Forms of single projects of one type. */
export function projectForms(disclosure: Disclosure, type: Form['type']): readonly Form[] {
  return formsOf(disclosure).filter((form) => form.type === type && !form.whole);
}

function buildForms(disclosure: Disclosure): readonly Form[] {
  const indicators = tablesOf(disclosure, 'performance-indicators');
  /* The indicators of a self-evaluation print what was achieved; a document may hold both kinds of form. */
  const achieved = indicators.filter((table) => indexOf(table).columns.has('actual'));
  const planned = indicators.filter((table) => !indexOf(table).columns.has('actual'));
  const targets = tablesOf(disclosure, 'performance-projects');
  const evaluations = tablesOf(disclosure, 'self-evaluation');
  const both = targets.length > 0 && evaluations.length > 0;
  const find = (tables: readonly PublishedTable[], occurrence: number): PublishedTable | undefined => tables.find((table) => table.occurrence === occurrence);
  return [
    ...targets.map((head) => buildForm(disclosure, 'target', head, find(both ? planned : indicators, head.occurrence))),
    ...evaluations.map((head) => buildForm(disclosure, 'evaluation', head, find(both ? achieved : indicators, head.occurrence))),
  ];
}

function buildForm(disclosure: Disclosure, type: Form['type'], head: PublishedTable, indicators: PublishedTable | undefined): Form {
  const { byKey } = indexOf(head);
  const nameRow = byKey.get('name');
  const name = nameRow?.cells.text?.printed ?? '';
  const fundsRow = FUNDS.map((key) => byKey.get(key)).find((row) => row && (type === 'evaluation' || moneyAt(head, row, 'amount')));
  const budget = type === 'target' ? moneyAt(head, fundsRow, 'amount') : undefined;
  return { disclosure, type, head, indicators, name, nameRow, whole: head.title.includes('整体') || (type === 'evaluation' && name === ''), fundsRow, budget };
}

/** The form in which names of projects are compared: without punctuation, which documents print in many ways. */
export const projectName = remembered((text): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, ''));

/** Which part of basic expenditure a form of basic expenditure plans (人员类项目, 公用经费项目); undefined for real projects. */
export function basicPart(name: string): 'personnel' | 'operating' | undefined {
  const part = knownPart(name);
  return part === 'none' ? undefined : part;
}

const knownPart = remembered((name): 'personnel' | 'operating' | 'none' => {
  const plain = name
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/^\d{4}年(?:度)?|^年初预算|\s+/g, '');
  if (/^(?:在职)?(?:人员类|人员经费|人员支出|工资福利支出)(?:项目)?$/.test(plain)) return 'personnel';
  return /^(?:日常|定额)?公用(?:经费|支出|类)(?:类)?(?:项目)?$/.test(plain) ? 'operating' : 'none';
});

/** Whether the form's printed heading says that it plans money the department distributes and does not spend itself. */
export function isSpecialFund(form: Form): boolean {
  return /主管专项资金|对下转移支付|转移支付专项/.test(`${form.head.title} ${form.head.note}`);
}
