import type { Classification } from '../fiscal/classification.ts';
import type { Disclosure, PublishedTable } from '../fiscal/disclosure.ts';
import type { KindRegistry } from '../fiscal/tables/index.ts';
import { copiedName } from './copied-file.ts';
import type { Fault, Report } from './fault.ts';
import { type DisclosureFolder, DISCLOSURES, readFolderText } from './folders.ts';
import type { HeadReading } from './head.ts';
import { sourceSpans } from './source-spans.ts';
import { parseTableName } from './table-name.ts';
import { readTable, type TableReading } from './table.ts';

export interface TablesContext {
  readonly dataDir: string;
  readonly kinds: KindRegistry;
  readonly classifications: Readonly<Record<string, Classification | undefined>>;
}

/** Reads every table that a disclosure lists, and checks what only all of them together show. */
export function readTables(context: TablesContext, folder: DisclosureFolder, reading: HeadReading, report: Report): Disclosure {
  const { head, file } = reading;
  const readings: { reading: TableReading; file: string }[] = [];
  const unread = new Set<string>();
  for (const { entry, kind, occurrence } of reading.tables) {
    if (entry.state === 'not-entered') continue;
    const path = `${DISCLOSURES}/${folder.id}/${entry.table}.csv`;
    const text = readFolderText(context.dataDir, folder, `${entry.table}.csv`, report, 'table');
    const table =
      text === undefined
        ? undefined
        : readTable(
            {
              file: path,
              kind,
              kinds: context.kinds,
              occurrence,
              // Spans that were put in the place of broken ones say nothing.
              spans: reading.sound ? sourceSpans({ entry, kind }, reading.tables, file.sections) : [],
              entry,
              year: head.fiscalYear,
              otherYear: reading.otherYear,
              unit: entry.unit ?? file.unit ?? '',
              source: entry.source ?? head.sources[0]?.id ?? '',
              classification: kind.classification && context.classifications[kind.classification],
            },
            text,
            reading.guessed ? withoutHead(report) : report,
          );
    if (table) readings.push({ reading: table, file: path });
    if (!table || table.incomplete) unread.add(entry.table);
  }
  reportStrayFiles(context.kinds, folder, file.tables.filter((entry) => entry.state !== 'not-entered').map((entry) => entry.table), report);
  const addresses = checkAddresses(readings, report);
  checkRepeats(readings, addresses, unread, report);
  return { ...head, tables: readings.map(({ reading: { table } }) => table) };
}

/** Faults that only disclosure.json could tell: printed titles of columns, and whether a table is empty. */
const OF_HEAD: ReadonlySet<string> = new Set(['column-unknown', 'column-missing', 'header-unknown', 'table-header-only', 'table-blank']);

function withoutHead(report: Report): Report {
  return (fault) => {
    if (!OF_HEAD.has(fault.code)) report(fault);
  };
}

function reportStrayFiles(kinds: KindRegistry, folder: DisclosureFolder, tables: readonly string[], report: Report): void {
  const listed = new Set(tables);
  const unlisted: Fault[] = [];
  for (const name of folder.files) {
    if (name === 'disclosure.json') continue;
    const place = { file: `${DISCLOSURES}/${folder.id}/${name}`, line: 0, row: '', column: '' };
    const stem = /^(.*)\.csv$/.exec(name)?.[1];
    const original = copiedName(name);
    if (original !== undefined && !listed.has(stem ?? '') && isOfDisclosure(original, kinds)) report({ ...place, code: 'file-copy', original });
    else if (stem === undefined) report({ ...place, code: 'file-unexpected', entry: 'file' });
    else if (!listed.has(stem)) {
      const parsed = parseTableName(stem, kinds);
      if ('code' in parsed) report({ ...place, ...parsed });
      else unlisted.push({ ...place, code: 'file-unlisted' });
    }
  }
  // A table listed under a wrong name leaves its file unlisted; the name is the fault to tell.
  const misnamed = tables.filter((name) => 'code' in parseTableName(name, kinds) && !folder.files.includes(`${name}.csv`)).length;
  if (unlisted.length > misnamed) unlisted.forEach(report);
}

function isOfDisclosure(name: string, kinds: KindRegistry): boolean {
  return name === 'disclosure.json' || (name.endsWith('.csv') && !('code' in parseTableName(name.slice(0, -'.csv'.length), kinds)));
}

type Known = Pick<ReadonlySet<string>, 'has'>;

/** Element ids of the page: table ids and row addresses. Reports two that are the same. */
function checkAddresses(readings: readonly { reading: TableReading; file: string }[], report: Report): Known {
  const owners = new Map<string, PublishedTable>(readings.map(({ reading: { table } }) => [table.id, table]));
  for (const { reading, file } of readings) {
    reading.table.rows.forEach(({ address, key }, at) => {
      const other = owners.get(address);
      if (other) report({ file, line: reading.rowLines[at] ?? 0, row: key, column: '', code: 'address-collision', address, other: other.id });
      else owners.set(address, reading.table);
    });
  }
  return owners;
}

/** A repeated row must exist; where its table could not be read in full, that fault is the cause and this one is not told. */
function checkRepeats(readings: readonly { reading: TableReading; file: string }[], addresses: Known, unread: ReadonlySet<string>, report: Report): void {
  for (const { reading, file } of readings) {
    for (const { address, line, row } of reading.repeats) {
      if (addresses.has(address) && address !== `${reading.table.id}-${row}`) continue;
      if ([...unread].some((table) => address.startsWith(table))) continue;
      report({ file, line, row, column: 'repeats', code: 'repeats-unknown', address });
    }
  }
}
