import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../row-index/normalise.ts';
import { foundPage, pagefindRecord } from './prose-record.ts';
import { headingPhrase, prosePhrase, proseWords } from './prose-words.ts';

const TEXT = fc.array(fc.constantFrom(...'医保障三公“”经费（）()【】[]ＡaB1２3，,.．%— ≥𠮷'), { maxLength: 12 }).map((each) => each.join(''));
/** What the engine does with a phrase: the words must follow one another. */
const finds = (content: string, asked: string): boolean => ` ${content} `.includes(` ${asked.replaceAll('"', '')} `);

describe('words of prose', () => {
  it('find a record exactly when one of its texts contains the term', () => {
    fc.assert(
      fc.property(TEXT, fc.array(TEXT, { maxLength: 3 }), TEXT, (heading, texts, typed) => {
        const term = normalise(typed);
        fc.pre(term.length > 1);
        const content = proseWords(heading, texts);
        expect(finds(content, prosePhrase(term))).toBe([heading, ...texts].some((text) => normalise(text).includes(term)));
        expect(finds(content, headingPhrase(term))).toBe(normalise(heading).includes(term));
      }),
    );
  });

  it('are small letters only, which no segmenter or stemmer for Chinese touches', () => {
    expect(proseWords('三公', ['4,092'])).toMatch(/^(z?[a-p]{4,8} ?)+$/);
    expect(prosePhrase('三公')).toBe('"eoajfbgm"');
  });
});

describe('a page of prose', () => {
  const record = { path: '/glossary/#budget', heading: '预算', page: '词汇', texts: ['预算', ' 一年 的收支计划', '另一句', '另一句'] };
  it('is indexed with its texts, none twice', () => {
    expect(pagefindRecord(record).meta).toEqual({ title: '预算', page: '词汇', text: '一年 的收支计划\n另一句' });
  });

  it('is shown with what matches, else with its beginning', () => {
    const { url, meta } = pagefindRecord(record);
    const plain = (parts: readonly { text: string; match: boolean }[]): string => parts.map(({ text, match }) => (match ? `[${text}]` : text)).join('');
    const shown = (terms: readonly string[]): unknown => {
      const { title, contexts, page, path } = foundPage(url, meta, terms);
      return [path, plain(title), page, contexts.map(plain)];
    };
    expect(shown(['另一'])).toEqual(['/glossary/#budget', '预算', '词汇', ['[另一]句']]);
    expect(shown(['预算'])).toEqual(['/glossary/#budget', '[预算]', '词汇', ['一年 的收支计划']]);
    expect(foundPage('/', {}, ['医保']).contexts).toEqual([[]]);
  });
});
