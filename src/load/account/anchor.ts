import { comparableLabel } from '../../fiscal/label.ts';
import type { AccountText } from './document.ts';
import type { Placement } from './report.ts';
import type { Lines, Section } from './spans.ts';

export interface PlacedSection extends Section {
  readonly placement: Placement;
  /** Lines in the text at hand. */
  readonly placed: Lines;
}

export interface Placing {
  readonly sections: readonly PlacedSection[];
  /** Line of the text at hand for a line that the data records, and by how much it may be wrong. */
  readonly lineOf: (recorded: number) => Place;
}

export interface Place {
  readonly line: number;
  /** 0 where the anchors around the line agree on the shift of the text. */
  readonly slack: number;
}

interface Anchor {
  readonly old: number;
  readonly now: number;
}

/** Titles may wrap; so many lines are read together. */
const WRAP = 3;
/** A title stands at most so many lines below the recorded beginning of its section. */
const TITLE_DEPTH = 6;
/** So many anchors on either side are asked. */
const NEAR = 4;
/** Sections whose recorded lines are at most this far apart follow each other directly. */
const ADJACENT = 4;

/** Leaves every section where the data records it: the text is the one that was transcribed. */
export function placeAsRecorded(sections: readonly Section[]): Placing {
  return { sections: sections.map((section) => ({ ...section, placement: 'recorded', placed: section.lines })), lineOf: (line) => ({ line, slack: 0 }) };
}

/**
 * Finds the sections in another version of the text by their printed titles. Of all lines that
 * carry a title, those are taken that keep the order, anchor most sections and lie nearest to
 * where the recorded lines would put them; sections without an anchor are placed between their
 * neighbours in proportion.
 */
export function placeByTitles(sections: readonly Section[], text: AccountText): Placing {
  const anchors = settle(chooseAnchors(sections.map((section) => ({ old: section.lines[0], lines: candidates(section, text) }))));
  const known = anchors.filter((anchor) => anchor !== undefined);
  const total = text.lines.length;
  const lineOf: Placing['lineOf'] = (recorded) => {
    const { line, slack } = interpolate(known, recorded);
    return { line: Math.min(total, Math.max(1, line)), slack };
  };
  const starts = sections.map((section, index) => anchors[index]?.now ?? lineOf(section.lines[0]).line);
  return {
    lineOf,
    sections: sections.map((section, index) => {
      const from = starts[index] ?? 1;
      const next = sections.findIndex((other, at) => at > index && other.lines[0] > section.lines[1]);
      const follows = next >= 0 && (sections[next]?.lines[0] ?? 0) - section.lines[1] <= ADJACENT;
      const to = follows ? (starts[next] ?? 1) - 1 : lineOf(section.lines[1]).line;
      const placement = anchors[index] ? 'anchored' : known.length > 0 ? 'estimated' : 'recorded';
      return { ...section, placement, placed: [from, Math.max(from, to)] };
    }),
  };
}

/**
 * A title may stand some lines below the recorded beginning of its section, never above it. Where
 * the least shifts on both sides agree, they tell the beginning.
 */
function settle(anchors: readonly (Anchor | undefined)[]): readonly (Anchor | undefined)[] {
  const known = anchors.filter((anchor) => anchor !== undefined);
  const least = (near: readonly Anchor[]): number => Math.min(...near.map(shiftOf));
  return anchors.map((anchor) => {
    if (!anchor) return anchor;
    const at = known.indexOf(anchor);
    const shift = least(known.slice(Math.max(0, at - NEAR), at));
    const depth = shiftOf(anchor) - shift;
    const agreed = shift === least(known.slice(at + 1, at + 1 + NEAR));
    return agreed && depth > 0 && depth <= TITLE_DEPTH ? { old: anchor.old, now: anchor.old + shift } : anchor;
  });
}

const shiftOf = ({ now, old }: Anchor): number => now - old;

/** Lines at which the section may begin. */
function candidates(section: Section, text: AccountText): readonly number[] {
  for (const anchor of section.anchors) {
    const wanted = comparableLabel(anchor);
    const whole: number[] = [];
    const inside: number[] = [];
    text.squeezed.forEach((line, at) => {
      if (line === '' || text.contents.has(at + 1)) return;
      if (comparableLabel(line) === wanted) whole.push(start(section, text, at));
      else if (comparableLabel(wrapped(text, at)).startsWith(wanted) || comparableLabel(line).includes(wanted)) inside.push(start(section, text, at));
    });
    if (whole.length > 0) return whole;
    if (inside.length > 0) return inside;
  }
  return [];
}

/** The table number (公开01表) may be printed above the title and belongs to the table. */
function start(section: Section, text: AccountText, at: number): number {
  const number = section.number.replace(/\s+/g, '');
  for (let above = at - 1, seen = 0; number && above >= 0 && seen < 2; above -= 1) {
    if (text.squeezed[above] === '') continue;
    if (text.squeezed[above] === number) return above + 1;
    seen += 1;
  }
  return at + 1;
}

function wrapped(text: AccountText, at: number): string {
  const parts: string[] = [];
  for (let line = at; line < text.squeezed.length && parts.length < WRAP; line += 1) {
    const part = text.squeezed[line] ?? '';
    if (part !== '') parts.push(part);
  }
  return parts.join('');
}

/** The choice that keeps the order with most anchors, then with the least change of distances. */
function chooseAnchors(items: readonly { readonly old: number; readonly lines: readonly number[] }[]): readonly (Anchor | undefined)[] {
  interface State {
    readonly item: number;
    readonly line: number;
    readonly count: number;
    readonly cost: number;
    readonly before: State | undefined;
  }
  const states: State[] = [];
  items.forEach(({ old, lines }, item) => {
    const reached = lines.map((line) => {
      let best: State = { item, line, count: 1, cost: Math.abs(line - old), before: undefined };
      for (const state of states) {
        if (state.line >= line || (items[state.item]?.old ?? 0) >= old) continue;
        const cost = state.cost + Math.abs(line - state.line - (old - (items[state.item]?.old ?? 0)));
        if (state.count + 1 > best.count || (state.count + 1 === best.count && cost < best.cost)) best = { item, line, count: state.count + 1, cost, before: state };
      }
      return best;
    });
    states.push(...reached);
  });
  let last = states.reduce<State | undefined>((best, state) => (!best || state.count > best.count || (state.count === best.count && state.cost < best.cost) ? state : best), undefined);
  const chosen: (Anchor | undefined)[] = items.map(() => undefined);
  for (; last; last = last.before) chosen[last.item] = { old: items[last.item]?.old ?? 0, now: last.line };
  return chosen;
}

function interpolate(known: readonly Anchor[], line: number): Place {
  const after = known.findIndex(({ old }) => old > line);
  const next = known[after];
  const before = after < 0 ? known.at(-1) : known[after - 1];
  if (before && next) {
    const share = (line - before.old) / (next.old - before.old);
    return { line: Math.round(before.now + share * (next.now - before.now)), slack: Math.abs(shiftOf(next) - shiftOf(before)) };
  }
  const only = before ?? next;
  return { line: line + (only ? shiftOf(only) : 0), slack: 0 };
}
