import type { TableKind } from './kind.ts';

/** What the department says it does, as short facts in the project's own words. */
export const duties = {
  id: 'duties',
  title: '主要职责',
  aliases: ['部门职责', '单位职责', '本部门职责'],
  about: '这个部门管什么（由本站用自己的话概括）。',
  group: 'narrative',
  identity: 'row',
  columns: [
    { key: 'row', label: '行', type: 'row', required: true, filled: true },
    { key: 'label', label: '职责', type: 'label', required: true, filled: true },
  ],
} as const satisfies TableKind;
