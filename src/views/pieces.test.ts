import { afterEach, describe, expect, it } from 'vitest';
import { html } from './html.ts';
import { holdPieces, piece } from './pieces.ts';

const SHELF = Symbol.for('mingzhang.pieces');

describe('large parts of a page', () => {
  afterEach(() => {
    delete (globalThis as Record<symbol, unknown>)[SHELF];
  });

  it('stand in the page itself where nobody holds them', () => {
    expect(html`<main>${piece(html`<p>${'<收入>'}</p>`)}</main>`.text).toBe('<main><p>&lt;收入&gt;</p></main>');
  });

  it('come where they stood, of several pages under way at a time', () => {
    const assemble = holdPieces();
    const [first, second] = [html`<main>${piece(html`<p>一</p>`)}`, html`<main>${piece(html`<p>甲</p>`)}`];
    const [restOfFirst, restOfSecond] = [html`，${piece(html`<p>二</p>`)}</main>`, html`</main>`];
    expect(second.text).not.toContain('甲');
    expect(assemble(second.text + restOfSecond.text).join('')).toBe('<main><p>甲</p></main>');
    expect(assemble(first.text + restOfFirst.text).join('')).toBe('<main><p>一</p>，<p>二</p></main>');
  });

  it('a text that looks like a mark is no mark, and a mark twice or from nowhere is a mistake', () => {
    const assemble = holdPieces();
    const page = html`${'<!--piece 0-->'}${piece(html`<b>真</b>`)}`.text;
    expect(assemble(page).join('')).toBe('&lt;!--piece 0--&gt;<b>真</b>');
    expect(() => assemble(page)).toThrow('part 0');
    expect(() => assemble('<!--piece 7-->')).toThrow('part 7');
  });
});
