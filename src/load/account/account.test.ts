import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../../fiscal/tables/index.ts';
import { ACCOUNT_FILES, ACCOUNT_ID, DOCUMENT, withAccountFolder } from '../../../tests/fixtures/account.ts';
import { accountFor } from './account.ts';
import { accountText } from './document.ts';
import { type HeldDisclosure, readHeld } from './held.ts';
import type { Account } from './report.ts';

const read = (text: string) => accountText(text, Buffer.from(text));
const KNOWN = read(DOCUMENT).sha256;

function heldIn(files: Readonly<Record<string, string>>, source?: object): HeldDisclosure {
  const read = (dir: string): HeldDisclosure => {
    const result = readHeld(dir, ACCOUNT_ID, kindRegistry());
    if ('problem' in result) throw new Error(JSON.stringify(result));
    return result.held;
  };
  return withAccountFolder(KNOWN, files, read, source);
}

const HELD = heldIn({});

function account(text: string = DOCUMENT, files?: Readonly<Record<string, string>>): Account {
  return accountFor(ACCOUNT_ID, read(text), files ? heldIn(files) : HELD);
}

const printedOnly = ({ sections }: Account) => sections.flatMap((section) => section.printedOnly.map(({ print, line }) => `${print}@${line}`));
const heldOnly = ({ sections }: Account) => sections.flatMap((section) => section.heldOnly.map(({ print, file, line }) => `${print}@${file.split('/').at(-1)}:${line}`));

/** A file with one cell or line changed. */
function edited(file: string, from: string, to: string): Readonly<Record<string, string>> {
  const parts = (ACCOUNT_FILES[file] ?? '').split(from);
  if (parts.length !== 2) throw new Error(`${from} stands ${parts.length - 1} times in ${file}`);
  return { [file]: parts.join(to) };
}

