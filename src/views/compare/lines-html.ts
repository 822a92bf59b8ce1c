import { type Html, html } from '../html.ts';

/** What a line is drawn from: one number for each step, null where there is none, and the steps before which it is broken. */
export interface DrawnLine {
  readonly values: readonly (number | null)[];
  readonly breaks: readonly number[];
  /** Its colour; by place in the list where left out. */
  readonly tone?: number;
}

const [WIDTH, HEIGHT] = [1000, 300];

/**
 * Lines through the years, as wide as their box: each step has the same share of the width, so that
 * names of years in equal columns stand under their points. A missing year is a gap; where figures
 * are not like for like the line is broken. Dots are lines of no length, so that stretching keeps them round.
 */
export function linesSvg(steps: number, lines: readonly DrawnLine[]): Html {
  const all = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const span = high - low || 1;
  const x = (step: number): number => round(((step + 0.5) / Math.max(1, steps)) * WIDTH);
  const y = (value: number): number => round(HEIGHT - 10 - ((value - low) / span) * (HEIGHT - 20));
  const drawn = lines.map(({ values, breaks, tone }, index) => {
    const runs = runsOf(values, breaks);
    return html`<g class="s${tone ?? (index % 5) + 1}">${runs.map((run) => html`<path class="line" d="${run.map(([step, value], at) => `${at === 0 ? 'M' : 'L'}${x(step)} ${y(value)}`).join('')}"/>`)}${runs.flat().map(([step, value]) => html`<path class="dot" d="M${x(step)} ${y(value)}h.01"/>`)}</g>`;
  });
  const broken = [...new Set(lines.flatMap(({ breaks }) => breaks))].filter((step) => step > 0).map((step) => html`<path class="break" d="M${round((x(step - 1) + x(step)) / 2)} 0V${HEIGHT}"/>`);
  return html`<svg class="lines-plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path class="zero" d="M0 ${y(0)}H${WIDTH}"/>${broken}${drawn}</svg>`;
}

/** Points that one line joins: neither a gap nor a break lies between them. */
export function runsOf(values: readonly (number | null)[], breaks: readonly number[]): readonly (readonly (readonly [step: number, value: number])[])[] {
  const runs: (readonly [number, number])[][] = [];
  let run: (readonly [number, number])[] = [];
  values.forEach((value, step) => {
    if (value === null || breaks.includes(step)) run = [];
    if (value === null) return;
    if (run.length === 0) runs.push(run);
    run.push([step, value]);
  });
  return runs;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
