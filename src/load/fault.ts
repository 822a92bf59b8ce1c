import type { Stage } from '../fiscal/disclosure.ts';
import type { NumberProblem } from '../fiscal/malformed-number.ts';
import type { CharacterProblem } from '../fiscal/odd-character.ts';
import type { PersonalText } from '../fiscal/personal-data.ts';
import type { ColumnType, RowIdentity } from '../fiscal/tables/kind.ts';
import type { Expected } from './formats.ts';
import type { JsonProblem } from './json-problem.ts';

/** Where a fault stands. */
export interface Place {
  /** Path relative to the data folder, with `/`. */
  readonly file: string;
  /** Physical line from 1; 0 means the whole file. */
  readonly line: number;
  /** Row key, or empty. */
  readonly row: string;
  /** Column key, or path inside a JSON file (`sources[0].sha256`), or empty. */
  readonly column: string;
}

type FileFault =
  | { readonly code: 'file-missing'; readonly wanted: 'registry' | 'table' | 'disclosure' }
  | { readonly code: 'file-unlisted' }
  | { readonly code: 'file-unexpected'; readonly entry: 'file' | 'folder' }
  | { readonly code: 'file-copy'; readonly original: string }
  | { readonly code: 'file-symlink' }
  | { readonly code: 'file-unreadable'; readonly reason: string }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-utf16' }
  | { readonly code: 'file-gbk' }
  | { readonly code: 'file-not-utf8' }
  | { readonly code: 'file-lone-cr' }
  | { readonly code: 'file-nul' }
  | { readonly code: 'quote-unterminated'; readonly until: number | undefined }
  | { readonly code: 'quote-stray' };

type ColumnFault =
  | { readonly code: 'header-unknown'; readonly printed: string; readonly known: readonly string[] }
  | { readonly code: 'header-width'; readonly cells: number; readonly rows: number }
  | { readonly code: 'column-missing'; readonly label: string }
  | { readonly code: 'column-unknown'; readonly header: string; readonly known: readonly string[] }
  | { readonly code: 'column-doubled'; readonly header: string; readonly first: string }
  | { readonly code: 'column-unnamed'; readonly position: number }
  | { readonly code: 'column-personal'; readonly header: string };

type RowFault =
  | { readonly code: 'row-too-few-cells'; readonly cells: number; readonly wanted: number }
  | { readonly code: 'row-too-many-cells'; readonly cells: number; readonly wanted: number }
  | { readonly code: 'row-blank' }
  | { readonly code: 'row-note'; readonly printed: string }
  | { readonly code: 'row-said-twice'; readonly first: number; readonly address: string }
  | { readonly code: 'row-doubled'; readonly key: string; readonly first: number; readonly identity: RowIdentity }
  | { readonly code: 'address-collision'; readonly address: string; readonly other: string };

/** A line of a classification and the fiscal years it is registered for. */
export interface KnownYears {
  readonly code: string;
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear: number;
}

type CellFault =
  | { readonly code: 'cell-blank'; readonly type: ColumnType; readonly label: string }
  | { readonly code: 'number-malformed'; readonly printed: string; readonly problem: NumberProblem; readonly type: ColumnType }
  | { readonly code: 'number-too-long'; readonly printed: string; readonly digits: number; readonly limit: number }
  | { readonly code: 'text-character'; readonly problem: CharacterProblem; readonly name: string }
  | { readonly code: 'text-too-long'; readonly length: number; readonly limit: number }
  | { readonly code: 'amount-finer-than-fen'; readonly printed: string; readonly unit: string }
  | { readonly code: 'row-key-malformed'; readonly printed: string }
  | { readonly code: 'side-unknown'; readonly printed: string; readonly allowed: readonly string[] }
  | { readonly code: 'code-malformed'; readonly printed: string; readonly classification: string }
  | { readonly code: 'code-unknown'; readonly printed: string; readonly classification: string }
  | { readonly code: 'code-name-unknown'; readonly printed: string; readonly label: string; readonly names: readonly string[]; readonly year: number; readonly classification: string; /** The entry of the same name, which is known of other years only. */ readonly elsewhen?: KnownYears | undefined }
  | { readonly code: 'code-wrong-parent'; readonly printed: string; readonly parent: string; readonly above: string }
  | { readonly code: 'code-parent-unknown'; readonly printed: string; readonly parent: string }
  | { readonly code: 'line-unknown'; readonly label: string; readonly side: string; readonly identity: RowIdentity }
  | { readonly code: 'item-unknown'; readonly label: string; readonly classification: string; readonly year: number; /** Entries of this name, which are known of other years only. */ readonly elsewhen?: readonly KnownYears[] | undefined }
  | { readonly code: 'line-key-unknown'; readonly key: string; /** The likeliest first. */ readonly known: readonly { readonly key: string; readonly label: string }[] }
  | { readonly code: 'item-ambiguous'; readonly label: string; readonly codes: readonly string[] }
  | { readonly code: 'year-far'; readonly printed: string; readonly year: number }
  | { readonly code: 'label-personal'; readonly label: string }
  | { readonly code: 'text-person' }
  | { readonly code: 'text-mobile' }
  | { readonly code: 'text-identity-number' };

type MarkFault =
  | { readonly code: 'mark-unknown-column'; readonly mark: 'as_printed' | 'uncertain'; readonly named: string }
  | { readonly code: 'mark-stale'; readonly named: string; readonly printed: string }
  | { readonly code: 'mark-blank'; readonly named: string }
  | { readonly code: 'repeats-unknown'; readonly address: string }
  | { readonly code: 'source-place-malformed'; readonly printed: string }
  | { readonly code: 'source-line-outside'; readonly sourceLine: number; readonly lines: readonly [number, number] | undefined };

