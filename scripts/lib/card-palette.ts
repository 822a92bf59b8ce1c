import { PALETTES } from '../../src/views/images/styles.ts';

/*
 * The sixteen colours of a card. It is paper, ink, vermilion and five flat tones: with shades between
 * paper and ink for the edges of letters, four bits a pixel hold it.
 */
type Colour = readonly [red: number, green: number, blue: number];

const parse = (text: string): Colour => [Number.parseInt(text.slice(1, 3), 16), Number.parseInt(text.slice(3, 5), 16), Number.parseInt(text.slice(5, 7), 16)];
const mix = (from: Colour, to: Colour, share: number): Colour => [0, 1, 2].map((index) => Math.round((from[index] ?? 0) + ((to[index] ?? 0) - (from[index] ?? 0)) * share)) as unknown as Colour;

const { paper, ink, seal, rule, tones } = PALETTES.light;
const [PAPER, INK, SEAL] = [parse(paper), parse(ink), parse(seal)];
/** The first is paper; the soft ink of notes is near one of the shades of ink. */
export const COLOURS: readonly [Colour, ...Colour[]] = [
  PAPER,
  ...[0.2, 0.4, 0.58, 0.74, 0.87, 1].map((share) => mix(PAPER, INK, share)),
  ...[0.33, 0.67, 1].map((share) => mix(PAPER, SEAL, share)),
  ...tones.map(parse),
  parse(rule),
];

function nearestTo(colour: Colour): number {
  const distance = (other: Colour): number => other.reduce((sum, part, index) => sum + (part - (colour[index] ?? 0)) ** 2, 0);
  return COLOURS.reduce((best, candidate, index) => (distance(candidate) < distance(COLOURS[best] ?? PAPER) ? index : best), 0);
}

/** Nearest colour for each of 32 768 (five bits of red, green and blue). */
const NEAREST = Uint8Array.from({ length: 1 << 15 }, (_, key) => nearestTo([(key >> 10) * 8 + 4, ((key >> 5) & 31) * 8 + 4, (key & 31) * 8 + 4]));

/** Index of the colour nearest to a pixel. */
export function nearest(red: number, green: number, blue: number): number {
  return NEAREST[((red & 0xf8) << 7) | ((green & 0xf8) << 2) | (blue >> 3)] ?? 0;
}

/** Index of a colour of the light palette, as it is written there. */
export function indexOf(colour: string): number {
  return nearestTo(parse(colour));
}

/** What two colours give on one place, by `below * 16 + above`: the darker of each part, so that neither letter nor line eats into another. */
export const OVERLAID = Uint8Array.from({ length: 256 }, (_, pair) => {
  const [below, above] = [COLOURS[pair >> 4] ?? PAPER, COLOURS[pair & 15] ?? PAPER];
  if (pair >> 4 === 0 || pair >> 4 === (pair & 15)) return pair & 15;
  return (pair & 15) === 0 ? pair >> 4 : nearestTo([0, 1, 2].map((part) => Math.min(below[part] ?? 0, above[part] ?? 0)) as unknown as Colour);
});
