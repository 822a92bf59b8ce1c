import { describe, expect, it } from 'vitest';
import { cited, visible } from './visible.ts';

describe('visible', () => {
  it('keeps a message on one line and takes the power from terminal codes', () => {
    expect(visible('甲\r\n乙\n丙\r丁')).toBe('甲⏎乙⏎丙⏎丁');
    expect(visible('\u001b[31m红\u0007\u202e反')).toBe('\uFFFD[31m红\uFFFD\uFFFD反');
    expect(visible('\u200b12\ufeff')).toBe('\uFFFD12\uFFFD');
    expect(visible('“三公”经费 1,230.50 万元')).toBe('“三公”经费 1,230.50 万元');
  });
});

describe('cited', () => {
  it('shortens long cells only, and never inside a character', () => {
    expect(cited('甲'.repeat(60))).toBe('甲'.repeat(60));
    expect(cited('𠮷'.repeat(61))).toBe(`${'𠮷'.repeat(60)}…`);
  });
});
