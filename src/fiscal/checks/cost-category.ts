import type { PublishedTable, Row } from '../disclosure.ts';
import { figure, isUncertain, place, tablesOf } from './cells.ts';
import { isNone } from './funding.ts';
import { indexOf, rowCode } from './index-of.ts';
import { checkAt } from './make-check.ts';
import type { Check, CheckContext, Rule } from './rule.ts';

type Category = 'personnel' | 'operating';

/** Where each class of economic items belongs: wages and benefits, and aid to persons, are personnel costs; goods and capital are operating costs. */
const BELONGS: Readonly<Record<string, Category>> = { '301': 'personnel', '303': 'personnel', '302': 'operating', '307': 'operating', '309': 'operating', '310': 'operating', '312': 'operating', '399': 'operating' };
const SIDES: Readonly<Record<string, Category>> = { 人员经费: 'personnel', 公用经费: 'operating' };

/** An economic item stands in the column of its own category: 工资福利 items in 人员经费, 商品和服务 items in 公用经费. */
export const costCategory: Rule = {
  name: 'cost-category',
  family: 'personnel and operating columns against the economic category',
  severity: 'warning',
  scope: 'table',
  *check({ disclosure }: CheckContext): Iterable<Check> {
    for (const table of tablesOf(disclosure, 'basic-by-economic')) {
      for (const row of items(table)) {
        const belongs = BELONGS[rowCode(row).slice(0, 3)];
        const standing = belongs && standsIn(table, row);
        if (!standing) continue;
        const check = { facts: { belongs, code: rowCode(row), class: rowCode(row).slice(0, 3), stands: standing.category }, terms: [] };
        const spot = { table, row, column: standing.column };
        if (isUncertain(row, standing.column)) yield checkAt('cost-category', disclosure, spot, { ...check, outcome: 'undecidable', reason: 'uncertain' });
        else if (standing.category === belongs) yield checkAt('cost-category', disclosure, spot, { ...check, outcome: 'pass' });
        else {
          const parent = indexOf(table).byKey.get(row.key.replace(rowCode(row), rowCode(row).slice(0, 3)));
          const places = parent ? [place(disclosure, table, parent, standing.column)] : [];
          yield checkAt('cost-category', disclosure, spot, { ...check, outcome: 'finding', severity: 'warning', terms: [], places });
        }
      }
    }
  },
};

/** Rows of single items; a table that prints classes only is judged by its classes. */
function items(table: PublishedTable): readonly Row[] {
  const coded = table.rows.filter((row) => rowCode(row) !== '');
  const single = coded.filter((row) => rowCode(row).length > 3);
  return single.length > 0 ? single : coded;
}

/** The one category in which an item's money stands; undefined where it has none, or stands in both. */
function standsIn(table: PublishedTable, row: Row): { readonly category: Category; readonly column: string } | undefined {
  const side = SIDES[row.side];
  if (side) return isNone(figure(row, 'total')) ? undefined : { category: side, column: 'total' };
  const { columns } = indexOf(table);
  if (!columns.has('personnel') || !columns.has('operating')) return undefined;
  const used = (['personnel', 'operating'] as const).filter((column) => !isNone(figure(row, column)));
  const [only, ...others] = used;
  return only && others.length === 0 ? { category: only, column: only } : undefined;
}

