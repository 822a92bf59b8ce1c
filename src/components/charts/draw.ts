/** Drawing with Chart.js, from the figures that the static chart carries. Loaded only when needed. */
import { ArcElement, BarController, BarElement, CategoryScale, Chart, DoughnutController, LinearScale, Tooltip } from 'chart.js';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController, LinearScale, Tooltip);

const TONES = ['s1', 's2', 's3', 's4', 's5'] as const;

function toneOf(piece: Element): string {
  return TONES.find((tone) => piece.classList.contains(tone)) ?? 's5';
}

/** A custom property as a colour that a canvas understands: light-dark() is resolved by the browser. */
function colour(within: Element, name: string): string {
  const probe = document.createElement('i');
  probe.className = `sw ${name}`;
  within.append(probe);
  const resolved = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return resolved;
}

function still(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function onThemeChange(redraw: () => void): void {
  document.addEventListener('themechange', redraw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
}

function fontFamily(within: Element): string {
  return getComputedStyle(within).fontFamily;
}

interface Piece {
  readonly row: number;
  readonly tone: string;
  readonly label: string;
  /** The figure as the page prints it. */
  readonly text: string;
  readonly value: number;
}

/**
 * Lays a canvas over the column of bars. Names and figures stay HTML and in place, so the
 * canvas has no axes of its own and nothing moves.
 * @param element holds a list or a table of bars
 * @param wide media in which names, bars and figures stand side by side
 */
export function drawBars(element: HTMLElement, wide = '(min-width: 44rem)'): void {
  const list = element.querySelector<HTMLElement>('.bars');
  const bars = [...element.querySelectorAll<SVGSVGElement>('svg.b')];
  const rows = [...element.querySelectorAll<HTMLElement>('.bars > li, .bars > tbody > tr')];
  if (!list || rows.length === 0 || bars.length !== rows.length) return;
  const names = rows.map((row) => row.querySelector('.k')?.textContent?.trim() ?? '');
  const figures = rows.map((row) => row.querySelector('.v')?.textContent?.trim() ?? '');
  const links = rows.map((row) => row.querySelector<HTMLAnchorElement>('.k a'));
  const pieces = bars.flatMap((bar, row) =>
    [...bar.querySelectorAll<SVGRectElement>('rect')].map((rect): Piece => ({ row, tone: toneOf(rect), label: rect.dataset['l'] ?? '', text: rect.dataset['t'] ?? '', value: Number(rect.dataset['v']) })),
  );
  if (pieces.length === 0) return;
  const series = [...new Set(pieces.map((piece) => `${piece.tone} ${piece.label}`))];
  const pieceAt = (row: number, dataset: number): Piece | undefined => pieces.find((piece) => piece.row === row && `${piece.tone} ${piece.label}` === series[dataset]);
  const longest = Math.max(...names.map((_, row) => pieces.filter((piece) => piece.row === row).reduce((total, piece) => total + piece.value, 0)));
  const canvas = document.createElement('canvas');
  const holder = document.createElement('div');
  holder.className = 'canvas';
  holder.setAttribute('aria-hidden', 'true');
  holder.append(canvas);
  element.append(holder);
  /** Lays the canvas over the bars; returns its height and the middle of each row, in pixels from its top. */
  const place = (): { height: number; middles: readonly number[] } => {
    const box = element.getBoundingClientRect();
    const column = (bars[0]?.parentElement ?? element).getBoundingClientRect();
    const boxes = rows.map((row) => row.getBoundingClientRect());
    const [top, bottom] = [boxes[0]?.top ?? 0, boxes.at(-1)?.bottom ?? 0];
    holder.style.cssText = `left:${column.left - box.left}px;top:${top - box.top}px;width:${column.width}px;height:${bottom - top}px`;
    return { height: bottom - top, middles: boxes.map((row) => (row.top + row.bottom) / 2 - top) };
  };
  const dataAt = (middles: readonly number[], dataset: number): { x: number | null; y: number }[] => middles.map((y, row) => ({ x: pieceAt(row, dataset)?.value ?? null, y }));
  const placed = place();
  const chart = new Chart<'bar', { x: number | null; y: number }[]>(canvas, {
    type: 'bar',
    data: {
      datasets: series.map((key, index) => {
        const [tone = 's5', ...label] = key.split(' ');
        return {
          label: label.join(' '),
          data: dataAt(placed.middles, index),
          backgroundColor: colour(element, tone),
          barThickness: 18,
          minBarLength: 1.5,
        };
      }),
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      animation: still() ? false : { duration: 400 },
      /* A name of several lines makes its row higher: rows stand where the text puts them. */
      scales: { x: { display: false, stacked: true, min: 0, max: longest }, y: { type: 'linear', display: false, stacked: true, offset: false, reverse: true, min: 0, max: placed.height } },
      layout: { padding: 0 },
      interaction: { mode: 'index', axis: 'y', intersect: false },
      onClick: (_, hits) => {
        links[hits[0]?.index ?? -1]?.click();
      },
      plugins: {
        tooltip: {
          bodyFont: { family: fontFamily(element) },
          titleFont: { family: fontFamily(element) },
          displayColors: series.length > 1,
          filter: (item) => item.parsed.x !== null && !Number.isNaN(item.parsed.x),
          callbacks: {
            title: ([item]) => wrapped(names[item?.dataIndex ?? -1] ?? ''),
            label: (item) => (item.dataset.label ? `${item.dataset.label} ${pieceAt(item.dataIndex, item.datasetIndex)?.text ?? ''}` : (figures[item.dataIndex] ?? '')),
          },
        },
      },
    },
  });
  element.classList.add('drawn');
  new ResizeObserver(() => {
    const narrow = !matchMedia(wide).matches;
    element.classList.toggle('drawn', !narrow);
    if (!narrow) {
      const { height, middles } = place();
      chart.data.datasets.forEach((dataset, index) => {
        dataset.data = dataAt(middles, index);
      });
      const scale = chart.options.scales?.['y'];
      if (scale) scale.max = height;
      chart.resize();
      chart.update('none');
    }
  }).observe(list);
  onThemeChange(() => {
    chart.data.datasets.forEach((dataset, index) => {
      dataset.backgroundColor = colour(element, (series[index] ?? '').split(' ')[0] ?? 's5');
    });
    chart.update('none');
  });
}

/** A long name in lines that fit a tooltip. */
function wrapped(text: string): string[] {
  return text.match(/.{1,24}/gsu) ?? [];
}

/** Replaces the ring's drawing; the list of parts stays beside it. */
export function drawRing(element: HTMLElement): void {
  const svg = element.querySelector('svg');
  const arcs = [...element.querySelectorAll<SVGCircleElement>('circle')];
  const names = [...element.querySelectorAll('ol .k, tbody .k')].map((name) => name.textContent?.trim() ?? '');
  const figures = [...element.querySelectorAll('ol .v, tbody .v')].map((figure) => figure.textContent?.trim() ?? '');
  if (!svg?.parentElement || arcs.length === 0) return;
  const holder = document.createElement('div');
  const canvas = document.createElement('canvas');
  holder.className = 'canvas';
  holder.setAttribute('aria-hidden', 'true');
  holder.append(canvas);
  svg.parentElement.append(holder);
  const tones = arcs.map(toneOf);
  const chart = new Chart(canvas, {
    type: 'doughnut',
    data: { labels: names, datasets: [{ data: arcs.map((arc) => Number(arc.dataset['v'])), backgroundColor: tones.map((tone) => colour(element, tone)), borderWidth: 0 }] },
    options: {
      maintainAspectRatio: false,
      cutout: '60%',
      animation: still() ? false : { duration: 400 },
      plugins: { tooltip: { displayColors: false, callbacks: { title: () => '', label: (item) => `${names[item.dataIndex] ?? ''} ${figures[item.dataIndex] ?? ''}` } } },
    },
  });
  element.classList.add('drawn');
  onThemeChange(() => {
    const [dataset] = chart.data.datasets;
    if (dataset) dataset.backgroundColor = tones.map((tone) => colour(element, tone));
    chart.update('none');
  });
}
