import { ASK, HEIGHT } from './messages.ts';
import type { EmbedOptions } from './options.ts';

/*
 * What every embed does, in the head of its page: follows the options of the address, tells the page
 * around it how high the chart is, and has the chart drawn when that is wanted, there is room, and it
 * is in view. It also works where the frame is sandboxed and has no origin.
 */

const WIDE = '(min-width: 36rem)';

/**
 * @param drawing address of the script that draws
 * @param fill fills the page, where it is not there from the first; drawing waits for it
 */
export function startFrame(options: EmbedOptions, drawing: string | undefined, fill: () => void | Promise<void> = () => {}): void {
  const root = document.documentElement;
  if (options.theme !== 'auto') root.dataset['theme'] = options.theme;
  if (options.transparent) root.dataset['transparent'] = '';

  let told = 0;
  const tell = (again = false): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (parent === window || height === 0 || (height === told && !again)) return;
    told = height;
    /* The height is no secret, and whose page it is cannot be known. */
    parent.postMessage({ type: HEIGHT, height }, '*');
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
  };

  addEventListener('message', (event) => {
    const data: unknown = event.data;
    if (event.source === parent && typeof data === 'object' && data !== null && 'type' in data && data.type === ASK) tell(true);
  });

  document.addEventListener('DOMContentLoaded', () => {
    void Promise.resolve(fill()).then(() => {
      complain(options.complaints);
      if (!options.still) drawInView(drawing);
      tell();
    });
    tell();
    if ('ResizeObserver' in window) new ResizeObserver(() => tell()).observe(root);
    void document.fonts?.ready.then(() => tell());
  });
  addEventListener('load', () => tell());
  openLinks();
}

/** Says what could not be followed in the address, above all else. */
function complain(complaints: readonly string[]): void {
  const main = document.querySelector('main');
  for (const complaint of complaints.slice(0, 3).reverse()) {
    const line = document.createElement('p');
    line.className = 'notice';
    line.setAttribute('role', 'status');
    line.textContent = complaint;
    main?.prepend(line);
  }
}

function drawInView(drawing: string | undefined): void {
  const charts = document.querySelectorAll('bar-chart, ring-chart, line-chart');
  if (drawing === undefined || charts.length === 0 || !('IntersectionObserver' in window)) return;
  let asked = false;
  const draw = (): void => {
    if (asked || !matchMedia(WIDE).matches) return;
    asked = true;
    const script = document.createElement('script');
    script.src = drawing;
    document.head.append(script);
  };
  let seen = false;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    seen = true;
    draw();
  });
  for (const chart of charts) observer.observe(chart);
  matchMedia(WIDE).addEventListener('change', () => seen && draw());
}

/* A sandboxed frame may be forbidden to open windows: then its links would do nothing. They open in the frame instead. */
function openLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target=_blank]') : null;
    if (origin !== 'null' || !link || event.defaultPrevented || event.button !== 0) return;
    event.preventDefault();
    /* Only our own pages are linked, so they may know who opened them; `noopener` would hide whether they opened. */
    if (!window.open(link.href, '_blank')) location.assign(link.href);
  });
}
