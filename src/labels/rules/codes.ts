import { money, undecided } from './phrases.ts';
import type { RuleLabel } from './rule-label.ts';

const CATEGORIES: Readonly<Record<string, string>> = { personnel: '人员经费', operating: '公用经费' };

/** Wording of what a code is called and where it stands. */
export const codeLabels: Readonly<Record<string, RuleLabel>> = {
  'cost-category': {
    title: '经济科目所在的栏',
    states: '工资福利支出和对个人和家庭的补助的科目应当列在人员经费，商品和服务支出、资本性支出等科目应当列在公用经费。',
    message: (check) => {
      const { facts = {} } = check;
      const item = `《${facts.table}》“${facts.row}”（${facts.code}）的 ${money(check.stated, check.unit)}`;
      const stands = CATEGORIES[facts.stands ?? ''] ?? '';
      if (check.outcome === 'undecidable') return `${item}${undecided(check)}`;
      if (check.outcome === 'pass') return `${item}列在${stands}，与 ${facts.class} 类的归属一致。`;
      return `${item}全部列在${stands}，而 ${facts.class} 类通常属于${CATEGORIES[facts.belongs ?? ''] ?? ''}。`;
    },
  },
  'code-names': {
    title: '同一科目的名称',
    states: '同一份文件里，一个科目编码在各张表中应当印同一个名称。',
    message: (check) => {
      const { facts = {} } = check;
      if (check.outcome === 'pass') return `科目 ${facts.code} 在各张表中都印作“${check.stated}”。`;
      return `科目 ${facts.code} 在《${facts.table}》中印作“${check.stated}”，在《${facts.other}》中印作“${check.recomputed}”。`;
    },
  },
};
