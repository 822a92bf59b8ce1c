import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/fiscal/checks/index.ts';
import { checkData } from '../../../src/load/check.ts';
import { loadDisclosure } from '../../../src/load/disclosure.ts';
import { loadLibrary } from '../../../src/load/library.ts';
import { disclosureFiles } from './disclosure.ts';
import { planDisclosures } from './plan.ts';
import { writeData } from './write.ts';

const registers = resolve(import.meta.dirname, '../../../data');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'generated-'));
  writeData({ disclosures: 20, seed: '1', out: folder, registers });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('generated disclosures', () => {
  it('are valid, as many as asked for', () => {
    const { disclosures, faults } = checkData(folder);
    expect(faults).toEqual([]);
    expect(disclosures).toBe(20);
  });

  it('add up, but for the mistakes put into some', () => {
    const { library } = loadLibrary(folder);
    const outcomes = library.disclosures.map(({ id }) => {
      const { disclosure } = loadDisclosure(library, id);
      return disclosure ? runChecks({ disclosure, siblings: [] }).map(({ outcome }) => outcome) : [];
    });
    expect(outcomes.every((checks) => checks.filter((outcome) => outcome === 'pass').length > 100)).toBe(true);
    const wrong = outcomes.filter((checks) => checks.includes('finding')).length;
    expect(wrong).toBeGreaterThan(1);
    expect(wrong).toBeLessThan(10);
  });

  it('hold the states that must be told apart', () => {
    const { library } = loadLibrary(folder);
    const states = new Set(library.disclosures.flatMap((head) => Object.values(head.states)));
    expect(states).toContain('published');
    expect(states).toContain('published-empty');
    expect(states).toContain('not-published');
    expect(new Set(library.disclosures.map(({ stage }) => stage))).toEqual(new Set(['budget', 'final']));
    expect(new Set(library.disclosures.map(({ scope }) => scope))).toEqual(new Set(['department', 'unit']));
    expect(new Set([...library.regions.values()].map(({ level }) => level))).toEqual(new Set(['province', 'city', 'county']));
  });

  it('are the same for a seed and others for another', () => {
    const all = (seed: string): string => JSON.stringify(planDisclosures(20, seed).bodies.map((body) => body.editions.map((edition) => [...disclosureFiles(body, edition, seed)])));
    expect(all('1')).toBe(all('1'));
    expect(all('1')).not.toBe(all('2'));
  });
});
