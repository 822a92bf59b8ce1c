import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AgencyPart, COMPARE_FILES, FIGURE_COLUMNS } from '../../views/compare/parts.ts';
import { type Choice, defaultChoice } from '../../views/compare/query.ts';
import { figuresVersion } from '../../views/embed/figure-pins.ts';
import { CompareStore } from './store.ts';
import { shareChoice } from './share-choice.ts';

const ids = Array.from({ length: 21 }, (_, at) => `99010${at}-education`);
const part = (agency: string, printed: string): AgencyPart => ({
  agency,
  name: `${agency}<b>局`,
  region: '990101',
  level: 'county',
  sector: '教育',
  columns: FIGURE_COLUMNS,
  disclosures: [{ year: 2023, stage: 'budget', scope: 'department', institution: '', members: '', states: ['published', 'published', 'published', 'published'], figures: [['basic', printed, '万元', '', '', 'r', '', '']] }],
});
const parts = new Map(ids.map((id, at) => [`${COMPARE_FILES.agency(id)}?v=x`, part(id, `${at + 1}.50`)]));
const store = new CompareStore(async (path) => (path === COMPARE_FILES.index ? { version: 'x', slices: [], sectors: [], places: [], agencyFiles: [] } : parts.get(path)));
const choice = (given: Partial<Choice>): Choice => ({ ...defaultChoice('basic', []), ...given });

beforeEach(() => void vi.stubGlobal('location', { href: 'https://example.org/base/compare/' }));
afterEach(() => void vi.unstubAllGlobals());

describe('a comparison just chosen, to embed', () => {
  it('has a live address that says everything, and a pinned one that names a version for each agency', async () => {
    const [first = '', second = ''] = ids;
    const { live, pinned, page, image, height } = await shareChoice(choice({ agencies: [second, first], years: [2023], level: 'county' }), store, '/base/');
    expect(live).toBe(`https://example.org/base/embed/compare/?measure=basic&year=2023&stage=&level=county&agency=${second},${first}`);
    expect(page).toBe(live.replace('/embed/', '/'));
    const versions = [second, first].map((id) => figuresVersion(parts.get(`${COMPARE_FILES.agency(id)}?v=x`) as AgencyPart));
    expect(pinned).toEqual({ address: `https://example.org/base/embed/compare/?measure=basic&year=2023&stage=&agency=${second},${first}&pin=${versions.join('.')}` });
    expect(height).toBeGreaterThan(200);
    const svg = Buffer.from(image('').slice('data:image/svg+xml;base64,'.length), 'base64').toString('utf8');
    expect(svg).toContain('2个部门里');
    expect(svg).toContain('example.org/base/compare/?measure=basic');
    expect(svg).not.toContain('<b>');
    expect(svg).not.toContain('<metadata>');
  });

  it('says why it cannot be pinned', async () => {
    const all = new CompareStore(async (path) => {
      if (path === COMPARE_FILES.index) return { version: 'x', slices: [{ year: 2023, stage: 'budget', disclosures: 21, parts: [{ name: '2023-budget', from: '990101', to: '990101', disclosures: 21 }] }], sectors: [], places: [], agencyFiles: [] };
      if (path.startsWith('heads/')) return { rows: ids.map((id) => [id, id, '990101', 'county', '教育', 'department', '', '', 'published', 'published', 'published', 'published']) };
      return { rows: [] };
    });
    expect((await shareChoice(choice({}), all, '/')).pinned).toEqual({ refused: expect.stringContaining('最多20个部门，这个比较有21个') });
    expect((await shareChoice(choice({ agencies: ['990199-none'] }), store, '/')).pinned).toEqual({ refused: '没有符合条件的文件，没有可固定的数。' });
  });
});
