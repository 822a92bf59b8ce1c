import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { figurePin, figurePinFault, isUnaltered } from '../../load/figure-pins.ts';
import { type AgencyPart, FIGURE_COLUMNS } from '../compare/parts.ts';
import { figurePinPath, figuresVersion, pinnedPart, readPin } from './figure-pins.ts';
import { sha256 } from './sha256.ts';

const PART: AgencyPart = {
  agency: '990101-education',
  name: '丙县教育局😀',
  region: '990101',
  level: 'county',
  sector: '教育',
  columns: FIGURE_COLUMNS,
  disclosures: [{ year: 2023, stage: 'budget', scope: 'department', institution: '', members: '', states: ['published', 'published', 'not-published', 'published'], figures: [['basic', '1.50', '万元', '', '', 'r', '', '']] }],
};
const [A, B] = ['0123456789ab', 'ba9876543210'];

describe('SHA-256 in a browser', () => {
  it('is that of the platform, whatever the length', () => {
    for (let length = 0; length < 200; length += 1) {
      const text = '明a'.repeat(length).slice(0, length);
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }
    const long = 'x中😀'.repeat(40_000);
    expect(sha256(long)).toBe(createHash('sha256').update(long).digest('hex'));
  });
});

describe('a version of the figures of an agency', () => {
  it('is the same in a build and in a browser', () => {
    const { version, text } = figurePin(PART);
    expect(figuresVersion(PART)).toBe(version);
    expect(figuresVersion(JSON.parse(JSON.stringify(PART)) as AgencyPart)).toBe(version);
    expect(pinnedPart(text, PART.agency, version)).toEqual(PART);
    expect(isUnaltered(text, version)).toBe(true);
    expect(figurePinFault(JSON.parse(text), PART.agency)).toBeUndefined();
    expect(figurePinPath(PART.agency, version)).toBe(`embed/pins/figures/990101-education/${version}.json`);
  });

  it('is nothing where a file was altered or is another agency\'s', () => {
    const { version, text } = figurePin(PART);
    expect(pinnedPart(text.replace('1.50', '9.50'), PART.agency, version)).toBeUndefined();
    expect(pinnedPart(text, '990102-education', version)).toBeUndefined();
    expect(pinnedPart('', PART.agency, version)).toBeUndefined();
    expect(isUnaltered(text.replace('1.50', '9.50'), version)).toBe(false);
    expect(figurePinFault(JSON.parse(text), '990102-education')).toBe('agency');
    expect(figurePinFault({ ...PART, level: 'village' }, PART.agency)).toBe('level');
  });

  it('is read from an address only where each agency has one', () => {
    expect(readPin(`${A}.${B}`, ['a', 'b'])).toEqual([A, B]);
    for (const wrong of ['', A, `${A}.`, `${A}.${B}.${A}`, `${A}.../../x`, `${A.toUpperCase()}.${B}`]) expect([wrong, readPin(wrong, ['a', 'b'])]).toEqual([wrong, undefined]);
    expect(readPin('', [])).toBeUndefined();
    const many = Array.from({ length: 21 }, (_, at) => `a${at}`);
    expect(readPin(many.map(() => A).join('.'), many)).toBeUndefined();
  });
});
