/** What can be measured in a disclosure, looked up, derived and compared. */
export * from './measures/compare.ts';
export * from './measures/derive.ts';
export * from './measures/exact.ts';
export * from './measures/keys.ts';
export * from './measures/lookup.ts';
export * from './measures/named.ts';
export * from './measures/series.ts';
export * from './measures/standing.ts';
