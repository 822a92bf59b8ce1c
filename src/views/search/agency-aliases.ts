import type { Region } from '../../fiscal/disclosure.ts';
import { AGENCY_SHORT_NAMES, PLACE_ENDING } from '../../labels/agency-short-names.ts';

/**
 * Other names of an agency, by rule: 稷山县医疗保障局 is also 稷山医疗保障局, 稷山县医保局 and 稷山医保局.
 * @param path its regions, province first
 */
export function agencyAliases(name: string, path: readonly Region[]): readonly string[] {
  const plain = name.replace(/（[^（）]*）$/, '');
  const own = path.at(-1)?.name ?? '';
  const at = own === '' ? -1 : plain.lastIndexOf(own);
  const organ = at < 0 ? plain : plain.slice(at + own.length);
  const shorts = AGENCY_SHORT_NAMES.filter(([full]) => organ.endsWith(full)).map(([full, short]) => organ.slice(0, -full.length) + short);
  const stem = own.replace(PLACE_ENDING, '');
  const places = at < 0 ? [''] : [...new Set([plain.slice(0, at + own.length), own, stem])];
  const aliases = places.flatMap((place) => [organ, ...shorts].map((each) => place + each));
  return [...new Set([plain, ...aliases])].filter((alias) => alias !== name && alias !== organ);
}
