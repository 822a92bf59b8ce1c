import { expect, it } from 'vitest';
import { copiedName } from './copied-file.ts';

it.each([
  ['procurement (1).csv', 'procurement.csv'],
  ['procurement（2）.csv', 'procurement.csv'],
  ['procurement副本.csv', 'procurement.csv'],
  ['procurement - 副本.csv', 'procurement.csv'],
  ['procurement - 副本 (2).csv', 'procurement.csv'],
  ['procurement-2 copy.csv', 'procurement-2.csv'],
  ['procurement - Copy (3).csv', 'procurement.csv'],
  ['复件 procurement.csv', 'procurement.csv'],
  ['Copy of disclosure.json', 'disclosure.json'],
  ['procurement-2.csv', undefined],
  ['expenses.csv', undefined],
  ['procurement(old).csv', undefined],
])('%s is a copy of %s', (name, original) => {
  expect(copiedName(name)).toBe(original);
});
