import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PINS } from '../../../src/load/pins.ts';
import { chartCardPath } from '../../../src/views/images/card-path.ts';
import type { WholeContext } from './scope.ts';

/** What each comparison was made from, left for the next build; not published. */
const STATES = 'comparisons.json';

/**
 * Which comparisons a build writes: all of them, or where little changed those that would come out otherwise than they lie
 * there. Each is a subject of its own; a place of one that is written anew holds nothing else.
 */
export class ComparisonStates {
  readonly #context: WholeContext;
  readonly #before: Readonly<Record<string, string>>;
  readonly #now: Record<string, string> = {};

  constructor(context: WholeContext) {
    this.#context = context;
    const { scope, store } = context;
    this.#before = scope.everything || store.held === undefined ? {} : read(join(store.held, STATES));
  }

  /**
   * Whether it must be written.
   * @param subject path of a comparison, or another name for what is no comparison
   * @param made everything that decides how it comes out beside the program and pins. Plain values.
   */
  changed(subject: string, made: unknown): boolean {
    const pins = join(this.#context.library.dataDir, PINS, `${subject}.json`);
    const hash = createHash('sha256').update(JSON.stringify(made, plain)).update(existsSync(pins) ? readFileSync(pins) : '').digest('hex').slice(0, 32);
    this.#now[subject] = hash;
    return this.#before[subject] !== hash;
  }

  /** Says so of the subjects that were written, and of those that nobody named any more. */
  close(): void {
    const { renew, store } = this.#context;
    for (const subject of new Set([...Object.keys(this.#before), ...Object.keys(this.#now)])) {
      if (this.#before[subject] !== this.#now[subject]) [`embed/${subject}`, `embed/${PINS}/${subject}.json`, chartCardPath(subject).slice(1)].forEach(renew);
    }
    writeFileSync(join(store.folder, STATES), JSON.stringify(this.#now));
  }
}

/** An exact amount is a count of its smallest parts. */
function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

/** Nothing is known where the file is not there or is cut off: then everything is written. */
function read(file: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  } catch {
    return {};
  }
}
