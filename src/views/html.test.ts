import { describe, expect, it } from 'vitest';
import { attribute, escapeHtml, html, isLong, isolated, jsonForScript, plainText, raw, sentence, undirected } from './html.ts';

describe('html', () => {
  it('escapes what is put in, in content and in attributes', () => {
    const name = `<script>alert("1")</script>&'`;
    expect(html`<b title="${name}">${name}</b>`.text).toBe(
      '<b title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</b>',
    );
  });

  it('keeps nested Html, joins lists, drops undefined and false, keeps zero', () => {
    expect(html`${[html`<i>a</i>`, raw('<hr>')]}${undefined}${false}${null}${0}`.text).toBe('<i>a</i><hr>0');
  });

  it('replaces control characters, which HTML cannot carry', () => {
    expect(escapeHtml('a\u0000b\u001bc\td\n')).toBe('a\ufffdb\ufffdc\td\n');
  });

  it('writes an attribute escaped, one of no value without quotes, none where there is no value', () => {
    expect([attribute('data-x', 'a"<'), attribute('open', ''), attribute('data-x', undefined)].map(({ text }) => text)).toEqual([' data-x="a&quot;&lt;"', ' open', '']);
  });

  it('looks at letters one by one as the expressions would, for every code', () => {
    const special = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
    const turns = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;
    const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => (escapeHtml(`年${letter}`) !== `年${letter}`) !== special.test(letter) || isolated(`年${letter}`).text.startsWith('<bdi>') !== turns.test(letter),
    );
    expect(wrong).toEqual([]);
  });

  it('isolates only names that could turn the direction', () => {
    expect(isolated('行政运行').text).toBe('行政运行');
    expect(isolated('a\u202eb<').text).toBe('<bdi>a\u202eb&lt;</bdi>');
  });

  it('marks what is longer than any name, to be shown a few lines high', () => {
    expect([isLong('长'.repeat(400)), isLong('长'.repeat(401))]).toEqual([false, true]);
    expect(isolated('长'.repeat(401)).text).toBe(`<bdi class="long">${'长'.repeat(401)}</bdi>`);
    expect(sentence('长'.repeat(801)).text).toBe(`<bdi class="long">${'长'.repeat(801)}</bdi>`);
  });

  it('keeps a figure of a sentence together with its unit, and escapes the rest', () => {
    expect(sentence('<b>最大的一项（3,020.80 万元，占 73.8%），约 74 元').text).toBe(
      '&lt;b&gt;最大的一项<span class="num">（3,020.80 万元，</span>占 <span class="num">73.8%），</span><span class="num">约 74 元</span>',
    );
  });

  it('lets no name of a sentence turn the direction of the figure beside it', () => {
    expect(sentence('甲\u202e局\u2066最多：3.00 万元').text).toBe('甲局最多：<span class="num">3.00 万元</span>');
    expect(sentence('א局最多：3.00 万元').text).toBe('<bdi>א局最多：<span class="num">3.00 万元</span></bdi>');
    expect(undirected('a\u200e\u200f\u061c\u202a\u2069b\u200b')).toBe('ab\u200b');
  });

  it('takes direction controls and zero-width characters out of plain text', () => {
    expect(plainText('医\u200b保\u202e局')).toBe('医保局');
  });

  it('writes JSON that cannot end its script block and reads back the same', () => {
    const value = { name: '</script><!--\u2028&' };
    const text = jsonForScript(value);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});
