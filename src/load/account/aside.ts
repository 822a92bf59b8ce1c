import { isIdentityNumber } from '../../fiscal/personal-data.ts';
import type { PlacedSection } from './anchor.ts';
import type { AccountText } from './document.ts';
import { isColumnLine, lineNumbers, serials } from './numbering.ts';
import type { AsideRule } from './report.ts';
import type { Token } from './tokens.ts';

/**
 * A rule's verdict on a printed number. `always`: it is never compared. Otherwise it is compared
 * first, and left aside only where nothing is held for it and nothing held in the section waits
 * for a partner, so that a changed digit shows up on both sides.
 */
export interface Verdict {
  readonly rule: AsideRule;
  readonly always: boolean;
}

export interface AsideInput {
  readonly text: AccountText;
  readonly sections: readonly PlacedSection[];
  /** Section index for a line of the text, or -1. */
  readonly ownerOf: (line: number) => number;
  /** Line of the first held row of a section, where known. */
  readonly firstRowOf: (section: number) => number | undefined;
}

const TABLE_NUMBER = /公开\s*\d{1,2}\s*表|公开表\s*\d{1,2}|附?表\s*\d{1,2}(?=\s*$|\s*[:：、])/gm;
const PAGE_PHRASE = /第\s*\d{1,3}\s*页|共\s*\d{1,3}\s*页/g;
const LONE_NUMBER = /^\f?\s*\d{1,3}\s*$/;
const DASHED_NUMBER = /^\f?\s*[-—–]\s*\d{1,3}\s*[-—–]\s*$/;
const PHONE_BEFORE = /(?:电话|手机|联系方式)(?:号码?)?\s*[:：]\s*[\d\s()（）-]*$/;
const PHONE = /^(?:1[3-9]\d{9}|0\d{9,11})$/;
const LANDLINE = /(?<!\d)0\d{2,3}\s?[-—－]\s?\d{7,8}(?!\d)/g;
const RUNNING_HEAD = /单位[:：](?:万元|元)|预算年度[:：]|截止时间[:：]|^部门(?:名称)?[:：]|编制单位[:：]/;
const CODE_AND_NAME = /^\d{3,9}\p{Script=Han}[^\d]*$/u;

/** Verdicts for all printed numbers that some rule speaks about. */
export function asideVerdicts(input: AsideInput): ReadonlyMap<Token, Verdict> {
  const verdicts = new Map<Token, Verdict>();
  const give = (tokens: Iterable<Token>, rule: AsideRule, always: boolean): void => {
    for (const token of tokens) if (!verdicts.has(token)) verdicts.set(token, { rule, always });
  };
  const { text } = input;
  const { tokens } = text;
  give(tokens.filter((token) => text.contents.has(token.line)), 'contents', true);
  give(tokens.filter((token) => isPersonal(token, text)), 'personal', true);
  give(inRanges(tokens, text.text, LANDLINE), 'personal', true);
  give(tokens.filter((token) => token.kind === 'ordinal'), 'ordinal', true);
  give(inRanges(tokens, text.text, TABLE_NUMBER), 'table-number', true);
  give(inRanges(tokens, text.text, PAGE_PHRASE), 'page-number', true);
  give(tokens.filter((token) => isPageNumber(token, text.lines)), 'page-number', true);
  give(tokens.filter((token) => isColumnLine(text.lines[token.line - 1] ?? '')), 'column-number', true);
  for (const lines of sectionLines(input, verdicts)) {
    if (lines.section.narrative) continue;
    if (lines.has('序号')) give(serials(lines.tokens), 'serial', true);
    if (lines.has('行次')) give(lineNumbers(lines.tokens), 'line-number', true);
  }
  give(tokens.filter((token) => isHeading(token, input)), 'heading', false);
  give(tokens.filter((token) => isRunningHead(token, text)), 'running-head', false);
  give(tokens.filter((token) => token.kind === 'word'), 'word', false);
  give(tokens.filter((token) => token.kind === 'date' && isTimeReference(token, input)), 'date', false);
  return verdicts;
}

