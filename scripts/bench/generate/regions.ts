import type { Level, Region } from '../../../src/fiscal/disclosure.ts';
import { random } from './random.ts';

/** Agencies that one region holds on average. */
const AGENCIES_PER_REGION = 16;
const REGIONS_PER_PROVINCE = 45;
const COUNTIES_PER_CITY = 7;
/** Leading digits of province codes. */
const PROVINCES = ['13', '14', '15', '21', '22', '23', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46', '51', '52', '53', '54', '61', '62', '63', '64', '65'] as const;

/* Every name is made up: invented figures must not stand under the name of a real place. */
const FIRST = [...'云青白石清龙凤双金玉长永新安平丰兴宁和东西南北高明广大临江海松柳梅兰竹枫榆槐桐桂'];
const SECOND = [...'岚溪泉岭坪川原阳陵湖塘桥河源谷峰林港湾屏丘洲浦浔泽涧坡堰渡埠畈隘峡台墩圩沟'];
const ENDINGS: Readonly<Record<Level, readonly string[]>> = { province: ['省'], city: ['市'], county: ['县', '县', '县', '区', '市'] };

/** Provinces, cities and counties for so many agencies; at least two provinces, each with cities and counties. */
export function inventRegions(agencies: number, seed: string): readonly Region[] {
  const wanted = Math.max(6, Math.ceil(agencies / AGENCIES_PER_REGION));
  const provinces = Math.min(PROVINCES.length, Math.max(2, Math.ceil(wanted / REGIONS_PER_PROVINCE)));
  const names = inventNames(seed);
  const regions: Region[] = [];
  for (const [at, digits] of PROVINCES.slice(0, provinces).entries()) {
    const share = Math.ceil(((at + 1) * wanted) / provinces) - Math.ceil((at * wanted) / provinces);
    regions.push(...inventProvince(digits, share, names));
  }
  return regions;
}

function inventProvince(digits: string, regions: number, names: (level: Level) => string): readonly Region[] {
  const province: Region = { code: `${digits}0000`, name: names('province'), level: 'province', parent: '' };
  const below: Region[] = [];
  let city = 0;
  let county = COUNTIES_PER_CITY;
  while (below.length + 1 < regions) {
    if (county === COUNTIES_PER_CITY) {
      city += 1;
      county = 0;
      below.push({ code: `${digits}${two(city)}00`, name: names('city'), level: 'city', parent: province.code });
    } else {
      county += 1;
      below.push({ code: `${digits}${two(city)}${20 + county}`, name: names('county'), level: 'county', parent: `${digits}${two(city)}00` });
    }
  }
  return [province, ...below];
}

/** Names of two characters, each once; after all of them, of three. */
function inventNames(seed: string): (level: Level) => string {
  const source = random(`${seed}:places`);
  const stems = source.shuffled(FIRST.flatMap((first) => SECOND.map((second) => first + second)));
  let used = 0;
  return (level) => {
    const stem = stems[used % stems.length] ?? '';
    const round = Math.floor(used / stems.length);
    used += 1;
    return (round > 0 ? (FIRST[round % FIRST.length] ?? '') : '') + stem + source.pick(ENDINGS[level]);
  };
}

/** Townships of a region, for the names of its projects. */
export function townships(region: string, seed: string): readonly string[] {
  const source = random(`${seed}:towns:${region}`);
  return Array.from({ length: 12 }, () => source.pick(FIRST) + source.pick(SECOND) + source.pick(['镇', '镇', '乡', '街道']));
}

const two = (value: number): string => String(value).padStart(2, '0');
