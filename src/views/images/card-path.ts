/** Where cards lie on the site, without the base. */
export const SITE_CARD = '/cards/site.png';

export function disclosureCardPath(id: string): string {
  return `/cards/disclosures/${id}.png`;
}

export function agencyCardPath(id: string): string {
  return `/cards/agencies/${id}.png`;
}

/** Card of one comparison, by the path of its chart. */
export function chartCardPath(path: string): string {
  return `/cards/${path}.png`;
}
