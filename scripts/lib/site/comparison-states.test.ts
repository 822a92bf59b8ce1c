import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ComparisonStates } from './comparison-states.ts';
import { ContributionStore } from './contribution-store.ts';
import { EVERYTHING, type Scope, type WholeContext } from './scope.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comparisons-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CHANGE: Scope = { ...EVERYTHING, everything: false, sameDisclosures: true };

/** One build after another: what it is asked, what it answers, and which places it says are renewed. */
function build(number: number, asked: Readonly<Record<string, unknown>>, scope: Scope = CHANGE) {
  const renewed: string[] = [];
  const store = new ContributionStore(join(folder, String(number)), number > 1 ? join(folder, String(number - 1)) : undefined);
  mkdirSync(store.folder, { recursive: true });
  const context = { library: { dataDir: folder }, scope, store, renew: (place: string) => void renewed.push(place) } as unknown as WholeContext;
  const states = new ComparisonStates(context);
  const written = Object.entries(asked).filter(([subject, made]) => states.changed(subject, made)).map(([subject]) => subject);
  states.close();
  return { written, renewed };
}

describe('comparisons of a build over an earlier one', () => {
  it('are written where they come out otherwise, and their places hold nothing of before', () => {
    expect(build(1, { 'compare/a': { units: 12n }, 'compare/b': ['x'] }, EVERYTHING).written).toEqual(['compare/a', 'compare/b']);
    expect(build(2, { 'compare/a': { units: 12n }, 'compare/b': ['x'] })).toEqual({ written: [], renewed: [] });
    const { renewed, written } = build(3, { 'compare/a': { units: 13n }, 'compare/b': ['x'] });
    expect([written, renewed]).toEqual([['compare/a'], ['embed/compare/a', 'embed/pins/compare/a.json', 'cards/compare/a.png']]);
  });

  it('that are gone are told once, and those that nobody names any more leave nothing', () => {
    build(1, { 'compare/a': 1, 'compare/b': 2 }, EVERYTHING);
    expect(build(2, { 'compare/a': 1, 'compare/b': 'gone' }).written).toEqual(['compare/b']);
    expect(build(3, { 'compare/a': 1, 'compare/b': 'gone' })).toEqual({ written: [], renewed: [] });
    expect(build(4, { 'compare/a': 1 }).renewed).toEqual(['embed/compare/b', 'embed/pins/compare/b.json', 'cards/compare/b.png']);
  });

  it('are written when a pin is recorded for one', () => {
    build(1, { 'compare/a': 1, 'compare/b': 2 }, EVERYTHING);
    const pins = join(folder, 'pins/compare/b.json');
    mkdirSync(dirname(pins), { recursive: true });
    writeFileSync(pins, '[]');
    expect(build(2, { 'compare/a': 1, 'compare/b': 2 }).written).toEqual(['compare/b']);
  });

  it('are all written where nothing is known of before', () => {
    build(1, { 'compare/a': 1 }, EVERYTHING);
    writeFileSync(join(folder, '1/comparisons.json'), '{"compare/a');
    expect(build(2, { 'compare/a': 1 }).written).toEqual(['compare/a']);
  });
});
