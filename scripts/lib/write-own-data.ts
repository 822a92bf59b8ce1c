import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { csvText } from '../../src/views/exports/csv.ts';
import { disclosureDocument } from '../../src/views/exports/disclosure-json.ts';
import { excelCsv } from '../../src/views/exports/excel-csv.ts';
import { FACT_COLUMNS, factRows } from '../../src/views/exports/facts.ts';
import { headerLine } from '../../src/views/exports/files.ts';
import { findingRecords } from '../../src/views/exports/findings.ts';
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

  async add({ disclosure, checks }: SiteEntry): Promise<OwnData> {
    const { library, settings } = this.#context;
    const { id } = disclosure;
    const site = (settings.siteUrl ?? '') + settings.basePath;
    let files = 0;
    const put = (path: string, content: string): void => {
      this.#files.write(join(this.#folder, path), content);
      files += 1;
    };
    put(`disclosures/${id}.csv`, headerLine(FACT_COLUMNS) + csvText([...factRows(disclosure, library)]));
    put(`disclosures/${id}.json`, `${JSON.stringify(disclosureDocument(disclosure, library, site))}\n`);
    put(`disclosures/${id}.excel.csv`, excelCsv(disclosure, library));
    const spreadsheet = join(this.#folder, `disclosures/${id}.xlsx`);
    mkdirSync(dirname(spreadsheet), { recursive: true });
    await this.#spreadsheets.add(spreadsheet, workbook(disclosure, library, siteRoot(settings)));
    for (const table of disclosure.tables) put(`disclosures/${id}/${table.id}.csv`, tableCsv(table));
    const lines = findingRecords(id, checks()).map((record) => JSON.stringify(record));
    const log = lines.length > 0 ? `[\n${lines.join(',\n')}\n]\n` : '[]\n';
    put(`findings/${id}.json`, log);
    return { log: { bytes: Buffer.byteLength(log), checks: lines.length }, files: files + 1 };
  }

  /** Waits until every file is written. */
  close(): Promise<void> {
    return this.#spreadsheets.close();
  }
}
