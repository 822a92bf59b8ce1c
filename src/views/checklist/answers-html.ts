import type { ChecklistAnswer, ChecklistItem, ChecklistState } from '../../fiscal/checklist.ts';
import type { Disclosure } from '../../fiscal/disclosure.ts';
import { CHECKLIST, CHECKLIST_SIGNS, CHECKLIST_STATES } from '../../labels/checklist.ts';
import { type Html, html, isolated } from '../html.ts';
import { url } from '../urls.ts';
import { answersByState } from './matrix.ts';

/** What one disclosure publishes of what its year and stage require; what is missing stands first. */
export function answersHtml(items: readonly ChecklistItem[], disclosure: Disclosure): Html | false {
  const states = answersByState(items, disclosure);
  if ([...states.values()].every((own) => own.length === 0)) return false;
  const said = countsSaid([...states.values()].flat());
  const groups = [...states].map(
    ([state, own]) => html`<div> <dt class="state is-${state}"><span aria-hidden="true">${CHECKLIST_SIGNS[state]}</span> ${CHECKLIST_STATES[state]} <small>${own.length} 项</small></dt> <dd>${own.map((answer, index) => html`${index > 0 && '；'}${answerHtml(answer)}`)}</dd> </div>`,
  );
  return html`<div class="answers" id="checklist"> <h3>${CHECKLIST.onPage}</h3> <p>${said}</p> <dl> ${groups} </dl> <p class="meta"><a href="${url('/checklist/')}">${CHECKLIST.seeAll}</a></p> </div>`;
}

function answerHtml({ item, address }: ChecklistAnswer): Html {
  return address ? html`<a href="#${address}">${isolated(item.title)}</a>` : isolated(item.title);
}

/** States in which a document answers an item, however much of the answer is entered. */
const THERE: ReadonlySet<ChecklistState> = new Set(['published', 'partly', 'published-empty', 'not-entered']);

/** The answers in numbers, rules and later practice apart; what does not apply is counted in neither. */
function countsSaid(answers: readonly ChecklistAnswer[]): string {
  const parts = (['rule', 'practice'] as const).flatMap((basis) => {
    const own = answers.filter(({ item, state }) => item.basis === basis && state !== 'not-applicable' && state !== 'not-required');
    if (own.length === 0) return [];
    const there = own.filter(({ state }) => THERE.has(state)).length;
    if (basis === 'practice') return [CHECKLIST.practice(there, own.length)];
    return [there === own.length ? CHECKLIST.complete(there) : [CHECKLIST.summary(there, own.length), ...missing(own)].join('，')];
  });
  return parts.map((part) => `${part}。`).join('');
}

function missing(answers: readonly ChecklistAnswer[]): readonly string[] {
  return (['not-published', 'not-collected'] as const).flatMap((state) => {
    const count = answers.filter((answer) => answer.state === state).length;
    return count === 0 ? [] : [`${CHECKLIST_STATES[state]}${count}项`];
  });
}
