import type { Agency, Disclosure, PublishedTable, Region, Source } from '../../fiscal/disclosure.ts';
import { LEVEL_NAMES, STAGE_NAMES } from '../../labels/comparability.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { STRUCTURED } from '../../labels/structured.ts';
import { pageTitle } from '../disclosure/hero.ts';
import { webAddress } from '../disclosure/sources.ts';
import { countFigures } from '../exports/figures.ts';
import { newSince } from '../feed/entries.ts';
import { plainText } from '../html.ts';
import { disclosureDownloads } from './downloads.ts';
import { address, catalogReference, CONTEXT, described, download, LICENCE, project, type Thing } from './vocabulary.ts';

/** What a disclosure's data set is made of. */
export interface DatasetInput {
  readonly agency: Agency;
  readonly disclosure: Disclosure;
  /** From the province down. */
  readonly regions: readonly Region[];
  /** One or two sentences with the main figure. */
  readonly description: string;
  /** Day of the last correction, or undefined. */
  readonly corrected?: string | undefined;
}

/** schema.org `Dataset` of one disclosure. Days stand in it only where the data knows them. */
export function datasetJson({ agency, corrected, description, disclosure, regions }: DatasetInput): Thing {
  const { fiscalYear, id, sources, stage, tables, title } = disclosure;
  const added = newSince(disclosure);
  const modified = [added ?? '', corrected ?? ''].sort().at(-1);
  const figures = tables.reduce((sum, table) => sum + countFigures(table), 0);
  const place = regions.map(({ name }) => name).join('');
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': address(`/disclosures/${id}/#dataset`),
    name: described(pageTitle(agency, disclosure), 300),
    alternateName: described(title, 300),
    description: described(`${description}${STRUCTURED.contents(tables.length, figures)}`),
    url: address(`/disclosures/${id}/`),
    identifier: id,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    license: LICENCE,
    usageInfo: address('/about/'),
    creator: { '@type': 'GovernmentOrganization', name: described(agency.name, 300) },
    publisher: project(),
    keywords: [...new Set([...STRUCTURED.keywords, STRUCTURED.of(STAGE_NAMES[stage]), agency.sector, LEVEL_NAMES[agency.level], ...regions.map(({ name }) => name)])].map((word) => described(word, 100)),
    temporalCoverage: `${fiscalYear}-01-01/${fiscalYear}-12-31`,
    ...(place ? { spatialCoverage: { '@type': 'Place', name: described(place, 300) } } : {}),
    variableMeasured: measured(tables),
    measurementTechnique: STRUCTURED.technique,
    isBasedOn: sources.map(sourceWork),
    ...(added ? { datePublished: added } : {}),
    ...(modified ? { dateModified: modified } : {}),
    includedInDataCatalog: catalogReference(),
    isPartOf: { '@type': 'Dataset', '@id': address('/data/#dataset'), name: STRUCTURED.whole, url: address('/data/') },
    distribution: disclosureDownloads(id).map(({ format, name, path }) => download(path, format, name)),
  };
}

/** The amounts of each kind of table, once: its title, its money columns, its unit. */
function measured(tables: readonly PublishedTable[]): readonly Thing[] {
  const kinds = new Map<string, Thing>();
  for (const { columns, kind, state, title, unit } of tables) {
    const headers = columns.filter(({ column }) => column.type === 'amount').map(({ header }) => plainText(header));
    if (state !== 'published' || headers.length === 0 || kinds.has(kind.id)) continue;
    kinds.set(kind.id, { '@type': 'PropertyValue', name: described(title, 100), description: described([...new Set(headers)].join('、'), 300), unitText: unit });
  }
  return [...kinds.values()];
}

/** The document a disclosure was taken from, with what its hash is of. */
function sourceWork(source: Source): Thing {
  const url = webAddress(source);
  return {
    '@type': 'CreativeWork',
    name: described(source.title, 300),
    publisher: { '@type': 'Organization', name: described(source.publisher, 300) },
    ...(url ? { url } : {}),
    ...(source.published ? { datePublished: source.published } : {}),
    identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256', value: source.sha256, description: PAGE.hashOf[source.hashed] },
  };
}
