import { READING } from '../../labels/disclosure.ts';
import { html } from '../html.ts';

/** How to read a cell: the five things that must not be confused. The same on every page. */
export const READING_HTML = html`<dl class="reading" id="reading"> ${READING.map(({ key, sample, name, text }) => html`<div><dt><span class="sample ${key}">${sample}</span><span>${name}</span></dt><dd>${text}</dd></div>`)} </dl>`;
