import { join } from 'node:path';

/*
 * Imports nothing of the project: who loads the program faster by it must load this first.
 */

/** Where the engine keeps what it made of the program's modules, for processes and threads that load them next (`NODE_COMPILE_CACHE`). */
export function engineCache(root: string): string {
  return join(root, '.cache', 'node');
}
