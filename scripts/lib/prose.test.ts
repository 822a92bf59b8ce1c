import { describe, expect, it } from 'vitest';
import { readProse } from './prose.ts';

describe('readProse', () => {
  it('cuts a page at its headings and leaves tables, controls and ignored parts out', () => {
    const prose = readProse(`<!doctype html><title>词汇 · 明账</title><header>导航</header>
      <main data-pagefind-body><h1>词汇</h1><p>常用的<a href="#">词</a>。<svg><text>图</text></svg></p>
      <table><tr><td>1.00</td></tr></table>
      <h2 id="budget">预算</h2><ul><li>一 &amp; 二</li><li>三</li></ul><p data-pagefind-ignore>略</p>
      <h2>无编号</h2><dl><dt>类</dt><dd>款</dd></dl><button>复制</button></main>`);
    expect(prose).toEqual({
      title: '词汇',
      passages: [
        { heading: '', id: '', pieces: ['词汇', '常用的词。'] },
        { heading: '预算', id: 'budget', pieces: ['一 & 二', '三', '无编号', '类', '款'] },
      ],
    });
  });

  it('leaves out the long lists between their comments, whatever is in them', () => {
    const prose = readProse('<main data-pagefind-body><h1>规则</h1><!--lists--><ol><li>一处</li></ol><!--/lists--><p>说明</p><!--lists--><p>又一处</p><!--/lists--></main>');
    expect(prose?.passages).toEqual([{ heading: '', id: '', pieces: ['规则', '说明'] }]);
  });

  it('reads nothing from a page that marks nothing', () => {
    expect(readProse('<main><p>文</p></main>')).toBeUndefined();
  });
});
