import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { WrittenFile } from '../../../src/views/exports/datapackage.ts';
import type { ExportTable } from '../../../src/views/exports/files.ts';
import { type ParquetColumn, parquetColumns, parquetMetadata, parquetSchema, type ParquetValue } from '../../../src/views/exports/parquet.ts';
import { AppendFile } from './append-file.ts';

/** What a file's footer says of one row group: its columns, their places in the file and their smallest and largest values. */
export type RowGroup = ParquetWriter['row_groups'][number];

/** A Parquet file that is written row group by row group; the same rows in the same groups give the same bytes. */
export class ParquetFile {
  readonly #columns: readonly ParquetColumn[];
  readonly #values: ParquetValue[][];
  readonly #file: AppendFile;
  readonly #writer: ParquetWriter;
  #waiting = 0;

  constructor(path: string, table: ExportTable) {
    this.#columns = parquetColumns(table);
    this.#values = this.#columns.map(() => []);
    this.#file = new AppendFile(path);
    this.#writer = new ParquetWriter({
      writer: appending(this.#file),
      schema: parquetSchema(this.#columns),
      kvMetadata: parquetMetadata(table, this.#columns),
      createdBy: 'mingzhang',
    });
  }

  /** Rows that are not yet in a row group. */
  get waiting(): number {
    return this.#waiting;
  }

  /** @param row cells in the order of the export's columns, '' for an empty one */
  add(row: readonly string[]): void {
    for (const [at, { from, value }] of this.#columns.entries()) this.#values[at]?.push(value(row[from] ?? ''));
    this.#waiting += 1;
  }

  /** Makes a row group of the rows that wait. */
  flush(): void {
    if (this.#waiting === 0) return;
    const columnData = this.#columns.map(({ name, searched }, at) => ({ name, data: this.#values[at] ?? [], offsetIndex: false, statistics: searched }));
    void this.#writer.write({ columnData, rowGroupSize: this.#waiting });
    for (const values of this.#values) values.length = 0;
    this.#waiting = 0;
  }

  /**
   * Takes a row group over from another file with the same columns. No row may wait.
   * @param file the whole other file
   */
  copy(file: Uint8Array, group: RowGroup): void {
    if (this.#waiting > 0) throw new Error('rows wait for a group of their own');
    const writer = this.#writer.writer;
    const begin = Number(group.columns[0]?.file_offset ?? 0n);
    const shift = BigInt(writer.offset - begin);
    writer.appendBytes(file.subarray(begin, begin + Number(group.total_compressed_size ?? 0n)));
    this.#writer.row_groups.push({ ...group, columns: group.columns.map((column) => moved(column, shift)) });
    this.#writer.num_rows += group.num_rows;
    void writer.flush?.();
  }

  /** Of the rows written so far. */
  groups(): readonly RowGroup[] {
    return this.#writer.row_groups;
  }

  close(): WrittenFile {
    this.flush();
    void this.#writer.finish();
    return this.#file.close();
  }
}

type Column = RowGroup['columns'][number];

function moved(column: Column, shift: bigint): Column {
  const { meta_data } = column;
  if (!meta_data) throw new Error('a column without a description');
  const { data_page_offset, dictionary_page_offset } = meta_data;
  return {
    ...column,
    file_offset: column.file_offset + shift,
    meta_data: { ...meta_data, data_page_offset: data_page_offset + shift, ...(dictionary_page_offset === undefined ? {} : { dictionary_page_offset: dictionary_page_offset + shift }) },
  };
}

/** Hands on what was written after each row group, and lets its memory go. */
function appending(file: AppendFile): ByteWriter {
  const writer = new ByteWriter();
  const flush = (): void => {
    file.write(new Uint8Array(writer.buffer, 0, writer.index));
    writer.buffer = new ArrayBuffer(1024);
    writer.view = new DataView(writer.buffer);
    writer.index = 0;
  };
  return Object.assign(writer, { flush, finish: flush });
}
