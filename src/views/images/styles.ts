import type { Role } from './picture.ts';

export interface TextStyle {
  readonly size: number;
  /** Distance from one line to the next. */
  readonly leading: number;
  readonly weight: 400 | 600 | 700;
  readonly face: 'sans' | 'serif';
  readonly colour: 'ink' | 'soft';
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
  /** Series colours; index 0 is tone 1. */
  readonly tones: readonly [string, string, string, string, string];
}

/** The site's colours (`tokens.css`), which a picture cannot read from there. */
export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: { paper: '#fbfaf6', ink: '#1c1b18', soft: '#57544c', rule: '#ddd8cb', tones: ['#1d6b7e', '#c2841a', '#6f8131', '#7d4f86', '#8a8578'] },
  dark: { paper: '#15161a', ink: '#eceae4', soft: '#b0ada4', rule: '#36383e', tones: ['#5fb3c5', '#dfac54', '#a5b765', '#b98cc2', '#8a8578'] },
};
