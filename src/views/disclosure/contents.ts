import type { Disclosure } from '../../fiscal/disclosure.ts';
import { CORRECTIONS } from '../../labels/corrections.ts';
import { PAGE } from '../../labels/disclosure.ts';
import { ON_PAGE } from '../../labels/findings.ts';
import { arrange } from './arrange.ts';

export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  readonly below?: readonly { readonly id: string; readonly text: string }[];
}

/** What stands on the page, in its order. */
export function contents(disclosure: Disclosure): readonly ContentsEntry[] {
  const { tables, forms, narrative } = arrange(disclosure);
  const entries: (ContentsEntry | false)[] = [
    { id: 'structure', text: PAGE.structure },
    disclosure.notes.length > 0 && { id: 'notes', text: PAGE.notes },
    tables.length > 0 && { id: 'tables', text: PAGE.tables, below: tables.map(({ id, title }) => ({ id, text: title })) },
    forms.length > 0 && { id: 'projects', text: PAGE.projects, below: forms.map(({ id, number, name }) => ({ id, text: `表 ${number} ${name}` })) },
    narrative.length > 0 && { id: 'narrative', text: PAGE.narrative },
    { id: 'findings', text: ON_PAGE.title },
    { id: 'coverage', text: PAGE.coverage },
    { id: 'sources', text: PAGE.sources },
    { id: 'corrections', text: CORRECTIONS.title },
  ];
  return entries.filter((entry) => entry !== false);
}
