import type { Random } from './random.ts';
import type { Sheet } from './sheet.ts';

/** One mistake that a publisher makes. Returns false where the document offers no place for it. */
type Slip = (sheet: (name: string) => Sheet | undefined, source: Random) => boolean;

/** Adds to a printed amount, in its own way of printing. */
function bump(text: string, hundredths: number): string {
  const value = Math.round(Number(text.replaceAll(',', '')) * 100) + hundredths;
  const [whole = '', fraction = ''] = (value / 100).toFixed(2).split('.');
  return `${text.includes(',') ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole}.${fraction}`;
}

/** Changes one filled amount of a table, in `column`, in a row that `fits`. */
function change(name: string, column: string, by: (source: Random) => number, fits: (row: readonly string[]) => boolean): Slip {
  return (sheet, source) => {
    const found = sheet(name);
    const at = found?.columns.indexOf(column) ?? -1;
    const rows = found?.rows.filter((row) => fits(row) && Number((row[at] ?? '').replaceAll(',', '')) > 1) ?? [];
    if (at < 0 || rows.length === 0) return false;
    const row = source.pick(rows);
    row[at] = bump(row[at] ?? '', by(source));
    return true;
  };
}

const much = (source: Random): number => source.pick([100, 1000, 4500, 9000]) + source.int(1, 99);
const last = (source: Random): number => source.pick([1, -1]);

const SLIPS: readonly Slip[] = [
  change('expenditure-by-function', 'total', much, ([code]) => code?.length === 5),
  change('general-budget-by-function', 'basic', much, ([code]) => code?.length === 7),
  change('general-budget-by-function', 'total', last, ([code]) => code?.length === 3),
  change('basic-by-economic', 'total', much, (row) => row.includes('商品和服务支出')),
  change('three-public-expenses', 'total', much, ([label]) => label === '合计'),
  change('revenue-expenditure-summary', 'amount', much, ([, label]) => label === '本年支出合计'),
  change('project-expenditure', 'total', much, () => true),
  change('statements', 'value', much, ([, , , , measure]) => measure === 'amount'),
  change('statements', 'value', much, ([, , , , measure]) => measure === 'change'),
  change('self-evaluation', 'score', (source) => source.int(1, 9) * 100, ([label]) => label === '总分'),
  change('performance-projects', 'amount', much, ([, label]) => label === '预算数'),
];

/** Puts one or two mistakes into a disclosure. */
export function slipUp(sheets: readonly Sheet[], source: Random): void {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  let wanted = source.int(1, 2);
  for (const slip of source.shuffled(SLIPS)) {
    if (wanted === 0) return;
    if (slip((name) => byName.get(name), source)) wanted -= 1;
  }
}
