import { ASK, expectedOrigin, toldHeight } from './messages.ts';

/*
 * `embed.js`: for the page around the charts. Gives each `<iframe data-mingzhang>` the height that
 * its own document tells. A message counts only when it comes from the window of such a frame and
 * carries the origin that the frame must have. Included once or many times, it works once.
 */

const MARK = 'data-mingzhang';
const KEY = Symbol.for('mingzhang.embed');

function frames(): readonly HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>(`iframe[${MARK}]`)];
}

function resize({ source, origin, data }: MessageEvent): void {
  const height = toldHeight(data);
  if (height === undefined || source === null) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (frame && origin === expectedOrigin(frame.src, frame.getAttribute('sandbox'))) frame.style.height = `${height}px`;
}

/* Frames that spoke before this script ran are asked again; to any other window the question says nothing. */
function ask(): void {
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: ASK }, '*');
}

const holder = window as unknown as Record<symbol, boolean | undefined>;
if (!holder[KEY]) {
  holder[KEY] = true;
  addEventListener('message', resize);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ask);
  else ask();
}
