import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DataFolder } from '../../tests/fixtures/data-folder.ts';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';
import { figurePin } from '../load/figure-pins.ts';
import { type Pin, type PinContent, pinsText, pinVersion } from '../load/pins.ts';

const CONTENT: PinContent = {
  name: '乙市财政局 2024年部门预算',
  title: '钱花在哪里',
  shape: 'bars',
  headline: '教育支出占 60%',
  measured: '支出总表，单位：万元',
  unit: '万元',
  stages: ['budget'],
  scopes: ['department'],
  years: [2024],
  source: '乙市财政局，2024年部门预算，表3',
  notes: [],
  legend: [],
  rows: [{ label: '教育支出', bars: [{ shown: '60.00', segments: [[1, '', '60.00']] }] }],
};
const PIN: Pin = { chart: 'function', version: pinVersion(CONTENT), content: CONTENT };
const FILE = 'pins/990100-finance/2024-budget.json';

const FIGURES = figurePin({
  agency: '990100-finance',
  name: '乙市财政局',
  region: '990100',
  level: 'city',
  sector: '财政',
  columns: ['key', 'printed'],
  disclosures: [{ year: 2024, stage: 'budget', scope: 'department', institution: '', members: '', states: ['published'], figures: [['basic', '1.50']] }],
});
const FIGURES_FILE = `pins/figures/990100-finance/${FIGURES.version}.json`;

function write(data: DataFolder, file: string, text: string): void {
  mkdirSync(data.path(file.slice(0, file.lastIndexOf('/'))), { recursive: true });
  data.write(file, text);
}

const CASES: readonly FaultCase[] = [
  { name: 'pins as they were recorded', breakIt: (data) => write(data, FILE, pinsText([PIN])), faults: [] },
  {
    name: 'a figure of a pin that was changed',
    breakIt: (data) => write(data, FILE, pinsText([PIN]).replaceAll('60.00', '61.00')),
    faults: [
      [
        `${FILE}:2||`,
        'pin-altered',
        `固定版 ${PIN.version} 的内容被改过，与版本号对不上。`,
        '固定版不随更正而变，从版本库取回这一行；数据更正后另用 npm run pin 记下新版。',
      ],
    ],
  },
  {
    name: 'an entry that is no pin',
    breakIt: (data) => write(data, FILE, pinsText([PIN]).replace('"bars","headline"', '"pie","headline"')),
    faults: [
      [
        `${FILE}:2||content.shape`,
        'pin-malformed',
        '这一条固定版读不懂。',
        '固定版由 npm run pin 写出，不要手改；从版本库取回这个文件。',
      ],
    ],
  },
  {
    name: 'a pin that stands twice',
    breakIt: (data) => write(data, FILE, pinsText([PIN, PIN])),
    faults: [
      [
        `${FILE}:3||`,
        'pin-doubled',
        `图 function 的固定版 ${PIN.version} 重复。`,
        '删去重复的一行。',
      ],
    ],
  },
  { name: 'figures of an agency as they were recorded', breakIt: (data) => write(data, FIGURES_FILE, FIGURES.text), faults: [] },
  {
    name: 'a figure of an agency that was changed',
    breakIt: (data) => write(data, FIGURES_FILE, FIGURES.text.replace('1.50', '9.50')),
    faults: [
      [
        `${FIGURES_FILE}:1|${FIGURES.version}|`,
        'pin-altered',
        `固定版 ${FIGURES.version} 的内容被改过，与版本号对不上。`,
        '固定版不随更正而变，从版本库取回这一行；数据更正后另用 npm run pin 记下新版。',
      ],
    ],
  },
  {
    name: 'figures under the name of another agency',
    breakIt: (data) => write(data, FIGURES_FILE.replace('990100', '990101'), FIGURES.text),
    faults: [
      [
        `${FIGURES_FILE.replace('990100', '990101')}:1|${FIGURES.version}|agency`,
        'pin-malformed',
        '这一条固定版读不懂。',
        '固定版由 npm run pin 写出，不要手改；从版本库取回这个文件。',
      ],
    ],
  },
  {
    name: 'pins of an agency that no register knows; a disclosure may be gone',
    breakIt: (data) => {
      write(data, 'pins/990100-finance/2019-budget.json', pinsText([PIN]));
      write(data, 'pins/990100-taxes/2019-budget.json', pinsText([PIN]));
      write(data, 'pins/990100-taxes/2020-budget.json', pinsText([PIN]));
    },
    faults: [
      [
        'pins/990100-taxes/2019-budget.json:0||',
        'pin-agency-unknown',
        'agencies.csv 里没有固定版所属的机构 990100-taxes。',
        '固定版长久有效，它的机构也留在登记里：在 agencies.csv 加回这一行；文件放错了的，从版本库取回原处。',
      ],
    ],
  },
  {
    name: 'an agency that is not registered has disclosures: they tell it, its pins do not',
    breakIt: (data) => {
      data.edit('agencies.csv', '990100-finance,乙市财政局,990100,city,101,财政,\n', '');
      write(data, FILE, pinsText([PIN]));
    },
    faults: [
      [
        '~/disclosure.json:3||agency',
        'agency-unknown',
        'agencies.csv 里没有机构 990100-finance。',
        '改正机构编号，或在 agencies.csv 加一行。',
      ],
    ],
  },
  {
    name: 'a file of pins of nothing',
    breakIt: (data) => write(data, 'pins/else.csv', 'a,b\n'),
    faults: [
      [
        'pins/else.csv:0||',
        'file-unexpected',
        '这个文件不属于数据。',
        '只收 npm run pin 写出的文件；请改正文件名，或移走这个文件。',
      ],
    ],
  },
  {
    name: 'personal data in a pin',
    breakIt: (data) => {
      const content = { ...CONTENT, notes: ['联系电话 13812345678'] };
      write(data, FILE, pinsText([PIN, { chart: 'function', version: pinVersion(content), content }]));
    },
    faults: [
      [
        `${FILE}:3|${pinVersion({ ...CONTENT, notes: ['联系电话 13812345678'] })}|content`,
        'text-mobile',
        '这里有手机号码。',
        '删去号码；本站不收录个人信息。',
      ],
    ],
  },
];

describe('faults of recorded pins', () => {
  it.each(CASES.map((one) => [one.name, one] as const))('%s', (_, { breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });
});