type TableFault =
  | { readonly code: 'table-kind-unknown'; readonly name: string }
  | { readonly code: 'table-number-malformed'; readonly name: string; readonly kind: string }
  | { readonly code: 'table-number-gap'; readonly name: string; readonly missing: string }
  | { readonly code: 'table-doubled'; readonly name: string }
  | { readonly code: 'table-partly-unsaid'; readonly name: string }
  | { readonly code: 'table-source-unknown'; readonly source: string; readonly known: readonly string[] }
  | { readonly code: 'table-column-unknown'; readonly name: string; readonly kind: string }
  | { readonly code: 'tables-empty'; readonly files: number }
  | { readonly code: 'unit-missing'; readonly tables: readonly string[] }
  | { readonly code: 'table-header-only' }
  | { readonly code: 'table-blank' }
  | { readonly code: 'table-title-kind'; readonly title: string; readonly kind: string; readonly other: string }
  | { readonly code: 'title-year'; readonly printed: string; readonly year: number }
  | { readonly code: 'title-stage'; readonly stage: Stage }
  | { readonly code: 'table-figures-in-empty'; readonly printed: string; readonly count: number }
  | { readonly code: 'section-table-unknown'; readonly name: string };

type ValueFault =
  | { readonly code: 'json-syntax'; readonly position: number; readonly problem: JsonProblem }
  | { readonly code: 'json-key-doubled'; readonly key: string; readonly first: number }
  | { readonly code: 'value-missing'; readonly expected: Expected; readonly allowed: readonly string[] }
  | { readonly code: 'value-unknown-key'; readonly key: string }
  | { readonly code: 'value-not-allowed'; readonly value: string; readonly allowed: readonly string[] }
  | { readonly code: 'value-malformed'; readonly value: string; readonly expected: Expected }
  | { readonly code: 'date-invalid'; readonly value: string }
  | { readonly code: 'span-reversed'; readonly from: number; readonly to: number }
  | { readonly code: 'source-hash-missing' }
  | { readonly code: 'source-hash-malformed'; readonly value: string }
  | { readonly code: 'date-out-of-range'; readonly value: string }
  | { readonly code: 'dates-reversed'; readonly published: string; readonly retrieved: string }
  | { readonly code: 'source-hash-shared'; readonly other: string }
  | { readonly code: 'source-doubled'; readonly id: string };

type RegistryFault =
  | { readonly code: 'disclosure-id-mismatch'; readonly declared: string; readonly folder: string }
  | { readonly code: 'disclosure-folder-name'; readonly name: string; readonly wanted: string }
  | { readonly code: 'disclosure-id-doubled'; readonly id: string; readonly other: string }
  | { readonly code: 'agency-unknown'; readonly agency: string }
  | { readonly code: 'agency-doubled'; readonly id: string; readonly first: number }
  | { readonly code: 'agency-place'; readonly digits: string; readonly region: string }
  | { readonly code: 'agency-level'; readonly level: string; readonly region: string; readonly regionLevel: string }
  | { readonly code: 'region-unknown'; readonly region: string }
  | { readonly code: 'region-doubled'; readonly id: string; readonly first: number }
  | { readonly code: 'region-parent-missing'; readonly parent: string }
  | { readonly code: 'region-level'; readonly level: string; readonly parent: string }
  | { readonly code: 'acknowledgement-disclosure-unknown'; readonly disclosure: string }
  | { readonly code: 'acknowledgement-stale'; readonly rule: string; readonly key: string }
  | { readonly code: 'correction-doubled'; readonly id: string; readonly first: number }
  | { readonly code: 'correction-unchanged' }
  | { readonly code: 'correction-disclosure-unknown'; readonly disclosure: string }
  | { readonly code: 'correction-address-unknown'; readonly address: string }
  | { readonly code: 'correction-column-unknown'; readonly named: string; readonly known: readonly string[] }
  | { readonly code: 'correction-stale'; readonly after: string; readonly printed: string }
  | { readonly code: 'pin-malformed' }
  | { readonly code: 'pin-altered'; readonly version: string }
  | { readonly code: 'pin-agency-unknown'; readonly agency: string }
  | { readonly code: 'pin-doubled'; readonly chart: string; readonly version: string }
  | { readonly code: 'classification-doubled'; readonly id: string; readonly name: string; readonly first: number };

export type FaultDetail = FileFault | ColumnFault | RowFault | CellFault | MarkFault | TableFault | ValueFault | RegistryFault;
export type FaultCode = FaultDetail['code'];

/** One thing that is wrong with our transcription or its files. Holds no prose: `labels/faults.ts` words it. */
export type Fault = Place & FaultDetail;

/** Takes faults as they are found; nothing stops at the first. */
export type Report = (fault: Fault) => void;

/** The fault of a text that holds personal data. The text itself is not repeated. */
export function personalFault(found: PersonalText): FaultDetail {
  switch (found) {
    case 'mobile':
      return { code: 'text-mobile' };
    case 'identity-number':
      return { code: 'text-identity-number' };
    case 'person':
      return { code: 'text-person' };
  }
}

/** The order of every report: by file, line, column, code. */
export function compareFaults(a: Fault, b: Fault): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || compareText(a.column, b.column) || compareText(a.code, b.code) || compareText(a.row, b.row)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
