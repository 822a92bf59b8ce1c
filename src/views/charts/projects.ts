import { addDecimals, type Decimal, formatDecimal } from '../../fiscal/decimal.ts';
import type { Agency, Disclosure, PublishedTable, Row } from '../../fiscal/disclosure.ts';
import { fromFen, isMoneyUnit, toFen } from '../../fiscal/money.ts';
import { absence, CHART_TITLES } from '../../labels/charts.ts';
import { formatAmount } from '../../labels/numbers.ts';
import { byValueDescending, figure, isPositive, measuredLine, sourceLine, stateOf, tableWithFigures } from './figures.ts';
import type { Chart, ChartRow } from './spec.ts';

const LIST = 'project-expenditure';
const FORMS = 'performance-projects';

interface Project {
  readonly name: string;
  /** Number of the form it stands in, where it comes from one: names and codes are not unique. */
  readonly form: string;
  readonly address: string;
  readonly value: Decimal;
  readonly unit: string;
}

/** Projects by amount: from the project table where it is printed, else from the performance forms. */
export function projectsChart(agency: Agency, disclosure: Disclosure): Chart {
  const base = { id: 'projects', title: CHART_TITLES.projects };
  const list = tableWithFigures(disclosure, LIST);
  const forms = disclosure.tables.filter(({ kind }) => kind.id === FORMS);
  const listed = list ? listedProjects(list) : [];
  const fromForms = listed.length === 0;
  const projects = fromForms ? forms.flatMap(formProject) : listed;
  const table = fromForms ? forms[0] : list;
  if (!table || projects.length === 0) {
    const reason = forms.length > 0 ? `${forms.length} 张绩效目标表都没有印项目金额，没有可画的。` : absence(stateOf(disclosure, LIST), '项目支出表');
    return { ...base, shape: 'absent', reason, ...(forms[0] ? { table: forms[0].id } : {}) };
  }
  const sorted = [...projects].sort(byValueDescending((project) => project.value));
  const [first] = sorted;
  const unit = first?.unit ?? table.unit;
  const together = addDecimals(projects.map((project) => project.value));
  const count = fromForms ? `${forms.length} 张绩效表` : `${projects.length} 个项目`;
  return {
    ...base,
    shape: 'bars',
    headline: first ? `${count}中，金额最大的是${first.name}（${formatAmount(first.value)} ${unit}）` : count,
    measured: measuredLine(disclosure, table, fromForms ? '各项目绩效目标表印的预算数或资金总额' : table.title, unit),
    rows: sorted.map(chartRow),
    legend: [],
    notes: fromForms ? [`各表金额相加为 ${formatAmount(together)} ${unit}，这是各表之和，不是部门的支出合计。`, ...(table.unit === unit ? [] : [`原表以${table.unit}为单位，这里折算为${unit}。`])] : [],
    table: table.id,
    source: sourceLine(agency, disclosure, { ...table, ...(fromForms ? { number: '', title: '项目绩效目标表' } : {}) }),
  };
}

/** Rows of the project table that are projects: totals and headings without a figure are not. */
function listedProjects(table: PublishedTable): readonly Project[] {
  return table.rows.flatMap((row): Project[] => {
    const value = figure(row, 'total');
    return row.total || /^(合计|总计)$/.test(row.label) || !isPositive(value) ? [] : [{ name: row.label, form: '', address: row.address, value, unit: table.unit }];
  });
}

/** The amount of one form: its budget, else the year's total; amounts in 元 are stated in 万元. */
function formProject(table: PublishedTable): readonly Project[] {
  const amountRow = ['budget', 'year-funds-total', 'funds-total', 'period-funds-total'].map((key) => table.rows.find((row) => row.key === key)).find((row) => isPositive(figure(row, 'amount')));
  const value = figure(amountRow, 'amount');
  if (!amountRow || !isPositive(value)) return [];
  return [{ name: projectName(table), form: `表 ${table.occurrence}`, address: amountRow.address, ...inTenThousands(value, table.unit) }];
}

/** The project's printed name, or the form's title. */
export function projectName(table: PublishedTable): string {
  const name: Row | undefined = table.rows.find((row) => row.line === 'name' || row.key === 'name');
  return name?.cells['text']?.printed || table.title;
}

/** An amount in 万元, exact, without zeros that only the conversion put in. */
export function inTenThousands(value: Decimal, unit: string): { value: Decimal; unit: string } {
  if (unit !== '元' || !isMoneyUnit(unit)) return { value, unit };
  const exact = fromFen(toFen(value, unit), '万元');
  const digits = formatDecimal(exact).replace(/0+$/, '');
  const decimals = Math.max(2, digits.length - digits.indexOf('.') - 1);
  return { value: { units: exact.units / 10n ** BigInt(exact.decimals - decimals), decimals }, unit: '万元' };
}

function chartRow(project: Project): ChartRow {
  const segments = [{ tone: 1 as const, label: '', value: project.value }];
  return { label: project.name, code: project.form, address: project.address, level: 0, bars: [{ label: '', shown: formatAmount(project.value), share: '', segments }] };
}
