import { describe, expect, it } from 'vitest';
import { agencyOfPage, byAgency } from './pages-by-agency.ts';

const order = (paths: readonly string[]): readonly string[] => byAgency(paths.map((pathname) => ({ pathname }))).map(({ pathname }) => pathname);

describe('the order of pages', () => {
  it('knows the agency of a page', () => {
    expect(agencyOfPage('/disclosures/140824-health/2023-budget')).toBe('140824-health');
    expect(agencyOfPage('/disclosures/140824-health/2023-budget/provenance')).toBe('140824-health');
    expect(agencyOfPage('/agencies/140824-health')).toBe('140824-health');
    expect(agencyOfPage('/regions/140824')).toBeUndefined();
    expect(agencyOfPage('/')).toBeUndefined();
  });

  it('brings the pages of an agency together and loses none', () => {
    expect(order(['/404', '/agencies/a', '/agencies/b', '/disclosures/b/2022-budget', '/disclosures/a/2022-budget', '/about', '/disclosures/a/2022-budget/provenance'])).toEqual([
      '/404',
      '/about',
      '/agencies/a',
      '/disclosures/a/2022-budget',
      '/disclosures/a/2022-budget/provenance',
      '/agencies/b',
      '/disclosures/b/2022-budget',
    ]);
    expect(order([])).toEqual([]);
  });
});
