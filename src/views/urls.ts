/**
 * Every address on the site is built here, so that `BASE_PATH` (a site under a sub-folder) and
 * `SITE_URL` (its origin) are honoured everywhere.
 */

/**
 * Origin for files that must name an absolute address (sitemap, feeds, structured data) when no
 * `SITE_URL` is set. It is reserved and leads nowhere; the build says that it was used.
 */
export const DEFAULT_SITE_URL = 'https://mingzhang.example';

/** `/mingzhang` or empty: the folder that the site lives under, without a slash at its end. */
export function basePath(base: string = process.env.BASE_PATH ?? ''): string {
  if (base === '') return '';
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/** Address of a page or file of this site; `path` begins with a slash and may carry a query or hash. */
export function url(path: string, base: string = basePath()): string {
  return `${base}${path.startsWith('/') ? '' : '/'}${path}`;
}

/** The same with the site's origin, or undefined where no `SITE_URL` is set. */
export function absoluteUrl(path: string, site: string = process.env.SITE_URL ?? ''): string | undefined {
  return site === '' ? undefined : new URL(url(path), site).href;
}

/** An address built here with the origin before it, or unchanged where no `SITE_URL` is set. */
export function withOrigin(address: string, site: string = process.env.SITE_URL ?? ''): string {
  return site === '' ? address : new URL(address, site).href;
}

/** An absolute address for a file that must have one: with `SITE_URL`, else with the declared default. */
export function fileUrl(path: string, site: string = process.env.SITE_URL ?? ''): string {
  return new URL(url(path), site || DEFAULT_SITE_URL).href;
}

export function regionUrl(code: string): string {
  return url(`/regions/${code}/`);
}

export function agencyUrl(id: string): string {
  return url(`/agencies/${id}/`);
}

export function disclosureUrl(id: string): string {
  return url(`/disclosures/${id}/`);
}

/** Address of one row, or of one table section when given a table id. */
export function rowUrl(disclosureId: string, address: string): string {
  return `${disclosureUrl(disclosureId)}#${encodeURIComponent(address)}`;
}

/** Download of one table as CSV. */
export function tableCsvUrl(disclosureId: string, tableId: string): string {
  return url(`/data/disclosures/${disclosureId}/${tableId}.csv`);
}

/** Download of one disclosure as JSON. */
export function disclosureJsonUrl(disclosureId: string): string {
  return url(`/data/disclosures/${disclosureId}.json`);
}

/** All figures of one disclosure as CSV. */
export function disclosureCsvUrl(disclosureId: string): string {
  return url(`/data/disclosures/${disclosureId}.csv`);
}

/** Name under which a file of one disclosure is saved: the last part of its address alone would not tell whose it is. */
export function downloadName(disclosureId: string, ending: string): string {
  return `${disclosureId.replaceAll('/', '-')}${ending}`;
}

/** Page of one rule: what it tests and every finding of it. */
export function ruleUrl(rule: string): string {
  return url(`/findings/${rule}/`);
}

/** Path of a chart to embed, without the base: always the newest, or one version of it. */
export function embedPath(path: string, version?: string): string {
  return `/embed/${path}/${version === undefined ? '' : `${version}/`}`;
}

/** The same as an address of this site. */
export function embedUrl(path: string, version?: string): string {
  return url(embedPath(path, version));
}

/** oEmbed description of a chart. */
export function oembedUrl(path: string): string {
  return url(`/embed/${path}/oembed.json`);
}

/** Picture of a chart, light and dark in one file. */
export function chartImageUrl(path: string): string {
  return url(`/embed/${path}/chart.svg`);
}
