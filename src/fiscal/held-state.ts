import type { PublishedTable, TableState } from './disclosure.ts';

/** State of one table that is held, as exports name it: `partly` where some of what it prints is not entered. */
export function heldState({ missing, state }: PublishedTable): Extract<TableState, 'published' | 'partly' | 'published-empty'> {
  return missing === undefined ? state : 'partly';
}
