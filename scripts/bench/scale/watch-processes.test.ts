import { expect, it } from 'vitest';
import { seconds } from './watch-processes.ts';

it('reads processor times as ps prints them', () => {
  expect(['00:00:07', '01:02:03', '2-01:00:00', '3:07.25'].map(seconds)).toEqual([7, 3723, 176_400, 187.25]);
});
