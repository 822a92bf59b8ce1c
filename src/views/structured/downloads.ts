/** A file that a disclosure is handed out as. */
export interface Download {
  /** Path without the base. */
  readonly path: string;
  readonly format: string;
  readonly name: string;
}

/** The files of one disclosure, as structured data lists them. */
export function disclosureDownloads(id: string): readonly Download[] {
  return [
    { path: `/data/disclosures/${id}.json`, format: 'application/json', name: 'JSON' },
    { path: `/data/disclosures/${id}.csv`, format: 'text/csv', name: 'CSV' },
  ];
}

const FORMATS: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', parquet: 'application/vnd.apache.parquet', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** Media type of a file by the end of its name; undefined for none that structured data names. */
export function mediaType(path: string): string | undefined {
  return FORMATS[/\.([a-z]+)$/.exec(path)?.[1] ?? ''];
}
