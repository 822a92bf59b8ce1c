import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { AGENCY, SAMPLE } from '../../../tests/fixtures/disclosure.ts';
import type { Correction } from '../../fiscal/correction.ts';
import { atomFiles } from './atom.ts';
import { correctionEntry, disclosureEntry, type FeedEntry, newSince } from './entries.ts';

const ROOT = 'https://example.org/base/';
const ATOM = 'http://www.w3.org/2005/Atom';

function parse(text: string) {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'application/xml');
}

function entry(number: number, more: Partial<FeedEntry> = {}): FeedEntry {
  return { kind: 'disclosure', key: `disclosure/a/${number}`, date: `2024-01-${String(number).padStart(2, '0')}`, title: `题${number}`, summary: '要点', path: `disclosures/a/${number}/`, ...more };
}

function links(text: string, rel: string): readonly string[] {
  const own = [...(parse(text).documentElement?.getElementsByTagNameNS(ATOM, 'link') ?? [])].filter((link) => link.parentNode?.nodeName === 'feed');
  return own.filter((link) => link.getAttribute('rel') === rel).map((link) => link.getAttribute('href') ?? '');
}

const CORRECTION: Correction = { id: 'c1', date: '2024-03-01', disclosure: SAMPLE.id, address: 'expenditure-by-function-205', column: 'total', before: '', after: '0.00', why: '漏录', foundBy: '读者', commit: '' };

describe('entries', () => {
  it('are dated by the data: the day of adding, else the last fetching, else not at all', () => {
    const [source] = SAMPLE.sources;
    if (!source) throw new Error('no source');
    expect(newSince({ added: '2024-05-01', sources: [{ ...source, retrieved: '2024-06-01' }] })).toBe('2024-05-01');
    expect(newSince({ sources: [{ ...source, retrieved: '2024-02-01' }, { ...source, retrieved: '2024-06-01' }, source] })).toBe('2024-06-01');
    expect(newSince({ sources: [source] })).toBeUndefined();
    expect(disclosureEntry(AGENCY, SAMPLE)).toBeUndefined();
    expect(disclosureEntry(AGENCY, { ...SAMPLE, added: '2024-05-01' })).toMatchObject({ kind: 'disclosure', date: '2024-05-01', title: '某市教育局2023年部门预算', path: 'disclosures/990100-education/2023-budget/' });
  });

  it('say of a correction what was changed, and lead to the row', () => {
    expect(correctionEntry(AGENCY, SAMPLE, CORRECTION)).toEqual({
      kind: 'correction',
      key: 'correction/c1',
      date: '2024-03-01',
      title: '更正：某市教育局2023年部门预算',
      summary: '《部门支出总体情况表（“三公”）, 2023》教育支出（205） · 合计：空格 → 0.00。漏录',
      path: 'disclosures/990100-education/2023-budget/#expenditure-by-function-205',
    });
  });

  it('never grow long', () => {
    const { title } = correctionEntry({ ...AGENCY, name: '🏛'.repeat(5000) }, SAMPLE, CORRECTION);
    expect([...title]).toHaveLength(500);
    expect(title.endsWith('🏛…')).toBe(true);
  });
});

describe('the feed', () => {
  it('is Atom: every element that RFC 4287 requires, once, in its namespace', () => {
    const [feed, ...more] = atomFiles([entry(1), entry(2, { kind: 'correction', key: 'correction/c1' })], ROOT);
    expect(more).toEqual([]);
    const root = parse(feed?.text ?? '').documentElement;
    expect([root?.namespaceURI, root?.localName]).toEqual([ATOM, 'feed']);
    for (const of of [root, ...(root?.getElementsByTagNameNS(ATOM, 'entry') ?? [])]) {
      for (const name of ['id', 'title', 'updated']) {
        const own = [...(of?.childNodes ?? [])].filter((node) => node.nodeName === name);
        expect([name, own.length]).toEqual([name, 1]);
        expect(own[0]?.textContent).not.toBe('');
      }
    }
    expect(root?.getElementsByTagNameNS(ATOM, 'author')[0]?.textContent).toBe('明账');
    expect(root?.getElementsByTagNameNS(ATOM, 'updated')[0]?.textContent).toBe('2024-01-02T00:00:00+08:00');
    expect(links(feed?.text ?? '', 'self')).toEqual([`${ROOT}feed.xml`]);
    expect(links(feed?.text ?? '', 'alternate')).toEqual([ROOT]);
    expect([...(root?.getElementsByTagNameNS(ATOM, 'id') ?? [])].map((id) => id.textContent)).toEqual([
      'tag:mingzhang.example,2026:feed',
      'tag:mingzhang.example,2026:correction/c1',
      'tag:mingzhang.example,2026:disclosure/a/1',
    ]);
  });

  it('keeps the ids of its entries wherever the site stands', () => {
    const ids = (root: string): readonly string[] => [...(atomFiles([entry(1)], root)[0]?.text.matchAll(/<id>(.*?)<\/id>/g) ?? [])].map((match) => match[1] ?? '');
    expect(ids('https://other.example/')).toEqual(ids(ROOT));
  });

  it('is bounded; what is older stands in archives that never change when something new comes', () => {
    const entries = Array.from({ length: 7 }, (_, at) => entry(at + 1));
    const files = atomFiles(entries, ROOT, 3);
    const keys = (text: string): readonly string[] => [...text.matchAll(/disclosure\/a\/(\d+)</g)].map((match) => match[1] ?? '');
    expect(files.map(({ path, text }) => [path, keys(text).join(' ')])).toEqual([['feed.xml', '7 6 5'], ['feed/1.xml', '3 2 1'], ['feed/2.xml', '6 5 4']]);
    expect(files.map(({ text }) => links(text, 'prev-archive').concat(links(text, 'next-archive')))).toEqual([[`${ROOT}feed/2.xml`], [`${ROOT}feed/2.xml`], [`${ROOT}feed/1.xml`]]);
    expect(files.map(({ text }) => links(text, 'current'))).toEqual([[], [`${ROOT}feed.xml`], [`${ROOT}feed.xml`]]);
    const later = atomFiles([...entries, entry(8)], ROOT, 3);
    expect(later.find(({ path }) => path === 'feed/1.xml')).toEqual(files[1]);
    /* The feed and its archives together hold every entry at every number of them. */
    for (let count = 0; count <= 7; count += 1) {
      const all = new Set(atomFiles(entries.slice(0, count), ROOT, 3).flatMap(({ text }) => keys(text)));
      expect(all.size).toBe(count);
    }
  });

  it('is well-formed whatever it is given', () => {
    const nasty = '<script>"\'&]]>\u0000\u0008\ud800\uffff-->🏛\u202e';
    const [feed] = atomFiles([entry(1, { title: nasty, summary: nasty, key: nasty, path: nasty })], ROOT);
    const root = parse(feed?.text ?? '').documentElement;
    expect(root?.getElementsByTagNameNS(ATOM, 'entry')[0]?.getElementsByTagNameNS(ATOM, 'title')[0]?.textContent).toBe('<script>"\'&]]>\ufffd\ufffd\ufffd\ufffd-->🏛\u202e');
  });

  it('without an entry is still a feed, and asks no clock', () => {
    expect(atomFiles([], ROOT)[0]?.text).toContain('<updated>1970-01-01T00:00:00+08:00</updated>');
  });
});
