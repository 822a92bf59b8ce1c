import { SITE_NAME } from '../../labels/site.ts';
import { address, CONTEXT, described, type Thing } from './vocabulary.ts';

/** A page on the way to the one that is read. */
export interface Crumb {
  readonly name: string;
  /** Path without the base. */
  readonly path: string;
}

/** schema.org `BreadcrumbList`, from the home page down; the page itself stands last. */
export function breadcrumbsJson(crumbs: readonly Crumb[]): Thing {
  const items = [{ name: SITE_NAME, path: '/' }, ...crumbs];
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name: described(name, 300), item: address(path) })),
  };
}
