import { normalise } from '../../src/row-index/normalise.ts';
import { type Sort, trueRows } from './search-truth.ts';

/** A query made from the data, of one kind. */
export interface Query {
  readonly kind: string;
  readonly text: string;
}

/** Searches that people make, beside the generated ones. */
const WANTED = ['医保', '公务接待', '三公', '打击欺诈骗保', '一站式', '稷山', '2101501', '21015', '210', '4092.38', '4,092.38', '医疗救助', '冀财社〔2022〕178号', '≥95%'];
const EACH = 16;

let state = 20_260_101;
function random(below: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
function pick<T>(list: readonly T[]): T | undefined {
  return list[random(list.length)];
}

const texts = (sort: Sort): readonly string[] => [...new Set(trueRows.flatMap((row) => row.texts.filter((text) => text.sort === sort).map(({ text }) => text)))].filter((text) => normalise(text).length >= 2);
const codes = [...new Set(trueRows.map(({ code }) => code))].filter((code) => code.length >= 3);
const figures = [...new Set(trueRows.flatMap((row) => row.figures))].filter((figure) => normalise(figure).length >= 2);

/** A part of two to eight characters. */
function part(text: string, longest = 8): string {
  const characters = [...text];
  const length = Math.min(characters.length, 2 + random(longest - 1));
  const at = random(characters.length - length + 1);
  return characters.slice(at, at + length).join('');
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** The end of one word with the start of the next. */
function acrossWords(text: string): string {
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment, index }) => ({ end: index + segment.length, segment }));
  const first = pick(words.slice(0, -1));
  return first ? text.slice(first.end - 1, first.end + 1 + random(2)) : '';
}

const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', '（': '(', '）': ')', '〔': '[', '〕': ']', '【': '〔', '】': '〕', '“': '"', '”': '"', '%': '％', '.': '．', ',': '，', '-': '—' };
/** The same in other signs: full for half width, other brackets and quotation marks. */
function otherSigns(text: string): string {
  return [...text].map((character) => WIDE[character] ?? (/[0-9A-Za-z]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character)).join('');
}

function separated(figure: string): string {
  const bare = figure.replaceAll(',', '');
  return figure.includes(',') ? bare : bare.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

const KINDS: Readonly<Record<string, () => string>> = {
  'label, part': () => part(pick(texts('label')) ?? ''),
  'label, whole': () => pick(texts('label')) ?? '',
  'project, part': () => part(pick(texts('project')) ?? ''),
  'indicator, part': () => part(pick(texts('indicator')) ?? ''),
  'words in a cell, part': () => part(pick(texts('words')) ?? ''),
  'heading, part': () => part(pick(texts('heading')) ?? '', 4),
  'title, part': () => part(pick(texts('title')) ?? ''),
  'finding, part': () => part(pick(texts('finding')) ?? ''),
  'quantity, part': () => part(pick(texts('quantity')) ?? '', 4),
  'name, part': () => part(pick(texts('name')) ?? ''),
  'name, whole': () => pick(texts('name')) ?? '',
  'across words': () => acrossWords(pick([...texts('words'), ...texts('indicator'), ...texts('title')]) ?? ''),
  'long passage': () => part(pick(texts('words').filter((text) => text.length > 20)) ?? '', 40),
  code: () => pick(codes) ?? '',
  'code, beginning': () => (pick(codes) ?? '').slice(0, 3 + random(3)),
  'amount as printed': () => pick(figures) ?? '',
  'amount, separators otherwise': () => separated(pick(figures.filter((figure) => /^-?[\d,]{4,}/.test(figure))) ?? ''),
  'other signs': () => otherSigns(part(pick([...texts('words'), ...texts('title'), ...texts('quantity')].filter((text) => /[（()〔【“"%.\d]/.test(text))) ?? '')),
  'several words': () => {
    const row = pick(trueRows);
    const own = trueRows.filter(({ document }) => document === row?.document);
    return Array.from({ length: 2 + random(2) }, () => part(pick((pick(own)?.texts ?? []).map(({ text }) => text)) ?? '')).join(' ');
  },
  'place and label': () => {
    const head = pick(trueRows.filter(({ address }) => address === ''));
    const own = trueRows.filter(({ document, texts: any }) => document === head?.document && any.some(({ sort }) => sort === 'label' || sort === 'indicator'));
    return `${(pick(head?.texts.filter(({ sort }) => sort === 'name') ?? [])?.text ?? '').replace(/[县市区省]$/, '')} ${part(pick(own)?.texts[0]?.text ?? '')}`;
  },
};

/** White space inside a part would cut it into words. */
function usable(kind: string, text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.every((word) => normalise(word).length >= 2 && !/^[\d.]{4,}[万亿]?元$/.test(normalise(word)) && !/\d[,，]$/.test(word)) && (words.length > 1) === /several|place/.test(kind);
}

/** The same queries in every run. */
export function makeQueries(): readonly Query[] {
  const made = Object.entries(KINDS).flatMap(([kind, make]) => {
    const found = new Set<string>();
    for (let tried = 0; found.size < EACH && tried < 50 * EACH; tried += 1) {
      const text = make().trim();
      if (usable(kind, text)) found.add(text);
    }
    return [...found].map((text) => ({ kind, text }));
  });
  return [...WANTED.map((text) => ({ kind: 'as people ask', text })), ...made];
}
