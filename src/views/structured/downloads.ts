import { DISCLOSURE_DOWNLOADS } from '../../labels/downloads.ts';

/** A file that a disclosure is handed out as. */
export interface Download {
  /** Path without the base. */
  readonly path: string;
  readonly format: string;
  readonly name: string;
}

/** The files of one disclosure, as its page and structured data list them. */
export function disclosureDownloads(id: string): readonly Download[] {
  return DISCLOSURE_DOWNLOADS.map(({ ending, name }) => ({ path: `/data/disclosures/${id}${ending}`, format: mediaType(ending) ?? '', name }));
}

const FORMATS: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', parquet: 'application/vnd.apache.parquet', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** Media type of a file by the end of its name; undefined for none that structured data names. */
export function mediaType(path: string): string | undefined {
  return FORMATS[/\.([a-z]+)$/.exec(path)?.[1] ?? ''];
}
