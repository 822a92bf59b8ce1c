import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { AGENCY, REGIONS, SAMPLE } from '../../../tests/fixtures/disclosure.ts';
import { jsonForScript } from '../html.ts';
import { breadcrumbsJson } from './breadcrumbs.ts';
import { datasetJson } from './dataset.ts';
import { catalogJson, websiteJson } from './site.ts';

const absolute = z.string().regex(/^https:\/\/example\.org\/base\//);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What search engines require (name, description) and recommend of a data set. */
const dataset = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Dataset'),
  '@id': absolute,
  name: z.string().min(1),
  description: z.string().min(50).max(5000),
  url: absolute,
  isAccessibleForFree: z.literal(true),
  license: z.string().regex(/^https:/),
  creator: z.object({ '@type': z.enum(['Organization', 'GovernmentOrganization']), name: z.string().min(1) }),
  keywords: z.array(z.string().min(1)).min(3),
  temporalCoverage: z.string().regex(/^\d{4}-01-01\/\d{4}-12-31$/),
  spatialCoverage: z.union([z.object({ '@type': z.literal('Place'), name: z.string().min(1) }), z.array(z.object({ '@type': z.literal('Place'), name: z.string().min(1) }))]),
  variableMeasured: z.array(z.union([z.string(), z.object({ '@type': z.literal('PropertyValue'), name: z.string().min(1) })])).min(1),
  includedInDataCatalog: z.object({ '@type': z.literal('DataCatalog'), name: z.string(), url: absolute }),
  distribution: z.array(z.object({ '@type': z.literal('DataDownload'), encodingFormat: z.string().regex(/^[a-z]+\/[a-z.-]+$/), contentUrl: absolute })).min(1),
  dateModified: day.optional(),
});

function onSite(): void {
  vi.stubEnv('SITE_URL', 'https://example.org');
  vi.stubEnv('BASE_PATH', '/base/');
}
afterEach(() => vi.unstubAllEnvs());

const INPUT = { agency: AGENCY, disclosure: SAMPLE, regions: [...REGIONS.values()], description: '本年支出合计4,092.38万元。' };

describe('the data set of a disclosure', () => {
  it('has what search engines ask for, with absolute addresses', () => {
    onSite();
    const json = datasetJson(INPUT);
    expect(dataset.parse(json)).toBeTruthy();
    expect(json).toMatchObject({ name: '某市教育局2023年部门预算', temporalCoverage: '2023-01-01/2023-12-31', spatialCoverage: { name: '某省某市' }, identifier: SAMPLE.id });
    expect(json['description']).toContain('照公开文件逐格录入7张表');
  });

  it('measures what the tables print: titles, money columns, unit; no empty table, no table of words', () => {
    expect(datasetJson(INPUT)['variableMeasured']).toEqual([
      { '@type': 'PropertyValue', name: '部门支出总体情况表（“三公”）, 2023', description: '合计、基本支出、项目支出、单位预留机动经费、经营支出、上缴上级支出、对附属单位补助支出、结转下年资金', unitText: '万元' },
      expect.objectContaining({ name: expect.stringContaining('采购') }),
      expect.objectContaining({ unitText: '元' }),
    ]);
  });

  it('is based on its document, and says what the hash is of', () => {
    expect(datasetJson(INPUT)['isBasedOn']).toEqual([
      {
        '@type': 'CreativeWork',
        name: '某市教育局2023年部门预算',
        publisher: { '@type': 'Organization', name: '某市教育局' },
        identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256', value: 'ab'.repeat(32), description: '由原文件提取的文本的 SHA-256（不是原文件的）' },
      },
    ]);
    const [source] = SAMPLE.sources;
    const at = (url: string): unknown => datasetJson({ ...INPUT, disclosure: { ...SAMPLE, sources: [{ ...source!, url, published: '2023-02-15' }] } })['isBasedOn'];
    expect(at('https://example.com/a.pdf')).toMatchObject([{ url: 'https://example.com/a.pdf', datePublished: '2023-02-15' }]);
    expect(JSON.stringify(at('javascript:alert(1)'))).not.toContain('javascript');
  });

  it('is dated only where the data is', () => {
    expect(Object.keys(datasetJson(INPUT)).filter((key) => key.startsWith('date'))).toEqual([]);
    const added = { ...SAMPLE, added: '2024-01-02' };
    expect(datasetJson({ ...INPUT, disclosure: added })).toMatchObject({ datePublished: '2024-01-02', dateModified: '2024-01-02' });
    expect(datasetJson({ ...INPUT, disclosure: added, corrected: '2024-03-04' })).toMatchObject({ datePublished: '2024-01-02', dateModified: '2024-03-04' });
  });

  it('cannot leave its script block, nor outgrow it', () => {
    const hostile = { ...SAMPLE, title: '</script><script>alert(1)</script>\u202e' };
    const text = jsonForScript(datasetJson({ ...INPUT, disclosure: hostile, agency: { ...AGENCY, name: '长'.repeat(5000) }, description: '长'.repeat(9000) }));
    expect(text).not.toContain('<');
    const json = JSON.parse(text) as { alternateName: string; name: string; description: string };
    expect(json.alternateName).toBe('</script><script>alert(1)</script>');
    expect([json.name.length, json.description.length]).toEqual([300, 4900]);
  });
});

describe('the whole', () => {
  const files = [{ path: '/data/facts.csv', name: 'facts.csv' }, { path: '/data/facts/', name: 'folder' }, { path: '/data/facts.parquet', name: 'facts.parquet' }];
  const library = { corrections: [], disclosures: [SAMPLE, { ...SAMPLE, fiscalYear: 2021, added: '2024-01-02' }], regions: REGIONS };

  it('is a catalogue and a data set, whose files are those that the page offers', () => {
    onSite();
    const [catalog, whole] = catalogJson(library, files);
    expect(catalog).toMatchObject({ '@type': 'DataCatalog', url: 'https://example.org/base/data/', dataset: { '@id': 'https://example.org/base/data/#dataset' } });
    expect(dataset.parse(whole)).toBeTruthy();
    expect(whole).toMatchObject({ temporalCoverage: '2021-01-01/2023-12-31', dateModified: '2024-01-02', spatialCoverage: [{ name: '某省' }] });
    expect((whole?.['distribution'] as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl)).toEqual(['https://example.org/base/data/facts.csv', 'https://example.org/base/data/facts.parquet']);
  });

  it('can be searched', () => {
    onSite();
    expect(websiteJson()).toMatchObject({ url: 'https://example.org/base/', potentialAction: { target: { urlTemplate: 'https://example.org/base/search/?q={search_term_string}' } } });
  });
});

describe('breadcrumbs', () => {
  it('count from the home page', () => {
    onSite();
    expect(breadcrumbsJson([{ name: '某市', path: '/regions/990100/' }])['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: '明账', item: 'https://example.org/base/' },
      { '@type': 'ListItem', position: 2, name: '某市', item: 'https://example.org/base/regions/990100/' },
    ]);
  });
});
