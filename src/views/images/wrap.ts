import { IMAGES } from '../../labels/images.ts';

/** May not begin a line. */
const CLOSERS = '、，。；：！？）》」』】〉”’…·％%,.;:!?)]}°℃〕';
/** May not end one. */
const OPENERS = '（《「『【〈“‘([{〔';

/** Letters, digits and signs that stay together; a long address may part after a slash, or a hyphen before a letter. */
const WORD = /(?:[A-Za-z0-9\u00c0-\u024f_.,'%+=~&@#$]|-(?=[\d.])|:(?=\/)|(?<=\d)-)+[/:-]*|[/-]+/y;
/** A figure and the unit after it. */
const COUNTED = /[\d,]+(?:\.\d+)? ?(?:%|[万亿]?元|年|[项张处个行])/y;

/** Code points that draw as one: an emoji with its joiners, a letter with its marks. */
let segmenter: Intl.Segmenter | undefined;
function clusters(text: string): readonly string[] {
  if (/^[\u0020-\u02ff\u2010-\u2027\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uff00-\uffef]*$/.test(text)) return text.split('');
  if (!('Segmenter' in Intl)) return [...text];
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What keeps together beyond words: `phrases` short ones up to their comma, `words` Chinese words as a dictionary has them. */
export type Keeping = 'letters' | 'phrases' | 'words';

const PHRASE = /[^，。；、]{1,11}[，。；、]?/y;
let dictionary: Intl.Segmenter | undefined;

/** Pieces of a text before the rules of punctuation: together they are the text. */
function* atoms(text: string, keeping: Keeping): Generator<string> {
  if (keeping === 'words' && 'Segmenter' in Intl) dictionary ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words = keeping === 'words' && dictionary && text.length < 400 ? wordLengths(text, dictionary) : undefined;
  let index = 0;
  const matched = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = index;
    return pattern.exec(text)?.[0];
  };
  while (index < text.length) {
    const phrase = keeping === 'phrases' && (index === 0 || '，。；、'.includes(text[index - 1] ?? '')) ? matched(PHRASE) : undefined;
    const whole = phrase !== undefined && (index + phrase.length === text.length || '，。；、'.includes(phrase.at(-1) ?? '')) ? phrase : undefined;
    const next = whole ?? matched(COUNTED) ?? matched(WORD) ?? wordAt(text, index, words?.[index]) ?? cluster(text, index);
    index += next.length;
    yield next;
  }
}

function wordLengths(text: string, segmenter: Intl.Segmenter): readonly number[] {
  const lengths: number[] = [];
  for (const { index, segment } of segmenter.segment(text)) lengths[index] = segment.length;
  return lengths;
}

function wordAt(text: string, index: number, length: number | undefined): string | undefined {
  return length !== undefined && length > 1 && length < 12 ? text.slice(index, index + length) : undefined;
}

/** Pieces that a line may break between: no closing mark begins one and no opening mark ends one. */
function* pieces(text: string, keeping: Keeping): Generator<string> {
  let held = '';
  for (const next of atoms(text, keeping)) {
    if (held !== '' && !CLOSERS.includes(next[0] ?? '') && !OPENERS.includes(held.at(-1) ?? '') && next !== ' ') {
      yield held;
      held = next;
    } else held += next;
    /* Hostile runs of brackets or marks have no place to break; they are taken apart below. */
    if (held.length > 60) {
      yield held;
      held = '';
    }
  }
  if (held !== '') yield held;
}

function cluster(text: string, index: number): string {
  const code = text.charCodeAt(index);
  const next = text.charCodeAt(index + 1);
  const simple = (code === 0x20 || (code >= 0x2010 && code < 0x2028) || (code >= 0x2e80 && code < 0xd800) || (code > 0xff00 && code < 0xff61)) && !(next >= 0xfe00 && next <= 0xfe0f) && !(next >= 0x300 && next < 0x370) && next !== 0x200d;
  return simple ? (text[index] ?? '') : (clusters(text.slice(index, index + 40))[0] ?? '');
}

export interface WrapOptions {
  readonly keeping?: Keeping;
  /** Room taken at the beginning of the first line. */
  readonly indent?: number;
}

/**
 * Text in lines no wider than `width`. Nothing is cut up to `limit` lines; what a longer text says
 * after them stands in the table, and the last line says so.
 * @param measure width of a text in the picture's units
 */
export function wrapText(text: string, width: number, limit: number, measure: Measured, { keeping = 'letters', indent = 0 }: WrapOptions = {}): readonly string[] {
  return fill(pieces(text, keeping), width, limit, measure, indent);
}

type Measured = (text: string) => number;

function fill(parts: Iterable<string>, width: number, limit: number, measure: Measured, indent = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = indent;
  const put = (part: string, room: number): void => {
    if (line !== '' && used + (part.endsWith(' ') ? measure(part.trimEnd()) : room) > width) {
      lines.push(line.trimEnd());
      line = part.trimStart();
      used = line === part ? room : measure(line);
      return;
    }
    line += part;
    used += room;
  };
  for (const part of parts) {
    const room = measure(part);
    if (room <= width) put(part, room);
    else for (const character of clusters(part)) put(character, measure(character));
    if (lines.length > limit) return shortened(lines, width, limit, measure);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length > limit ? shortened(lines, width, limit, measure) : lines;
}

function shortened(lines: readonly string[], width: number, limit: number, measure: Measured): readonly string[] {
  const kept = lines.slice(0, limit);
  const last = [...clusters(kept.at(-1) ?? '')];
  while (last.length > 0 && measure(last.join('') + IMAGES.more) > width) last.pop();
  return [...kept.slice(0, -1), last.join('') + IMAGES.more];
}

/** The same in lines of about one length, so that a title does not end in a single word. */
export function balancedText(text: string, width: number, limit: number, measure: Measured): readonly string[] {
  const parts = text.length > 1000 ? pieces(text, 'letters') : [...pieces(text, 'words')];
  const lines = fill(parts, width, limit, measure);
  if (lines.length < 2 || lines.length >= limit || !Array.isArray(parts)) return lines;
  const even = lines.reduce((sum, line) => sum + measure(line), 0) / lines.length;
  for (const share of [1.04, 1.12, 1.22, 1.34]) {
    if (even * share >= width) break;
    const better = fill(parts, even * share, limit, measure);
    if (better.length === lines.length) return better;
  }
  return lines;
}
