import { describe, expect, it } from 'vitest';
import { absoluteUrl, basePath, DEFAULT_SITE_URL, fileUrl, rowUrl, tableCsvUrl, url, withOrigin } from './urls.ts';

describe('urls', () => {
  it('normalises the base path', () => {
    expect(basePath('')).toBe('');
    expect(basePath('/')).toBe('');
    expect(basePath('mingzhang/')).toBe('/mingzhang');
    expect(basePath('/a/b/')).toBe('/a/b');
  });

  it('puts the base before every path', () => {
    expect(url('/search/?q=x', '/mingzhang')).toBe('/mingzhang/search/?q=x');
    expect(url('data/', '')).toBe('/data/');
  });

  it('addresses rows and downloads by id', () => {
    expect(rowUrl('140824-healthcare-security/2023-budget', 'expenditure-by-function-2101501')).toBe(
      '/disclosures/140824-healthcare-security/2023-budget/#expenditure-by-function-2101501',
    );
    expect(tableCsvUrl('a/2023-budget', 'procurement-2')).toBe('/data/disclosures/a/2023-budget/procurement-2.csv');
  });

  it('has no absolute address without a site', () => {
    expect(absoluteUrl('/x/', '')).toBeUndefined();
    expect(absoluteUrl('/x/', 'https://example.org')).toBe('https://example.org/x/');
    expect(withOrigin('/base/x/', 'https://example.org')).toBe('https://example.org/base/x/');
    expect(withOrigin('/base/x/', '')).toBe('/base/x/');
  });

  it('falls back to a declared origin where a file must have one', () => {
    expect(fileUrl('/x/', '')).toBe(`${DEFAULT_SITE_URL}/x/`);
    expect(fileUrl('/x/', 'https://example.org')).toBe('https://example.org/x/');
  });
});
