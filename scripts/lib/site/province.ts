import { UsageError } from '../command.ts';
import type { Library } from '../../../src/load/library.ts';

/** @throws UsageError when the registers know no such province */
export function knownProvince({ regions }: Pick<Library, 'regions'>, province: string): void {
  if (regions.has(`${province}0000`)) return;
  const known = [...regions.values()].filter(({ level }) => level === 'province').map(({ code, name }) => `${code.slice(0, 2)}（${name}）`);
  throw new UsageError(`regions.csv 里没有省级代码 ${province}。有的是：${known.join('、')}。`);
}

/** A library of one province: its places, their agencies and what they publish. */
export function narrowed(library: Library, province: string | undefined): Library {
  if (province === undefined) return library;
  const within = (code: string): boolean => code.startsWith(province);
  return {
    ...library,
    regions: new Map([...library.regions].filter(([code]) => within(code))),
    agencies: new Map([...library.agencies].filter(([, { region }]) => within(region))),
    disclosures: library.disclosures.filter(({ agency }) => within(agency)),
    acknowledgements: new Map([...library.acknowledgements].filter(([, { disclosure }]) => within(disclosure))),
    corrections: library.corrections.filter(({ disclosure }) => within(disclosure)),
  };
}
