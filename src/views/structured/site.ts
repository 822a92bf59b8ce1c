import type { DisclosureHead } from '../../fiscal/disclosure.ts';
import { PACKAGE } from '../../labels/exports.ts';
import { SITE_NAME } from '../../labels/site.ts';
import { STRUCTURED } from '../../labels/structured.ts';
import type { Library } from '../../load/library.ts';
import { newSince } from '../feed/entries.ts';
import { mediaType } from './downloads.ts';
import { address, catalogReference, CONTEXT, download, LICENCE, project, type Thing } from './vocabulary.ts';

/** schema.org `DataCatalog` and the whole set as one `Dataset`, for the data page. */
export function catalogJson({ corrections, disclosures, regions }: Pick<Library, 'corrections' | 'disclosures' | 'regions'>, files: readonly { readonly path: string; readonly name: string }[]): readonly Thing[] {
  const changed = [...disclosures.flatMap((head) => newSince(head) ?? []), ...corrections.map(({ date }) => date)].sort().at(-1);
  const provinces = [...regions.values()].filter(({ level }) => level === 'province').map(({ name }) => name);
  const whole: Thing = {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': address('/data/#dataset'),
    name: STRUCTURED.whole,
    description: `${PACKAGE.description}${STRUCTURED.held(disclosures.length)}`,
    url: address('/data/'),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    license: LICENCE,
    usageInfo: address('/about/'),
    creator: project(),
    publisher: project(),
    keywords: STRUCTURED.keywords,
    measurementTechnique: STRUCTURED.technique,
    variableMeasured: STRUCTURED.variables,
    ...years(disclosures),
    ...(provinces.length > 0 ? { spatialCoverage: provinces.map((name) => ({ '@type': 'Place', name })) } : {}),
    ...(changed ? { dateModified: changed } : {}),
    includedInDataCatalog: catalogReference(),
    distribution: files.flatMap(({ name, path }) => {
      const format = mediaType(path);
      return format ? [download(path, format, name)] : [];
    }),
  };
  return [{ '@context': CONTEXT, ...catalogReference(), '@id': address('/data/#catalog'), description: PACKAGE.description, inLanguage: 'zh-CN', license: LICENCE, publisher: project(), dataset: { '@id': address('/data/#dataset') } }, whole];
}

/** First to last fiscal year of what is held. */
function years(disclosures: readonly DisclosureHead[]): { readonly temporalCoverage?: string } {
  const sorted = disclosures.map(({ fiscalYear }) => fiscalYear).sort((a, b) => a - b);
  const [first] = sorted;
  return first === undefined ? {} : { temporalCoverage: `${first}-01-01/${sorted.at(-1)}-12-31` };
}

/** schema.org `WebSite` with the way to search it, for the home page. */
export function websiteJson(): Thing {
  const action = { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${address('/search/')}?q={search_term_string}` }, 'query-input': 'required name=search_term_string' };
  return { '@context': CONTEXT, '@type': 'WebSite', name: SITE_NAME, url: address('/'), inLanguage: 'zh-CN', description: PACKAGE.description, publisher: project(), potentialAction: action };
}
