import type { ImageSpec } from './image-spec.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * What the SVG file of a chart carries (`svgText` wrote it). It is taken from the text, not from a parsed
 * document: parsing would try the file's style sheet against the page's policy, which forbids it.
 * Throws where the file carries nothing.
 */
export function carriedSpec(svg: string): ImageSpec {
  const carried = /<metadata>([^<]*)<\/metadata>/.exec(svg)?.[1];
  if (carried === undefined) throw new Error('the picture carries no data');
  return JSON.parse(carried.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)) as ImageSpec;
}
