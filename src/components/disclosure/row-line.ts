/**
 * A line that stays at the upper edge while a linked row is in view: whose figures these are, of which table, under which
 * headings. Who comes by an address to a row in the middle of a table sees neither its title nor its columns. Loaded for such an address.
 */
import { PAGE } from '../../labels/disclosure.ts';
import { citedRow } from '../cite/cited.ts';
import { element } from '../panel.ts';

let shown: HTMLElement | undefined;
let watch: IntersectionObserver | undefined;
let size: ResizeObserver | undefined;

function clear(): void {
  watch?.disconnect();
  size?.disconnect();
  shown?.parentElement?.style.removeProperty('--here');
  shown?.remove();
  shown = undefined;
}

/** Shows the line of a row, instead of that of another one. Outside the tables of a disclosure there is none. */
export function showRowLine(row: HTMLElement): void {
  clear();
  const cited = citedRow(row);
  const body = cited?.section.querySelector<HTMLElement>(':scope > .with-notes, :scope > .scroll, :scope > .sides, :scope > .said, :scope > .cells');
  if (!cited || !body) return;
  const { figures, name, owner, section, table } = cited;
  const values = figures.flatMap(({ title, value }) => [title === '' ? '' : `${title} `, element('b', 'num', value), ' ']);
  const line = element('p', 'here', element('span', 'here-of', `${owner}${table}`), element('span', 'here-row', name, PAGE.hereColon, ...values));
  line.setAttribute('role', 'note');
  body.before(line);
  shown = line;
  const place = (): void => section.style.setProperty('--here', line.classList.contains('away') ? '0px' : `${line.offsetHeight}px`);
  size = new ResizeObserver(place);
  size.observe(line);
  watch = new IntersectionObserver(([entry]) => {
    if (!entry) return;
    line.classList.toggle('away', !entry.isIntersecting);
    place();
  });
  watch.observe(row);
  row.scrollIntoView();
}
