/** A question to the whole set in SQL; paths are below the downloaded (or published) `data/`. */
export interface Query {
  readonly id: string;
  readonly sql: string;
}

const FACTS = `read_parquet('facts/*/*/*.parquet', hive_partitioning = true)`;

/**
 * The questions that the data page shows as examples; a test runs the same text with DuckDB and
 * holds the sums against the printed totals. Each sets a sum of parts beside the total that the document prints.
 */
export const QUERIES = {
  expenditure: {
    id: 'expenditure',
    sql: `SELECT disclosure,
       sum(value) FILTER (WHERE length(code) = 7) AS items,
       max(value) FILTER (WHERE row = 'expenditure-by-function-total') AS printed,
       any_value(unit) AS unit
FROM ${FACTS}
WHERE province = 13 AND year = 2026
  AND "table" = 'expenditure-by-function' AND measure = 'total'
GROUP BY disclosure
ORDER BY disclosure;`,
  },
  basic: {
    id: 'basic',
    sql: `SELECT disclosure,
       sum(value) FILTER (WHERE length(code) = 5) AS items,
       max(value) FILTER (WHERE row = 'basic-by-economic-total') AS printed,
       any_value(unit) AS unit
FROM ${FACTS}
WHERE "table" = 'basic-by-economic' AND measure = 'total'
GROUP BY disclosure
HAVING items IS NOT NULL AND printed IS NOT NULL
ORDER BY disclosure;`,
  },
  threePublic: {
    id: 'three-public',
    sql: `SELECT d.title, f.fiscal_year, f.stage,
       sum(value) FILTER (WHERE row IN ('three-public-expenses-overseas',
                                        'three-public-expenses-vehicles',
                                        'three-public-expenses-receptions')) AS parts,
       max(value) FILTER (WHERE row = 'three-public-expenses-three-public') AS printed,
       any_value(unit) AS unit
FROM ${FACTS} f
JOIN read_csv('disclosures.csv', all_varchar = true) d USING (disclosure)
WHERE "table" = 'three-public-expenses' AND measure = 'total'
GROUP BY ALL
HAVING printed IS NOT NULL
ORDER BY printed DESC;`,
  },
} as const satisfies Record<string, Query>;
