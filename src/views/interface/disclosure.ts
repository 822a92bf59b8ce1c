import type { Check } from '../../fiscal/checks/index.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { type disclosureEntry } from '../exports/disclosures.ts';
import type * as v1 from './schemas.ts';

/** The head of one disclosure: who, which tables, how its checks came out, and where its data lies. */
export function disclosureHead(disclosure: Disclosure, entry: ReturnType<typeof disclosureEntry>, checks: readonly Check[]): v1.DisclosureHead {
  const { tables: states, occurrences, ...identity } = entry;
  /* From v1/disclosures/<agency>/<file> to data/disclosures/<agency>/. */
  const own = `../../../disclosures/${disclosure.id}`;
  return {
    version: 1,
    ...identity,
    notes: [...identity.notes],
    states: { ...states },
    tables: occurrences.map((table) => ({ ...table, csv: `${own}/${table.table}.csv` })),
    checks: outcomes(checks),
    files: { content: `${own}.json`, csv: `${own}.csv`, excel_csv: `${own}.excel.csv`, xlsx: `${own}.xlsx`, checks: `../../../findings/${disclosure.id}.json` },
  };
}

function outcomes(checks: readonly Check[]): v1.DisclosureHead['checks'] {
  const counts = { pass: 0, rounding: 0, error: 0, warning: 0, undecidable: 0 };
  for (const { outcome, severity } of checks) counts[outcome === 'finding' ? (severity === 'warning' ? 'warning' : 'error') : outcome] += 1;
  return counts;
}
