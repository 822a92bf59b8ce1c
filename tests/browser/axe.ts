import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong on a page: the rule's id, then the markup of the first places. Rules are all on; what stands in a frame is a page
 * of its own and judged as one.
 * @param within selector of the part that is looked at
 */
export async function violationsOf(page: Page, within?: string): Promise<readonly (readonly string[])[]> {
  /* In one go, faults alone: describing each of thousands of faultless elements takes ten times as long as judging them. */
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]);
}