describe('account', () => {
  it('leaves nothing over when all is held, and counts what rules leave aside', () => {
    const whole = account();
    expect([printedOnly(whole), heldOnly(whole), whole.moved]).toEqual([[], [], []]);
    expect(whole.text).toBe('same');
    expect(Object.fromEntries(whole.aside.map(({ rule, printed, held }) => [rule, [printed.length, held.length]]))).toEqual({
      contents: [4, 0],
      'page-number': [1, 0],
      'table-number': [1, 0],
      'column-number': [5, 0],
      serial: [4, 0],
      ordinal: [3, 0],
      personal: [2, 0],
      date: [1, 0],
      'running-head': [2, 0],
      'own-words': [0, 1],
    });
    const { totals } = whole;
    expect(totals.printed - totals.asidePrinted - totals.joined).toBe(totals.exact + totals.byValue + totals.joined);
    expect(whole.sections.flatMap(({ joined }) => joined.map(({ held, parts }) => [held.print, ...parts.map(({ print }) => print)]))).toEqual([
      ['2101101', '210110', '1'],
      ['14.70', '14.7', '0'],
      ['14.70', '14.7', '0'],
      ['12.5', '12', '5'],
      ['13028124P00337210001L', '13028124P0033721000', '1L'],
    ]);
  });

  it('never shows personal numbers', () => {
    expect(JSON.stringify(account())).not.toMatch(/0310|8123456/);
  });

  it('shows every digit changed in the document on both sides, in the recorded text and in another version of it', () => {
    const aside = new Set(account().aside.flatMap(({ printed }) => printed.map(({ print, line }) => `${print}@${line}`)));
    const hidden: string[] = [];
    for (const token of read(DOCUMENT).tokens) {
      if (token.line === 37 || token.kind === 'ordinal' || aside.has(`${token.print}@${token.line}`)) continue;
      for (let at = token.start; at < token.end; at += 1) {
        if (!/\d/.test(DOCUMENT[at] ?? '')) continue;
        const changed = DOCUMENT.slice(0, at) + ((Number(DOCUMENT[at]) + 1) % 10) + DOCUMENT.slice(at + 1);
        for (const text of at % 2 ? [changed] : [`封面\n\n${changed}`]) {
          const { totals } = account(text);
          if (totals.printedOnly === 0 || totals.heldOnly === 0) hidden.push(`${token.print}@${token.line}`);
        }
      }
    }
    expect(hidden).toEqual([]);
  }, 60_000);

  it('shows every digit changed in the data on both sides', () => {
    const hidden: string[] = [];
    for (const [file, content] of Object.entries(ACCOUNT_FILES)) {
      // Figures only: not row keys, years we sorted a sentence under, or source lines at the end.
      const places = [...content.matchAll(/(?<![a-z\d-])\d[\d,.]*\d(?!\d*$)|[【≥]\d+/gm)].filter(({ 0: found, index }) => !(file === 'statements.csv' && found.startsWith('2024,')) && content[index - 1] !== '\n');
      expect(places.length).toBeGreaterThan(0);
      for (const { 0: found, index } of places) {
        const at = index + found.search(/\d/);
        const changed = content.slice(0, at) + ((Number(content[at]) + 1) % 10) + content.slice(at + 1);
        const { totals } = account(DOCUMENT, { [file]: changed });
        // A number in our own words that a row of its own holds as well shows where it stands: in the data.
        const again = file === 'performance-projects.csv' && found === '26';
        if (totals.heldOnly === 0 || (totals.printedOnly === 0 && !again)) hidden.push(`${file} ${found}`);
      }
    }
    expect(hidden).toEqual([]);
  }, 60_000);

  it('points at the line of a changed figure', () => {
    const changed = account(DOCUMENT, edited('statements.csv', '1300', '1301'));
    expect([printedOnly(changed), heldOnly(changed)]).toEqual([['1300@24'], ['1301@statements.csv:3']]);
  });

  it('shows a row that was forgotten, and one that is too many', () => {
    const forgotten = account(DOCUMENT, edited('expenditure-by-function.csv', '210,卫生健康支出,1500.00,1285.30,214.70,18\n', ''));
    expect([printedOnly(forgotten), heldOnly(forgotten)]).toEqual([['210@18', '1500.00@18', '1285.30@18', '214.70@18'], []]);
    const added = account(DOCUMENT, edited('statements.csv', 'r5,s2', 'r4a,s2,情况说明,会议费,amount,2024,7,万元,27\nr5,s2'));
    expect([printedOnly(added), heldOnly(added)]).toEqual([[], ['7@statements.csv:6']]);
  });

  it('shows a line that the document does not print any more, or prints twice', () => {
    const lines = DOCUMENT.split('\n');
    const without = account(lines.filter((_, at) => at !== 34).join('\n'));
    expect(heldOnly(without)).toEqual(['95@performance-indicators.csv:3', '2023@performance-indicators.csv:4', '27@performance-indicators.csv:4']);
    const twice = account(lines.flatMap((line, at) => (at === 26 ? [line, line] : [line])).join('\n'));
    expect([printedOnly(twice), heldOnly(twice)]).toEqual([['35.5@27'], []]);
  });

  it('shows figures that changed places between two sections', () => {
    const swapped = account(DOCUMENT, { ...edited('statements.csv', '35.5', '500'), ...edited('performance-indicators.csv', '500', '35.5') });
    expect([printedOnly(swapped), heldOnly(swapped)]).toEqual([
      ['35.5@27', '500@34'],
      ['500@statements.csv:6', '35.5@performance-indicators.csv:2'],
    ]);
  });

  it('matches equal values of different print apart from equal prints', () => {
    const reprinted = account(DOCUMENT, edited('statements.csv', '35.5', '35.50'));
    expect([reprinted.totals.byValue, reprinted.totals.printedOnly, reprinted.totals.heldOnly]).toEqual([1, 0, 0]);
    expect(account().totals.byValue).toBe(0);
  });

  it('lets a merged cell count once where the document prints it once', () => {
    const merged = DOCUMENT.replace('合格率	≥95%	青财【2023】27号', '合格率	≥95%	').replace('底前	青财【2023】27号', '底前	');
    const once = account(merged);
    expect([printedOnly(once), heldOnly(once)]).toEqual([[], []]);
    expect(once.aside.find(({ rule }) => rule === 'merged-cell')?.held.map(({ print }) => print)).toEqual(['2023', '27', '2023', '27']);
  });

  it('finds the sections of a shifted text by their titles, outside the table of contents', () => {
    for (const text of [`封面\n\n\n${DOCUMENT}`, DOCUMENT.replace(/\n\n/g, '\n'), DOCUMENT.replace('情况说明\n2024', '\n\n\n\n\n情况说明\n\n2024')]) {
      const shifted = account(text);
      expect(shifted.text).toBe('other');
      expect(shifted.sections.map(({ placement }) => placement)).toEqual(['anchored', 'anchored', 'anchored', 'anchored', 'rest']);
      expect(heldOnly(shifted)).toEqual([]);
    }
    expect(account(`\uFEFF${DOCUMENT}`.replaceAll('\n', '\r\n').replace('\uFEFF', '').replaceAll('\r\n', '\n')).text).toBe('same');
  });

  it('moves numbers over a boundary only where both neighbours then balance', () => {
    // The sentence of the operating costs stands one line below the narrative's recorded end.
    const below = DOCUMENT.replace('1、机关运行经费35.5万元。\n纸张采购绩效目标表\n单位：万元\n', '\n纸张采购绩效目标表\n单位：万元\n机关运行经费35.5万元。\n');
    const moved = account(below);
    expect(moved.moved.map(({ between, numbers }) => [between, numbers.map(({ printed }) => printed.print)])).toEqual([[['statements', 'performance-projects + performance-terms'], ['35.5']]]);
    expect([printedOnly(moved), heldOnly(moved)]).toEqual([[], []]);
    const worse = account(below.replace('35.5', '35.6'));
    expect([worse.moved, printedOnly(worse), heldOnly(worse)]).toEqual([[], ['35.6@30'], ['35.5@statements.csv:6']]);
  });

  it('counts a reason that rows of one sentence share once, however often the text states it', () => {
    const rows = `row,sentence,section,label,measure,year,value,unit,reason,source_line
r1,s1,情况说明,支出预算,amount,2024,1514.7,万元,,24
r2,s1,情况说明,基本支出,amount,2024,1300,万元,,24
r3,s1,情况说明,项目支出,amount,2024,214.70,万元,,25
r4,s1,情况说明,项目支出,change,2024,12.5,万元,增加7人,25
r5,s1,情况说明,项目支出,change-rate,2024,9,%,增加7人,25
r6,s2,情况说明,机关运行经费,amount,2024,35.5,万元,,27
`;
    const stated = (words: string) => account(DOCUMENT.replace('.5万元。', `.5万元，${words}。`), { 'statements.csv': rows });
    for (const words of ['增长9%，因增加7人', '因增加7人，增长9%，因增加7人']) expect([printedOnly(stated(words)), heldOnly(stated(words))], words).toEqual([[], []]);
    expect([printedOnly(stated('增长9%，因增加8人')), heldOnly(stated('增长9%，因增加8人'))]).toEqual([['8@26'], ['7@statements.csv:5']]);
  });

  it('goes by the recorded lines of a published file where its source names the text', () => {
    const file = { hashed: 'publisher-file', sha256: 'f'.repeat(64) };
    const text = (source: object) => accountFor(ACCOUNT_ID, read(DOCUMENT), heldIn({}, source)).text;
    expect(text({ ...file, extraction: { tool: 'pdftotext -layout', version: '24.02.0', sha256: KNOWN } })).toBe('same');
    expect(text({ ...file, extraction: { tool: 'pdftotext -layout', version: '22.12.0', sha256: '0'.repeat(64) } })).toBe('other');
    expect(text(file)).toBe('unstated');
    expect(() => heldIn({}, { hashed: 'extracted-text', sha256: KNOWN, extraction: { tool: 'x', version: '1', sha256: KNOWN } })).toThrow('extraction');
  });
});
