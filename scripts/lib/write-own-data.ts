import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { csvPieces } from '../../src/views/exports/csv.ts';
import { disclosureJson } from '../../src/views/exports/disclosure-json.ts';
import { excelCsvPieces } from '../../src/views/exports/excel-csv.ts';
import { FACT_COLUMNS, factRows } from '../../src/views/exports/facts.ts';
import { headerLine } from '../../src/views/exports/files.ts';
import { findingLog } from '../../src/views/exports/findings.ts';
import { tableCsv } from '../../src/views/exports/table-csv.ts';
import { workbook } from '../../src/views/exports/workbook.ts';
import { OwnFiles } from './exports/own-file.ts';
import { XlsxThread } from './exports/xlsx-thread.ts';
import { siteRoot } from './settings.ts';
import type { SiteContext, SiteEntry } from './site-writers.ts';

/** What was written of one disclosure below `data/`. */
export interface OwnData {
  /** Its log of checks: size in bytes, and how many there are. */
  readonly log: { readonly bytes: number; readonly checks: number };
  readonly files: number;
}

/** Writes the machine-readable files of single disclosures into the site's `data/`. */
export class OwnDataWriter {
  readonly #context: SiteContext;
  readonly #folder: string;
  readonly #spreadsheets = new XlsxThread();
  readonly #files = new OwnFiles();

  constructor(context: SiteContext) {
    this.#context = context;
    this.#folder = join(context.folder, 'data');
  }

  /** @param facts its figures as CSV without the head, where they have been written elsewhere too */
  async add({ disclosure, checks }: SiteEntry, facts: Iterable<string> = csvPieces(factRows(disclosure, this.#context.library))): Promise<OwnData> {
    const { library, settings } = this.#context;
    const { id } = disclosure;
    const site = (settings.siteUrl ?? '') + settings.basePath;
    let files = 0;
    const put = (path: string, content: string | Iterable<string>): number => {
      files += 1;
      return this.#files.write(join(this.#folder, path), content);
    };
    put(`disclosures/${id}.csv`, [headerLine(FACT_COLUMNS), ...facts]);
    put(`disclosures/${id}.json`, disclosureJson(disclosure, library, site));
    put(`disclosures/${id}.excel.csv`, excelCsvPieces(disclosure, library));
    const spreadsheet = join(this.#folder, `disclosures/${id}.xlsx`);
    mkdirSync(dirname(spreadsheet), { recursive: true });
    await this.#spreadsheets.add(spreadsheet, workbook(disclosure, library, siteRoot(settings)));
    for (const table of disclosure.tables) put(`disclosures/${id}/${table.id}.csv`, tableCsv(table));
    const bytes = put(`findings/${id}.json`, findingLog(id, checks()));
    return { log: { bytes, checks: checks().length }, files: files + 1 };
  }

  /** Waits until every file is written. */
  close(): Promise<void> {
    return this.#spreadsheets.close();
  }
}
