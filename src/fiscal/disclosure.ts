import type { Cell } from './figure.ts';
import type { Column, TableKind } from './tables/kind.ts';

export const STAGES = ['budget', 'final'] as const;
export type Stage = (typeof STAGES)[number];

export const SCOPES = ['department', 'unit'] as const;
export type Scope = (typeof SCOPES)[number];

export const LEVELS = ['province', 'city', 'county'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The facts about a table, never confused with a blank cell or a printed zero. `partly` and `not-entered` say
 * that the document prints it and this collection does not hold all of it.
 */
export const TABLE_STATES = ['published', 'partly', 'published-empty', 'not-entered', 'not-published', 'not-collected'] as const;
export type TableState = (typeof TABLE_STATES)[number];

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** Code of the region above; empty for a province. */
  readonly parent: string;
}

export interface Agency {
  readonly id: string;
  /** As shown: 稷山县医疗保障局, or the description of an agency whose county is not named. */
  readonly name: string;
  readonly region: string;
  readonly level: Level;
  readonly budgetCode: string;
  readonly sector: string;
  /** What is not certain about the agency (a name that the document does not give), or empty. */
  readonly note: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** `publisher-file`: the hash is of the publisher's own file; `extracted-text`: of text taken from it. */
  readonly hashed: 'publisher-file' | 'extracted-text';
  readonly sha256: string;
  /** For a `publisher-file`: the text taken from it that `lines` and `source_line` refer to. */
  readonly extraction?: { readonly tool: string; readonly version: string; readonly sha256: string } | undefined;
  /** Address of the publisher's file; undefined is shown as 原始网址未获. */
  readonly url?: string | undefined;
  readonly retrieved?: string | undefined;
  readonly published?: string | undefined;
}

/** A column of the description as one document prints it. */
export interface PrintedColumn {
  readonly column: Column;
  /** Printed title; may differ by side in side-by-side tables. */
  readonly header: string;
  readonly headerBySide?: Readonly<Record<string, string>> | undefined;
  /** Heading that spans several columns (本年收入). */
  readonly group?: string | undefined;
}

export interface Row {
  /** Key inside the table: a code, `side-line`, or the explicit row key. */
  readonly key: string;
  /** Address on the page and in exports: `<table id>-<key>`. */
  readonly address: string;
  /** Classification code as printed, or empty. */
  readonly code: string;
  /** As printed; of a row that the document prints without a name, the name of its line. */
  readonly label: string;
  readonly side: string;
  /** Key of the named line, where the row is one. */
  readonly line?: string | undefined;
  /** Depth for indentation. */
  readonly level: number;
  readonly total: boolean;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Unit of this row's `count` cells, by column key. */
  readonly units: Readonly<Record<string, string>>;
  /** Row or table that this text repeats, or undefined. */
  readonly repeats?: string | undefined;
  /** Line of the extracted text, from 1; never a line of the publisher's file. */
  readonly sourceLine?: number | undefined;
  readonly sourcePage?: number | undefined;
}

export interface PublishedTable {
  /** `<kind>` or `<kind>-<n>` from the second occurrence on. */
  readonly id: string;
  readonly kind: TableKind;
  readonly occurrence: number;
  readonly state: 'published' | 'published-empty';
  /** What of it is printed and not entered, in our words; undefined where it is held in full. */
  readonly missing?: string | undefined;
  /** Title as printed. */
  readonly title: string;
  /** Printed table number (公开01表), or empty. */
  readonly number: string;
  /** Unit of its money columns. */
  readonly unit: string;
  /** Printed note (注：…) in short, or empty. */
  readonly note: string;
  /** `narrative` where the document states it in words and we hold it as rows. */
  readonly form: 'table' | 'narrative';
  /** Whether its totals contain money carried over; undefined where it does not apply. */
  readonly carryover?: 'included' | 'excluded' | undefined;
  readonly source: string;
  readonly page?: number | undefined;
  /** First and last line of the extracted text. */
  readonly lines?: readonly [number, number] | undefined;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly Row[];
}

/** A table that the document prints and nobody has entered yet. */
export interface UnenteredTable {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
}

export interface DisclosureHead {
  readonly id: string;
  readonly agency: string;
  readonly fiscalYear: number;
  readonly stage: Stage;
  readonly scope: Scope;
  readonly title: string;
  /** Day on which it came into the collection, YYYY-MM-DD; undefined where nobody noted it. */
  readonly added?: string | undefined;
  /** What a reader must know about the document, one sentence each. */
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
  /** State of every kind of table. */
  readonly states: Readonly<Record<string, TableState>>;
  readonly unentered?: readonly UnenteredTable[];
}

export interface Disclosure extends DisclosureHead {
  readonly tables: readonly PublishedTable[];
}

/** `130300-healthcare-security/2026-budget`, with `-unit` where the scope is one unit. */
export function disclosureId(agency: string, year: number, stage: Stage, scope: Scope): string {
  return `${agency}/${year}-${stage}${scope === 'unit' ? '-unit' : ''}`;
}
