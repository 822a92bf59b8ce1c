import type { ChecklistAnswer, ChecklistItem } from '../../fiscal/checklist.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { CHECKLIST, CHECKLIST_SIGNS, CHECKLIST_STATES } from '../../labels/checklist.ts';
import { type Html, html, isolated } from '../html.ts';
import { url } from '../urls.ts';
import { answersByState } from './matrix.ts';

/** What one disclosure publishes of what its year and stage require; what is missing stands first. */
export function answersHtml(items: readonly ChecklistItem[], disclosure: Disclosure): Html | false {
  const states = answersByState(items, disclosure);
  const required = [...states.values()].reduce((sum, own) => sum + own.length, 0);
  if (required === 0) return false;
  const there = (['published', 'partly', 'published-empty', 'not-entered'] as const).reduce((sum, state) => sum + (states.get(state)?.length ?? 0), 0);
  const missing = (['not-published', 'not-collected'] as const).map((state) => ({ state, count: states.get(state)?.length ?? 0 })).filter(({ count }) => count > 0);
  const said = there === required ? CHECKLIST.complete(required) : `${CHECKLIST.summary(there, required)}${missing.map(({ state, count }) => `，${CHECKLIST_STATES[state]}${count}项`).join('')}。`;
  const groups = [...states].map(
    ([state, own]) => html`<div> <dt class="state is-${state}"><span aria-hidden="true">${CHECKLIST_SIGNS[state]}</span> ${CHECKLIST_STATES[state]} <small>${own.length} 项</small></dt> <dd>${own.map((answer, index) => html`${index > 0 && '；'}${answerHtml(answer)}`)}</dd> </div>`,
  );
  return html`<div class="answers" id="checklist"> <h3>${CHECKLIST.onPage}</h3> <p>${said}</p> <dl> ${groups} </dl> <p class="meta"><a href="${url('/checklist/')}">${CHECKLIST.seeAll}</a></p> </div>`;
}

function answerHtml({ item, address }: ChecklistAnswer): Html {
  return address ? html`<a href="#${address}">${isolated(item.title)}</a>` : isolated(item.title);
}
