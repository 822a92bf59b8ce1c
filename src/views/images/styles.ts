import type { Role } from './picture.ts';

export interface TextStyle {
  readonly size: number;
  /** Distance from one line to the next. */
  readonly leading: number;
  readonly weight: 400 | 600 | 700;
  readonly face: 'sans' | 'serif';
  readonly colour: 'ink' | 'soft' | 'seal';
}

/** Sizes suit a picture 480 units wide, which a phone shows at about three quarters. */
export const STYLES: Readonly<Record<Role, TextStyle>> = {
  kicker: { size: 14, leading: 21, weight: 600, face: 'sans', colour: 'soft' },
  headline: { size: 21, leading: 31, weight: 700, face: 'serif', colour: 'ink' },
  meta: { size: 13, leading: 19, weight: 400, face: 'sans', colour: 'soft' },
  label: { size: 16, leading: 23, weight: 400, face: 'sans', colour: 'ink' },
  figure: { size: 16, leading: 23, weight: 600, face: 'sans', colour: 'ink' },
  share: { size: 13, leading: 19, weight: 400, face: 'sans', colour: 'soft' },
  axis: { size: 13, leading: 19, weight: 400, face: 'sans', colour: 'soft' },
  brand: { size: 17, leading: 25, weight: 700, face: 'serif', colour: 'ink' },
  /* Cards are 1200 wide and seen at a third of that: nothing may be small. Their font has these two weights only. */
  'card-brand': { size: 34, leading: 44, weight: 700, face: 'sans', colour: 'ink' },
  'card-tag': { size: 26, leading: 38, weight: 400, face: 'sans', colour: 'soft' },
  'card-title': { size: 52, leading: 68, weight: 700, face: 'sans', colour: 'ink' },
  'card-long': { size: 38, leading: 52, weight: 700, face: 'sans', colour: 'ink' },
  'card-when': { size: 34, leading: 48, weight: 400, face: 'sans', colour: 'ink' },
  'card-figure': { size: 104, leading: 116, weight: 700, face: 'sans', colour: 'ink' },
  'card-amount': { size: 72, leading: 116, weight: 700, face: 'sans', colour: 'ink' },
  'card-unit': { size: 32, leading: 44, weight: 400, face: 'sans', colour: 'soft' },
  'card-text': { size: 28, leading: 40, weight: 400, face: 'sans', colour: 'ink' },
  'card-number': { size: 28, leading: 40, weight: 700, face: 'sans', colour: 'ink' },
  'card-verdict': { size: 32, leading: 44, weight: 700, face: 'sans', colour: 'ink' },
  'card-finding': { size: 32, leading: 44, weight: 700, face: 'sans', colour: 'seal' },
};

/** Faces as in the site's style sheet; a picture brings none along. */
export const FACES = {
  sans: "system-ui,-apple-system,'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif",
  serif: "'Songti SC','Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC',STSong,SimSun,serif",
} as const;

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  /** Vermilion: a figure that does not agree, and nothing else. */
  readonly seal: string;
  /** Series colours; index 0 is tone 1. */
  readonly tones: readonly [string, string, string, string, string];
}

/** The site's colours (`tokens.css`), which a picture cannot read from there. */
export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: { paper: '#fbfaf6', ink: '#1c1b18', soft: '#57544c', rule: '#ddd8cb', seal: '#b3321f', tones: ['#1d6b7e', '#c2841a', '#6f8131', '#7d4f86', '#8a8578'] },
  dark: { paper: '#15161a', ink: '#eceae4', soft: '#b0ada4', rule: '#36383e', seal: '#f08a76', tones: ['#5fb3c5', '#dfac54', '#a5b765', '#b98cc2', '#8a8578'] },
};
