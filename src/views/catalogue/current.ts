import { currentLibrary } from '../../load/current.ts';
import { everyPage, type ListPage, listPages } from './pages.ts';
import { flatten, type RegionNode, regionForest } from './regions.ts';

let forest: readonly RegionNode[] | undefined;
let nodes: ReadonlyMap<string, RegionNode> | undefined;
let pages: ReadonlyMap<string, ListPage> | undefined;

/** Regions of the library that this process builds from, made once: every region's page looks at them. */
export function currentForest(): readonly RegionNode[] {
  forest ??= regionForest(currentLibrary());
  return forest;
}

/** One region with its holdings. Throws when the code is not registered. */
export function currentRegion(code: string): RegionNode {
  nodes ??= new Map(flatten(currentForest()).map((node) => [node.region.code, node]));
  const found = nodes.get(code);
  if (!found) throw new Error(`no region ${code}`);
  return found;
}

/** The pages over which lists of all disclosures are divided, by path. */
export function currentListPages(): ReadonlyMap<string, ListPage> {
  pages ??= new Map(everyPage(listPages(currentForest(), currentLibrary().disclosures)).map((page) => [page.path, page]));
  return pages;
}
