import { describe, expect, it } from 'vitest';
import { mastheadHtml, pageCitationHtml, socialCardHtml } from './frame-html.ts';

const HOSTILE = `<script>alert("x")</script>`;

describe('the frame of a page', () => {
  it('marks the part of the site that the page is in, and none on others', () => {
    expect(mastheadHtml('/findings/balance/').text.match(/<a [^>]*aria-current="page">/g)).toEqual(['<a href="/findings/" aria-current="page">']);
    expect(mastheadHtml('/disclosures/a/2023-budget/').text).not.toContain('aria-current');
    expect(mastheadHtml('/findings/').text).toBe(mastheadHtml('/findings/balance/').text);
  });

  it('escapes what a document prints', () => {
    const text = `${socialCardHtml('/cards/site.png', HOSTILE, HOSTILE).text}${pageCitationHtml({ title: HOSTILE, sentence: HOSTILE }, '/x/').text}`;
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)');
  });
});