function sectionLines({ text, sections, ownerOf }: AsideInput, verdicts: ReadonlyMap<Token, Verdict>) {
  return sections.map((section, index) => {
    const own = new Map<number, Token[]>();
    for (let line = section.placed[0]; line <= section.placed[1]; line += 1) if (ownerOf(line) === index) own.set(line, []);
    for (const token of text.tokens) if (!verdicts.has(token)) own.get(token.line)?.push(token);
    // Only a number that begins its line is a serial number; anything before it makes it another.
    const beginsLine = (token: Token): boolean => (text.lines[token.line - 1] ?? '').trimStart().startsWith(text.text.slice(token.start, token.end));
    return {
      section,
      tokens: [...own.values()].map((tokens) => (tokens[0] && !beginsLine(tokens[0]) && !section.narrative ? [NONE, ...tokens] : tokens)),
      has: (word: string): boolean => [...own.keys()].some((line) => text.squeezed[line - 1]?.includes(word)),
    };
  });
}

/** Stands for the words that begin a line. */
const NONE: Token = { kind: 'word', print: '', value: '', line: 0, start: 0, end: 0, before: '', after: '' };

function inRanges(tokens: readonly Token[], text: string, pattern: RegExp): readonly Token[] {
  const ranges = [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length] as const);
  return tokens.filter(({ start, end }) => ranges.some(([from, to]) => from <= start && end <= to));
}

function isPersonal(token: Token, text: AccountText): boolean {
  if (token.kind === 'date' || token.kind === 'ordinal') return false;
  if (PHONE.test(token.print) || isIdentityNumber(token.print)) return true;
  const lineStart = text.text.lastIndexOf('\n', token.start - 1) + 1;
  return PHONE_BEFORE.test(text.text.slice(lineStart, token.start));
}

/** A line with nothing but a number, set off as pages are: dashes, a form feed, or two blank lines before it. */
function isPageNumber(token: Token, lines: readonly string[]): boolean {
  const at = token.line - 1;
  const line = lines[at] ?? '';
  if (DASHED_NUMBER.test(line)) return true;
  if (!LONE_NUMBER.test(line)) return false;
  const blank = (offset: number): boolean => at + offset >= 0 && (lines[at + offset] ?? '').trim() === '';
  return line.startsWith('\f') || (lines[at + 1] ?? '').startsWith('\f') || (blank(-1) && blank(-2));
}

/** In a title or a column title: the line is part of one, or holds one, and the number stands in it. */
function isHeading(token: Token, { text, sections, ownerOf }: AsideInput): boolean {
  const line = text.squeezed[token.line - 1] ?? '';
  const printed = text.text.slice(token.start, token.end);
  return (sections[ownerOf(token.line)]?.headings ?? []).some((heading) => {
    const squeezed = heading.replace(/\s+/g, '');
    return squeezed.includes(printed) && line.length >= 2 && (squeezed.includes(line) || line.includes(squeezed));
  });
}

/** Lines that head each page of a table: unit, year, department with its code. */
function isRunningHead(token: Token, { squeezed }: AccountText): boolean {
  const at = token.line - 1;
  const line = squeezed[at] ?? '';
  if (RUNNING_HEAD.test(line)) return true;
  const below = squeezed.slice(at + 1, at + 5).filter((next) => next !== '');
  return CODE_AND_NAME.test(line) && below[0] !== undefined && RUNNING_HEAD.test(below[0]);
}

/** Years of a narrative, and those in the head of a table; the dates in its body and in forms are data like the figures. */
function isTimeReference(token: Token, input: AsideInput): boolean {
  const owner = input.ownerOf(token.line);
  const section = input.sections[owner];
  if (!section || section.narrative) return true;
  if (section.form) return false;
  const first = input.firstRowOf(owner);
  if (first === undefined) return true;
  if (token.line < first) return true;
  const head = input.text.squeezed.slice(section.placed[0] - 1, first - 1);
  return head.includes(input.text.squeezed[token.line - 1] ?? '');
}
