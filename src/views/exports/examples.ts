import { fileUrl } from '../urls.ts';
import { partPath } from './parts.ts';

/** Reads one part where it lies on the web; an example needs a whole address, so without `SITE_URL` it has the declared default's. */
export function remoteExample(province: string, year: number): string {
  return `INSTALL httpfs; LOAD httpfs;
SELECT "table", count(*) AS figures
FROM read_parquet('${fileUrl(`/data/${partPath('facts', province, year, 'parquet')}`)}')
GROUP BY "table" ORDER BY figures DESC;`;
}

export const PYTHON_EXAMPLE = `import pandas as pd
from decimal import Decimal

facts = pd.read_csv('facts.csv', dtype=str, keep_default_na=False)
total = facts[(facts.table == 'expenditure-by-function') & (facts.row == 'expenditure-by-function-total') & (facts.measure == 'total')]
print(total.assign(value=total.value.map(Decimal))[['disclosure', 'fiscal_year', 'value', 'unit']])`;

export const R_EXAMPLE = `library(arrow)
library(dplyr)

open_dataset('facts') |>
  filter(province == 13, year == 2026, table == 'three-public-expenses', measure == 'total') |>
  select(disclosure, label, value_text, unit) |>
  collect()`;
