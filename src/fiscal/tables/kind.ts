/**
 * The contract of a kind of table. One file per kind states it once; loading, checks, pages,
 * exports and the data dictionary all read that description.
 */

/** What a column holds, and so how its cells are read, shown and exported. */
export type ColumnType =
  | 'row' /* explicit row key: lower-case letters, digits, hyphens; begins with a letter */
  | 'code' /* classification code */
  | 'label' /* the row's printed name */
  | 'side' /* one side of a side-by-side table, or one panel */
  | 'text' /* words; may be empty */
  | 'amount' /* money in the table's unit */
  | 'count' /* a number whose unit stands in the row (see `unitFrom`) or in the named line */
  | 'percent' /* 25%, 99.85%; the sign may be missing in print */
  | 'score' /* 分 */
  | 'target'; /* an indicator's cell: words, or operator, number and unit */

export interface Column {
  readonly key: string;
  /** Official column title in Chinese. */
  readonly label: string;
  /** Other titles seen in real documents. */
  readonly aliases?: readonly string[];
  readonly type: ColumnType;
  /** The file must have this column; one that names rows may be left out where the `line` column names them. */
  readonly required?: boolean;
  /** No cell of it may be blank. */
  readonly filled?: boolean;
  /** For `side`, and for `text` with a closed vocabulary: the values it may hold. */
  readonly values?: readonly string[];
  /** For `text` that is ours and not printed: the one form of its filled cells, a fiscal year or the id of a table. */
  readonly form?: 'year' | 'table-id';
  /** For `text` that is a year: how far it may be from the fiscal year. */
  readonly yearsAway?: number;
  /** For `count`: the text column that holds the unit. */
  readonly unitFrom?: string;
  /** For `amount`: a fixed unit where the column prints its own. */
  readonly unit?: string;
}

/** A named line: rows that are known by their text, never by their ordinal. */
export interface Line {
  readonly key: string;
  /** Official label without ordinal (一、, （一）, ①, 其中：). */
  readonly label: string;
  readonly aliases?: readonly string[];
  /** Only matches below this line (the general budget part of the carryover, say). */
  readonly under?: string;
  /** Only matches on this side. */
  readonly side?: string;
  /** May stand several times; the rows are numbered in printed order. */
  readonly many?: boolean;
  /** Depth for indentation: 0 is a total or a first-level line. */
  readonly level?: number;
  /** Unit of `count` cells in this line. */
  readonly unit?: string;
  /** A total row (shown in bold, not a part of a sum). */
  readonly total?: boolean;
}

/** Identities that must hold inside one table; evaluated by the checks. */
export type Identity =
  /**
   * In every row: `total` = sum of `parts` (columns). A part that is not printed but is itself the total
   * of a row-sum stands for its own parts. On a side where no row has a total or none has a part there is nothing to check.
   */
  | { readonly type: 'row-sum'; readonly total: string; readonly parts: readonly string[] }
  /** In every row: sum of columns `left` = sum of columns `right`. */
  | { readonly type: 'row-balance'; readonly left: readonly string[]; readonly right: readonly string[] }
  /** Each code's figure = sum of its direct children's, and the 合计 line = sum of the first-level codes, in every money column. */
  | { readonly type: 'code-hierarchy' }
  /**
   * line `total` = sum of lines `parts`, in every money column. `whole`: the parts make up the total only where
   * each of them is printed. `beside`: parts that some documents print beside the total and not in it. `unless`: a line
   * which, where it is printed, is what the total is made of instead. `name` tells two sums of one line apart.
   */
  | { readonly type: 'line-sum'; readonly total: string; readonly parts: readonly string[]; readonly whole?: true; readonly beside?: readonly string[]; readonly unless?: string; readonly name?: string }
  /**
   * line `total` = sum of all first-level lines of that side before it which are not totals. A line that is a total of
   * a `line-sum` of its own stands for its parts; where it is blank and they are not, they stand for it.
   */
  | { readonly type: 'side-sum'; readonly side: string; readonly total: string }
  /** line `left` = line `right`, in column `column`. */
  | { readonly type: 'lines-equal'; readonly left: string; readonly right: string; readonly column: string }
  /** quantity × price = amount, within printed precision. */
  | { readonly type: 'product'; readonly quantity: string; readonly price: string; readonly total: string };

/** What names a row, and so gives it its address. */
export type RowIdentity = 'code' | 'line' | 'row';

export const TABLE_GROUPS = ['finance', 'performance', 'organisation', 'narrative'] as const;
export type TableGroup = (typeof TABLE_GROUPS)[number];

export interface TableKind {
  readonly id: string;
  /** Canonical Chinese title. */
  readonly title: string;
  /** Other titles seen; years and 部门/单位 prefixes are ignored when titles are compared. */
  readonly aliases: readonly string[];
  /** One Chinese sentence: what the table tells. */
  readonly about: string;
  /** The sentence for a document that prints none of these columns, where `about` would not be true; the first that fits. */
  readonly aboutWithout?: readonly { readonly columns: readonly string[]; readonly about: string }[];
  readonly group: TableGroup;
  readonly identity: RowIdentity;
  readonly columns: readonly Column[];
  readonly classification?: 'functional' | 'economic';
  readonly lines?: readonly Line[];
  /** Another kind that answers the same question in another shape: what asks for that one is answered by this one. */
  readonly formOf?: string;
  /** Few documents print it and no rule asks for it: of one that does not, nothing is said of it. */
  readonly rare?: true;
  /** Every row says something of its own: two alike are one row entered twice. */
  readonly distinct?: true;
  readonly identities?: readonly Identity[];
  /** Lines that every document prints which has figures, each under one of these keys (with its side: `revenue-total`). */
  readonly always?: readonly (readonly string[])[];
  /** Lines of which a document prints all or none. */
  readonly together?: readonly (readonly string[])[];
}

/** Columns that every kind's file may carry, read by the loader and not shown as columns. */
export const MARK_COLUMNS = [
  { key: 'as_printed', label: '照印', type: 'text' },
  { key: 'uncertain', label: '存疑', type: 'text' },
  { key: 'repeats', label: '重复自', type: 'text' },
  { key: 'line', label: '行名', type: 'text' },
  { key: 'source_line', label: '原文行', type: 'text' },
  { key: 'source_page', label: '原文页', type: 'text' },
] as const satisfies readonly Column[];
export type MarkKey = (typeof MARK_COLUMNS)[number]['key'];
