/** For tests: where the things of a picture stand, as boxes. */
import type { Item, Picture } from './picture.ts';
import { textWidth } from './measure.ts';
import { STYLES } from './styles.ts';

export interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Texts and filled shapes; thin lines, which may be crossed, are left out. */
export function boxes({ items }: Picture): readonly Box[] {
  return items.flatMap((item) => boxOf(item) ?? []);
}

function boxOf(item: Item): Box | undefined {
  if (item.kind === 'rect') return { what: 'rect', left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height };
  if (item.kind === 'arc') return square(item.x, item.y, item.radius + item.band / 2);
  if (item.kind !== 'text') return undefined;
  const { size } = STYLES[item.role];
  const width = item.width + (item.lead ? textWidth(`${item.lead} `, STYLES.share) : 0);
  const left = { start: item.x, middle: item.x - width / 2, end: item.x - width }[item.anchor];
  return { what: item.text, left, right: left + width, top: item.y - size * 0.88, bottom: item.y + size * 0.2 };
}

function square(x: number, y: number, half: number): Box {
  return { what: 'ring', left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** Pairs that lie on one another, and boxes that leave the frame: none in a good picture. */
export function faultsOf(picture: Picture): readonly string[] {
  const all = boxes(picture);
  const apart = 0.1;
  const outside = all.filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > picture.width + apart || bottom > picture.height);
  const pairs = all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => !(one.what === other.what && (one.what === 'rect' || one.what === 'ring')))
      .filter((other) => one.left < other.right - apart && other.left < one.right - apart && one.top < other.bottom - apart && other.top < one.bottom - apart)
      .map((other) => `${one.what} / ${other.what}`),
  );
  return [...outside.map(({ what }) => `outside: ${what}`), ...pairs];
}
