import type { TableName } from './table-name.ts';

/** A table whose number follows no other, and the name that should stand before it. */
export interface Gap {
  readonly name: string;
  readonly missing: string;
}

/** Tables of a kind are numbered without a gap; for each kind the first table after one. */
export function numberingGaps(tables: readonly TableName[]): readonly Gap[] {
  return [...Map.groupBy(tables, ({ kind }) => kind.id)].flatMap(([kind, own]) => {
    const numbers = own.map(({ occurrence }) => occurrence).sort((a, b) => a - b);
    const at = numbers.findIndex((number, index) => number !== index + 1);
    const number = numbers[at];
    return number === undefined ? [] : [{ name: tableId(kind, number), missing: tableId(kind, at + 1) }];
  });
}

function tableId(kind: string, occurrence: number): string {
  return occurrence === 1 ? kind : `${kind}-${occurrence}`;
}
