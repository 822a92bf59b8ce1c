import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINIMAL, withDataFolder } from '../../tests/fixtures/data-folder.ts';
import { checkData } from './check.ts';
import { compareFaults } from './fault.ts';

const FILES = readdirSync(MINIMAL, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(MINIMAL, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();

/** What is put into a file: pieces that mean something to some part of the reader. */
const piece = fc.constantFrom('"', ',', '\n', '\r', '\0', '{', '}', '[', ':', '\\', '1', '.', '-', '收入', '合计', '负责人', '\u00ff', 'code', '__proto__', 'constructor', ' ', '', '２', '13800138000');

describe('checkData', () => {
  it('counts what it read and tells how far it is', () => {
    const steps: [number, number][] = [];
    expect(checkData(MINIMAL, { onProgress: (done, total) => steps.push([done, total]) })).toMatchObject({ faults: [], disclosures: 1, tables: 11, figures: 77, heads: [{ fiscalYear: 2024 }] });
    expect(steps).toEqual([[1, 1]]);
  });

  it('holds sources against those of disclosures that are not read, where their heads are at hand', () => {
    withDataFolder((data) => {
      cpSync(data.path('~/'), data.path('disclosures/990100-audit/2024-budget'), { recursive: true });
      data.edit('disclosures/990100-audit/2024-budget/disclosure.json', '"agency": "990100-finance"', '"agency": "990100-audit"');
      data.edit('disclosures/990100-audit/2024-budget/disclosure.json', '"publisher": "乙市财政局"', '"publisher": "乙市审计局"');
      const whole = checkData(data.dir);
      expect(whole.faults).toMatchObject([{ file: 'disclosures/990100-finance/2024-budget/disclosure.json', line: 14, code: 'source-hash-shared', other: '990100-audit/2024-budget' }]);
      const heads = whole.heads.filter(({ agency }) => agency === '990100-audit');
      const only = { agencies: new Set(['990100-finance']), sound: heads.map(({ id }) => id) };
      expect(checkData(data.dir, { only: { ...only, heads } }).faults).toEqual(whole.faults);
      expect(checkData(data.dir, { only }).faults).toEqual([]);
    });
  });

  it('reports and never throws, whatever stands in a file; each fault points at a line that exists', () => {
    withDataFolder((data) => {
      fc.assert(
        fc.property(fc.constantFrom(...FILES), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), piece), { minLength: 1, maxLength: 4 }), fc.boolean(), (file, edits, asBytes) => {
          const sound = readFileSync(join(MINIMAL, file));
          let text = sound.toString('utf8');
          for (const [at, cut, put] of edits) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + put + text.slice(start + cut);
          }
          writeFileSync(data.path(file), Buffer.from(text, asBytes ? 'latin1' : 'utf8'));
          const { faults } = checkData(data.dir);
          for (const fault of faults) {
            if (fault.line === 0) continue;
            const lines = readFileSync(data.path(fault.file), 'latin1').split('\n').length;
            expect(fault.line).toBeLessThanOrEqual(lines);
          }
          expect([...faults].sort(compareFaults)).toEqual(faults);
          writeFileSync(data.path(file), sound);
        }),
        { numRuns: 100 },
      );
      expect(checkData(data.dir).faults).toEqual([]);
    });
  }, 120_000);
});
