import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../fiscal/checks/index.ts';
import { RULE_LABELS, ruleLabel } from './index.ts';

const PAGES = join(import.meta.dirname, '../../content/rules');
const names = RULES.map((rule) => rule.name);
/** Frontmatter and headings of a rule's page. */
function page(rule: string): { readonly head: Readonly<Record<string, string>>; readonly sections: readonly string[] } {
  const file = join(PAGES, `${rule}.mdx`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const pairs = head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim().replace(/^(['"])(.*)\1$/, '$2')] as const);
  return { head: Object.fromEntries(pairs), sections: [...body.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? '') };
}

describe('rules and their wording', () => {
  it('have names of their own', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('every rule has a label and every label a rule', () => {
    expect(names.filter((name) => !RULE_LABELS[name])).toEqual([]);
    expect(Object.keys(RULE_LABELS).filter((name) => !names.includes(name))).toEqual([]);
    expect(() => ruleLabel('no-such-rule')).toThrow(RangeError);
  });

  it('every label has a title of its own and one whole sentence', () => {
    const titles = names.map((name) => ruleLabel(name).title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    expect(names.filter((name) => !/。$/.test(ruleLabel(name).states))).toEqual([]);
  });

  it('no wording accuses', () => {
    expect(names.filter((name) => /浪费|造假|舞弊|违规|贪|挪用/.test(ruleLabel(name).title + ruleLabel(name).states))).toEqual([]);
  });

  it('every rule has its page with the four sections, and no page is left over', () => {
    for (const name of names) {
      const { head, sections } = page(name);
      expect([name, head.rule, head.title, sections]).toEqual([name, name, ruleLabel(name).title, ['查什么', '为什么要紧', '可能的正常原因', '不说明什么']]);
    }
    expect(readdirSync(PAGES).map((file) => file.replace(/\.mdx$/, '')).filter((name) => !names.includes(name))).toEqual([]);
  });
});
