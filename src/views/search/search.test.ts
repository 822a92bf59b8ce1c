import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf } from './facets.ts';
import { normalise, normaliseMapped } from './normalise.ts';
import { cutName, isSearchable, markTerms, parseQuery } from './query.ts';
import { indexedText, namePhrase, phrase, placePhrase, wholeNamePhrase } from './tokens.ts';

/** What the engine does with a phrase: the words must follow one another. */
function finds(content: string, asked: string): boolean {
  const words = asked.replaceAll('"', '');
  return asked.startsWith('"') ? ` ${content} `.includes(` ${words} `) : ` ${content}`.includes(` ${words}`);
}

const NOWHERE = { disclosure: '', section: '' };

const CHARACTERS = fc.constantFrom(...'医保障三公“”经费（）()【】[]ＡaB1２3，,.．%— ≥𠮷');
const TEXT = fc.array(CHARACTERS, { maxLength: 12 }).map((each) => each.join(''));

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
          expect(normalise(character)).toContain(unit);
        }
      }),
    );
  });
});

describe('words for the engine', () => {
  it('finds a piece exactly when it contains the term', () => {
    fc.assert(
      fc.property(fc.array(TEXT, { maxLength: 3 }), TEXT, (pieces, typed) => {
        const term = normalise(typed);
        fc.pre(term.length > 0);
        expect(finds(indexedText(NOWHERE, ['名'], pieces), phrase(term))).toBe(pieces.some((piece) => normalise(piece).includes(term)));
      }),
    );
  });

  it('uses small letters only, which no segmenter or stemmer for Chinese touches', () => {
    expect(indexedText(NOWHERE, ['名'], ['“三公” 4,092.38'])).toMatch(/^zstart z[a-p]{4} zend [a-p]{4,8}( [a-p]{4,8})*$/);
    expect(phrase('三公')).toBe('"eoajfbgm"');
  });
});

describe('names', () => {
  const content = indexedText({ disclosure: 'a/2023-budget', section: 'page' }, ['（三）公务接待费', '30217'], ['公务用车']);
  it('are found apart from other text, whole and in part, without their ordinal', () => {
    expect(['公务接待费', '接待', '公务用车', '三'].map((term) => finds(content, namePhrase(term) ?? '"none"'))).toEqual([true, true, false, false]);
    expect(['公务接待费', '三、公务接待费', '公务接待费合计', '接待费', '30217', '3021'].map((term) => finds(content, wholeNamePhrase(term)))).toEqual([true, true, true, false, true, false]);
  });
});

describe('places', () => {
  const content = indexedText({ disclosure: 'a/2023-budget', section: 'page' }, ['名'], ['a/2023-budget']);
  it('are found whole, each in its own sort, and by no text', () => {
    expect(finds(content, placePhrase('disclosure', 'a/2023-budget'))).toBe(true);
    expect(finds(content, placePhrase('section', 'page'))).toBe(true);
    expect(finds(content, placePhrase('disclosure', 'a/2023-budge'))).toBe(false);
    expect(finds(content, placePhrase('section', 'a/2023-budget'))).toBe(false);
    expect(finds(indexedText(NOWHERE, ['名'], ['page']), placePhrase('section', 'page'))).toBe(false);
  });
});

describe('names of a disclosure', () => {
  it('hold what a reader may call it', () => {
    expect(namesOf('安阳市北关区医疗保障局（注）', '2022年部门决算', ['河南省', '安阳市', '北关区'])).toEqual([
      '安阳市北关区医疗保障局',
      '北关区医疗保障局',
      '医疗保障局',
      '安阳市北关区医疗保障局2022年部门决算',
      '2022年部门决算',
      '河南省安阳市北关区',
      '河南省',
      '安阳市',
      '北关区',
    ]);
  });
});

describe('queries', () => {
  it('are terms cut at white space, normalised', () => {
    expect(parseQuery('  公务接待 　稷山县 公务接待 “” ').terms).toEqual(['公务接待', '稷山县']);
    expect(parseQuery('4,092.38').terms).toEqual(['4092.38']);
    expect(parseQuery('4,').terms).toEqual(['4']);
    expect(parseQuery('医 保 接待 费').terms).toEqual(['医保', '接待', '费']);
    expect(parseQuery('4,092.38万元 8万元 50元/人天').terms).toEqual(['4092.38', '8万元', '50元/人天']);
  });

  it('need one term of two characters', () => {
    expect(['医', '医 保', '接待 县', '”“', ''].map((typed) => isSearchable(parseQuery(typed)))).toEqual([false, true, true, false, false]);
  });

  it.each([
    ['稷山县公务接待费', ['稷山县', '公务接待费']],
    ['稷山公务接待费', ['稷山', '公务接待费']],
    ['稷山县医疗保障局的公务接待费', ['稷山县医疗保障局', '公务接待费']],
    ['公务接待费稷山县', ['公务接待费', '稷山县']],
    ['2023年公务接待费', ['2023年', '公务接待费']],
    ['稷山县', ['稷山县']],
    ['公务接待费', ['公务接待费']],
    ['稷山县费', ['稷山', '县费']],
  ])('cuts %s at a name', (term, parts) => {
    expect(cutName(term, ['稷山县医疗保障局', '2023年部门预算', '稷山县'])).toEqual(parts);
  });

  it('mark what matched in the text as printed', () => {
    expect(markTerms('“三公”经费 4,092.38', ['三公经', '92.3'])).toEqual([
      { text: '“', match: false },
      { text: '三公”经', match: true },
      { text: '费 4,0', match: false },
      { text: '92.3', match: true },
      { text: '8', match: false },
    ]);
    expect(markTerms('≥90%，>=90%', ['≥90%'])).toEqual([{ text: '≥90%', match: true }, { text: '，', match: false }, { text: '>=90%', match: true }]);
    expect(markTerms('<b>无</b>', ['有'])).toEqual([{ text: '<b>无</b>', match: false }]);
  });

  it('lose nothing when they mark', () => {
    fc.assert(
      fc.property(TEXT, fc.array(TEXT, { maxLength: 2 }), (text, typed) => {
        const parts = markTerms(text, typed.map(normalise));
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
