import { describe, expect, it } from 'vitest';
import { type HeldNumber, type PrintedNumber, matchSection, tellBothSides } from './match.ts';
import { tokenize } from './tokens.ts';

/** Printed numbers of a text, one line a row; lines that begin with # may be left aside as headings. */
function printed(text: string): readonly PrintedNumber[] {
  const heading = new Set(text.split('\n').flatMap((line, at) => (line.startsWith('#') ? [at + 1] : [])));
  return tokenize(text).map((token) => ({ ...token, soft: heading.has(token.line) ? 'heading' : undefined, precededBy: '', directlyAfter: -1 }));
}

function held(text: string, tier: HeldNumber['tier'] = 'cell', at = 1): readonly HeldNumber[] {
  return tokenize(text).map(({ kind, print, value }) => ({ kind, print, value, tier, table: 't', file: 't.csv', line: 2, column: 'c', sourceLine: at, nextLine: undefined, at, until: at + 1, slack: 0 }));
}

const left = (a: readonly PrintedNumber[], b: readonly HeldNumber[]) => {
  const { printedOnly, heldOnly, heldAside } = tellBothSides(matchSection(a, b));
  return [printedOnly.map(({ print }) => print), heldOnly.map(({ print }) => print), heldAside.map(([rule, { print }]) => `${rule} ${print}`)];
};

describe('matching a section', () => {
  it('counts every number once', () => {
    expect(left(printed('5 5 7'), held('5 7 7'))).toEqual([['5'], ['7'], []]);
  });

  it('keeps numbers, dates and words apart', () => {
    expect(left(printed('2024年 12 A4'), held('2024 12月 A5'))).toEqual([['2024年', '12', 'A4'], ['2024', '12月', 'A5'], []]);
  });

  it('lets no heading stand in for a row below it', () => {
    expect(left(printed('# 2024年\n3024年'), held('2024年', 'cell', 2))).toEqual([['3024年'], ['2024年'], []]);
    expect(left(printed('# 2024年'), held('2025年'))).toEqual([['2024年'], ['2025年'], []]);
    expect(left(printed('# 2024年'), held('2024年'))).toEqual([[], [], []]);
    expect(left(printed('# 2024年'), [])).toEqual([[], [], []]);
  });

  it('shows no heading beside a figure that stands there changed, nor one of another place', () => {
    expect(left(printed('# 450001\n4.30'), held('4.37', 'cell', 2))).toEqual([['4.30'], ['4.37'], []]);
    expect(left(printed('1\n2\n3\n4\n5\n6\n# 450001'), [...held('1 2 3 4 5 6'), ...held('4.37', 'cell', 2)])).toEqual([[], ['4.37'], []]);
  });

  it('lets our words keep their date where a figure beside them is changed', () => {
    expect(left(printed('2026年 83.94'), [...held('83.91'), ...held('2026年', 'own')])).toEqual([['83.94'], ['83.91'], []]);
  });

  it('counts our words once where a row beside them holds the same number', () => {
    expect(left(printed('30'), [...held('30'), ...held('30', 'own')])).toEqual([[], [], ['own-words 30']]);
    expect(left(printed('30 30'), [...held('30'), ...held('30', 'own', 9)])).toEqual([[], [], []]);
    expect(left(printed('30'), [...held('31'), ...held('30', 'own')])).toEqual([['30'], ['31', '30'], []]);
    expect(left(printed('30'), held('31', 'own'))).toEqual([['30'], ['31'], []]);
  });

  it('lets merged cells repeat only where the document does not print them on every row', () => {
    expect(left(printed('27'), [...held('27'), ...held('27 27', 'repeat')])).toEqual([[], [], ['merged-cell 27', 'merged-cell 27']]);
    expect(left(printed('27 27'), [...held('27'), ...held('27 27', 'repeat')])).toEqual([[], ['27'], []]);
    expect(left(printed('27 28'), [...held('27'), ...held('27', 'repeat')])).toEqual([['28'], ['27'], []]);
  });

  it('lets a reason that two rows of a sentence give be stated once or twice', () => {
    const echo = held('30', 'own').map((number) => ({ ...number, echo: true as const }));
    expect(left(printed('30'), [...held('30', 'own'), ...echo])).toEqual([[], [], ['own-words 30']]);
    expect(left(printed('30 30'), [...held('30', 'own'), ...echo])).toEqual([[], [], []]);
    expect(left(printed('31'), [...held('30', 'own'), ...echo])).toEqual([['31'], ['30'], ['own-words 30']]);
  });

  it('finds the year of a reason below the year that begins its sentence', () => {
    const text = printed('# 2024年\n\n\n\n\n# 2024年 2023年\n\n# 2024年');
    const reason = held('2024年', 'own', 6).map((number) => ({ ...number, until: 12 }));
    expect(left(text, [...reason, ...held('2024年', 'own', 8)])).toEqual([[], [], []]);
    expect(left(printed('\n# 2024年\n2023年\n\n\n\n\n# 2024年'), held('2024年', 'own', 3).map((number) => ({ ...number, until: 10 })))).toEqual([['2023年'], [], []]);
  });
});
