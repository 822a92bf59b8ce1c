import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from './marks.ts';
import { normalise, normaliseMapped } from './normalise.ts';
import { cutName, parseQuery } from './query.ts';

const TEXT = fc.array(fc.constantFrom(...'医保障三公“”经费（）()【】[]ＡaB1２3，,．.%— ≥𠮷<>=＝/、。-·az09'), { maxLength: 12 }).map((each) => each.join(''));

describe('normalise', () => {
  it.each([
    ['“三公”经费', '三公经费'],
    ['４，０９２．３８', '4092.38'],
    ['4,092.38 万元', '4092.38万元'],
    ['因公出国（境）费', '因公出国(境)费'],
    ['冀财社〔2022〕178号', '冀财社(2022)178号'],
    ['冀财社【2022】178号', '冀财社(2022)178号'],
    ['冀财社[2022]178号', '冀财社(2022)178号'],
    ['>=90％ <＝5 ⩾1 a=b', '≥90%≤5≥1a=b'],
    ['医 疗\n保\u200b障', '医疗保障'],
    ['①ABC', '1abc'],
    ['1，2 和，3', '12和,3'],
  ])('%s is %s', (printed, plain) => {
    expect(normalise(printed)).toBe(plain);
  });

  it('is the same with and without the map, is stable, and every unit knows its origin', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { text: plain, origins } = normaliseMapped(text);
        expect(plain).toBe(normalise(text));
        expect(normalise(plain)).toBe(plain);
        expect(origins).toHaveLength(plain.length + 1);
        for (const [at, unit] of plain.split('').entries()) {
          const character = String.fromCodePoint(text.codePointAt(origins[at] ?? 0) ?? 0);
          /* An operator of two signs comes from its first. */
          expect(normalise(character)).toContain({ '≤': '<', '≥': '>' }[character === '≤' || character === '≥' ? '' : unit] ?? unit);
        }
      }),
    );
  });
});

describe('queries', () => {
  it.each([
    ['  公务接待 　稷山县 公务接待 “” ', ['公务接待', '稷山县']],
    ['4,092.38', ['4092.38']],
    ['医 保 接待 费', ['医保', '接待']],
    ['4,092.38万元 8万元 50元/人天', ['4092.38', '8万元', '50元/人天']],
    ['4, 医', []],
  ])('%s asks for %j', (typed, terms) => {
    expect(parseQuery(typed).terms).toEqual(terms);
  });

  it.each([
    ['稷山县公务接待费', ['稷山县', '公务接待费']],
    ['稷山公务接待费', ['稷山', '公务接待费']],
    ['稷山县医疗保障局的公务接待费', ['稷山县医疗保障局', '公务接待费']],
    ['公务接待费稷山县', ['公务接待费', '稷山县']],
    ['2023年公务接待费', ['2023年', '公务接待费']],
    ['稷山县', ['稷山县']],
    ['公务接待费', ['公务接待费']],
  ])('%s is cut at a name into %j', (term, parts) => {
    expect(cutName(term, (start) => ['稷山县医疗保障局', '2023年部门预算', '稷山县'].some((name) => name.startsWith(start)))).toEqual(parts);
  });
});

describe('marks', () => {
  const marked = (text: string, terms: readonly string[]): readonly string[] => markText(text, terms).matches.map(([start, end]) => text.slice(start, end));

  it('stand where the text as printed matches, without the signs that were folded away around it', () => {
    expect(marked('“三公”经费 4,092.38', ['三公经', '92.3'])).toEqual(['三公”经', '92.3']);
    expect(marked('≥90%，>=90%', ['≥90%'])).toEqual(['≥90%', '>=90%']);
    expect(marked('比率>= 90%，比率>90%', ['率≥'])).toEqual(['率>=']);
    expect(marked('接待接待费', ['接待', '待费'])).toEqual(['接待接待费']);
    expect(marked('<b>无</b>', ['有'])).toEqual([]);
  });

  it('hold the term, whatever the text', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (text, typed) => {
        const term = normalise(typed);
        fc.pre(term !== '');
        const { matches } = markText(text, [term]);
        expect(matches.length > 0).toBe(normalise(text).includes(term));
        for (const [start, end] of matches) expect(normalise(text.slice(start, end))).toContain(term);
      }),
    );
  });
});
