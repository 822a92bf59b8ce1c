import type { AstroIntegration } from 'astro';

/** The agency that a page is about; undefined for pages of the whole site or of a place. */
export function agencyOfPage(pathname: string): string | undefined {
  return /^\/?(?:disclosures|agencies)\/([^/]+)/.exec(pathname)?.[1];
}

/** Pages of one agency next to one another, the agencies in the order in which they first appear, all other pages before them. */
export function byAgency<T extends { readonly pathname: string }>(pages: readonly T[]): T[] {
  const own = Map.groupBy(pages, ({ pathname }) => agencyOfPage(pathname));
  const others = own.get(undefined) ?? [];
  own.delete(undefined);
  return [others, ...own.values()].flat();
}

/**
 * Has Astro make the pages agency by agency. Route by route, as it does by itself, every disclosure would
 * be read three times: for its page, for its provenance and for its agency.
 */
export function pagesByAgency(): AstroIntegration {
  return {
    name: 'pages-by-agency',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          /* The usual one keeps what `setup` makes on itself. */
          setup: () => usual.setup?.() ?? Promise.resolve(),
          getStaticPaths: async () => byAgency(await usual.getStaticPaths()),
        }));
      },
    },
  };
}
