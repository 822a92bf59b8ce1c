import { CategoryScale, Chart, LineController, LineElement, LinearScale, PointElement, type ScriptableLineSegmentContext, Tooltip } from 'chart.js';

Chart.register(CategoryScale, LineController, LineElement, LinearScale, PointElement, Tooltip);

/** Lays a canvas over the drawing of the lines; years and table stay. Gaps and breaks stay gaps. */
export function drawLines(element: HTMLElement): void {
  const rows = [...element.querySelectorAll<HTMLElement>('.years tbody tr')];
  const paths = [...element.querySelectorAll<SVGPathElement>('.plot path:not(.dot)')];
  const names = [...element.querySelectorAll('.years thead th')].slice(1).map((name) => name.textContent ?? '');
  if (rows.length === 0 || paths.length === 0) return;
  const cells = paths.map((_, series) => rows.map((row) => row.querySelectorAll<HTMLElement>('td')[series]));
  const values = cells.flat().map((cell) => Number(cell?.dataset['v'] ?? 0));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const spare = (3 / 94) * (high - low);
  const holder = document.createElement('div');
  const canvas = document.createElement('canvas');
  holder.className = 'canvas';
  holder.setAttribute('aria-hidden', 'true');
  holder.append(canvas);
  element.append(holder);
  const colours = (): readonly string[] => paths.map((path) => getComputedStyle(path).stroke);
  const now = colours();
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      labels: rows.map((row) => row.querySelector('th')?.textContent ?? ''),
      datasets: cells.map((series, index) => ({
        label: names[index] ?? '',
        data: series.map((cell) => (cell?.dataset['v'] === undefined ? null : Number(cell.dataset['v']))),
        borderColor: now[index],
        backgroundColor: now[index],
        borderWidth: 2.5,
        pointRadius: 3,
        segment: { borderColor: ({ p1DataIndex }: ScriptableLineSegmentContext) => (series[p1DataIndex]?.dataset['break'] === undefined ? undefined : 'transparent') },
      })),
    },
    options: {
      maintainAspectRatio: false,
      animation: false,
      /* The static drawing leaves the same room: half a step at each side, 3 of 100 above and below. */
      scales: { x: { display: false, offset: true }, y: { display: false, min: low - spare, max: high + spare } },
      interaction: { mode: 'index', intersect: false },
      plugins: { tooltip: { callbacks: { label: ({ dataset, datasetIndex, dataIndex }) => `${dataset.label ?? ''} ${cells[datasetIndex]?.[dataIndex]?.firstElementChild?.textContent ?? cells[datasetIndex]?.[dataIndex]?.textContent ?? ''}` } } },
    },
  });
  element.classList.add('drawn');
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    colours().forEach((colour, index) => {
      const dataset = chart.data.datasets[index];
      if (dataset) Object.assign(dataset, { borderColor: colour, backgroundColor: colour });
    });
    chart.update('none');
  });
}
