import { drawBars, drawRing } from '../charts/draw.ts';
import { drawLines } from './draw-lines.ts';

/* Draws the charts of an embed with Chart.js, as one classic script; if anything fails, what was there stays. */
const WIDE = '(min-width: 36rem)';
for (const element of document.querySelectorAll<HTMLElement>('bar-chart')) drawBars(element, WIDE);
for (const element of document.querySelectorAll<HTMLElement>('ring-chart')) drawRing(element);
for (const element of document.querySelectorAll<HTMLElement>('line-chart')) drawLines(element);
