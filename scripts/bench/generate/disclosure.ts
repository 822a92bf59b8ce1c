import { createHash } from 'node:crypto';
import { type Account, accountOf } from './account.ts';
import { expenditureByFunction, generalBudget, governmentFunds, revenueByFunction, stateCapital } from './code-sheets.ts';
import { evaluationForm, targetForm } from './form-sheets.ts';
import { duties, subordinateUnits } from './organisation-sheets.ts';
import { type Body, disclosureFolder, type Edition } from './plan.ts';
import { withForms } from './projects.ts';
import { type Random, random } from './random.ts';
import { type Sheet, sheetCsv, sheetEntry } from './sheet.ts';
import { slipUp } from './slips.ts';
import { basicByEconomic, operatingCosts, projectList, threePublic } from './spending-sheets.ts';
import { statements } from './statements.ts';
import { appropriationSummary, revenueExpenditure } from './summary-sheets.ts';

/** Share of disclosures with a mistake in their figures. */
const SLIP_SHARE = 0.3;
/** Share of disclosures of which only the performance text is held. */
const PERFORMANCE_ONLY_SHARE = 0.03;
/** Share of disclosures that leave a table out. */
const MISSING_SHARE = 0.2;
/** Tables that agencies do leave out. */
const LEFT_OUT = ['state-capital', 'project-expenditure', 'government-funds', 'duties', 'subordinate-units', 'performance-terms'];

/** The files of one disclosure by their names. */
export function disclosureFiles(body: Body, edition: Edition, seed: string): ReadonlyMap<string, string> {
  const id = disclosureFolder(body, edition);
  const source = random(`${seed}:${id}`);
  const performanceOnly = source.chance(PERFORMANCE_ONLY_SHARE);
  const account = accountOf(body, edition, seed);
  const budget = edition.stage === 'budget' ? account : accountOf(body, { ...edition, stage: 'budget' }, seed);
  const forms = formSheets(body, edition, account, budget, source);
  const sheets = performanceOnly ? forms : leaveOut([...tableSheets(body, edition, account, budget, seed, source), ...forms], source);
  if (source.chance(SLIP_SHARE)) slipUp(sheets, source);
  const files = new Map([['disclosure.json', `${JSON.stringify(disclosureJson(body, edition, sheets, performanceOnly), undefined, 1)}\n`]]);
  for (const sheet of sheets) files.set(`${sheet.name}.csv`, sheetCsv(sheet));
  return files;
}

function tableSheets(body: Body, edition: Edition, account: Account, budget: Account, seed: string, source: Random): readonly Sheet[] {
  const before = accountOf(body, { ...edition, year: edition.year - 1 }, seed);
  return [
    duties(body, source),
    subordinateUnits(body, source),
    revenueExpenditure(body, edition, account),
    revenueByFunction(body, edition, account),
    expenditureByFunction(body, edition, account),
    appropriationSummary(body, edition, account),
    generalBudget(body, edition, account),
    basicByEconomic(body, edition, account),
    threePublic(body, edition, account, budget),
    governmentFunds(body, edition, account),
    stateCapital(body, edition),
    ...(edition.stage === 'budget' ? [projectList(body, edition, account)] : []),
    ...(body.style.operatingCostsTable ? [operatingCosts(body, edition, account)] : []),
    statements(body, edition, account, before, budget, source),
  ];
}

function formSheets(body: Body, edition: Edition, { projects }: Account, budget: Account, source: Random): readonly Sheet[] {
  return withForms(projects).flatMap((project, at) => {
    if (edition.stage === 'budget') return targetForm(body, edition, project, at + 1, source);
    const budgeted = budget.projects.find(({ name }) => name === project.name)?.amount ?? project.amount;
    return evaluationForm(body, edition, project, budgeted, at + 1, source);
  });
}

function leaveOut(sheets: readonly Sheet[], source: Random): readonly Sheet[] {
  if (!source.chance(MISSING_SHARE)) return sheets;
  const kind = source.pick(LEFT_OUT);
  return sheets.filter(({ name }) => name !== kind && !name.startsWith(`${kind}-`));
}

function disclosureJson(body: Body, edition: Edition, sheets: readonly Sheet[], performanceOnly: boolean): unknown {
  const { agency, scope } = body;
  const id = disclosureFolder(body, edition);
  const title = `${agency.name}${edition.year}年度${scope === 'unit' ? '单位' : '部门'}${edition.stage === 'budget' ? '预算' : '决算'}公开`;
  return {
    title,
    agency: agency.id,
    fiscal_year: edition.year,
    stage: edition.stage,
    scope,
    notes: ['由程序生成，用来测量规模，不是任何单位公开的数字。'],
    sources: [
      {
        id: 'text',
        title,
        publisher: agency.name,
        hashed: 'extracted-text',
        sha256: createHash('sha256').update(id).digest('hex'),
        url: `https://example.org/${id}.pdf`,
        retrieved: `${edition.stage === 'budget' ? edition.year : edition.year + 1}-09-20`,
        published: `${edition.stage === 'budget' ? edition.year : edition.year + 1}-0${edition.stage === 'budget' ? 2 : 8}-18`,
      },
    ],
    unit: '万元',
    others: performanceOnly ? 'not-collected' : 'not-published',
    tables: sheets.map(sheetEntry),
  };
}
