import { COMPARE_FILES } from '../compare/parts.ts';
import { SCHEMA_NAMES, type Index } from './schemas.ts';
import type { InterfaceTree } from './tree.ts';

/** Files about the whole set, by name, relative to `v1/`. */
const FILES = {
  data_package: '../datapackage.json',
  dictionary: '../dictionary.json',
  parts: '../parts.json',
  disclosures: '../disclosures.json',
  checks: '../findings.json',
  corrections: '../corrections.json',
  agencies: '../agencies.csv',
  regions: '../regions.csv',
  compare: `compare/${COMPARE_FILES.index}`,
  compare_codes: `compare/${COMPARE_FILES.codes}`,
} as const;

interface Wording {
  readonly title: string;
  readonly description: string;
  readonly licence: string;
}

/** The entry: what there is, the provinces to go down from, and how addresses are made. */
export function interfaceIndex(tree: InterfaceTree, counts: Index['counts'], { title, description, licence }: Wording): Index {
  return {
    version: 1,
    title,
    description,
    licence,
    counts,
    provinces: [...tree.provinces('regions/')],
    templates: {
      region: 'regions/{code}.json',
      agency: 'agencies/{agency}.json',
      disclosure: 'disclosures/{disclosure}.json',
      compare_heads: `compare/${COMPARE_FILES.heads('{part}')}`,
      compare_figures: `compare/${COMPARE_FILES.figures('{measure}', '{part}')}`,
      compare_agency: `compare/${COMPARE_FILES.agency('{agency}')}`,
      compare_place: `compare/${COMPARE_FILES.place('{place}')}`,
    },
    files: { ...FILES },
    schemas: Object.fromEntries(SCHEMA_NAMES.map((name) => [name, `schemas/${name}.json`])),
    types: 'types.d.ts',
  };
}
