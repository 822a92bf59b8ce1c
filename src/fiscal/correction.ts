/** Who may have found a slip of ours: roles, never names. */
export const CORRECTION_FINDERS = ['读者', '记者', '研究者', '公布单位', '贡献者', '本项目复核', '自动检查'] as const;
export type CorrectionFinder = (typeof CORRECTION_FINDERS)[number];

/** One change to what was published before: a line of the public ledger, which is only ever added to. */
export interface Correction {
  /** `c1`, `c2` …: its address in the ledger and the feed. */
  readonly id: string;
  /** Day on which the data was changed, YYYY-MM-DD. */
  readonly date: string;
  readonly disclosure: string;
  /** Address of a row or id of a table; empty where the disclosure as a whole was changed. */
  readonly address: string;
  /** Key of the changed column of that row, or empty. */
  readonly column: string;
  /** What was published; empty for a blank cell. */
  readonly before: string;
  /** What stands there now; empty for a blank cell. */
  readonly after: string;
  readonly why: string;
  readonly foundBy: CorrectionFinder;
  /** Commit that made the change, or empty. */
  readonly commit: string;
}

/** Newest first; of one day the one that was entered later. */
export function newestFirst(corrections: readonly Correction[]): readonly Correction[] {
  return corrections
    .map((correction, at) => ({ correction, at }))
    .sort((a, b) => (a.correction.date < b.correction.date ? 1 : a.correction.date > b.correction.date ? -1 : b.at - a.at))
    .map(({ correction }) => correction);
}
