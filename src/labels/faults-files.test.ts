import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultLines, type FaultCase } from '../../tests/fixtures/fault-lines.ts';

/** `code,label,total` and a 合计 row as Chinese Excel saves it. */
const GBK = Buffer.concat([Buffer.from('code,label,total\n,'), Buffer.from([0xba, 0xcf, 0xbc, 0xc6]), Buffer.from(',1\n')]);
const UTF16 = Buffer.from('code,label,total\n,合计,1\n', 'utf16le');
const TABLE = '~/expenditure-by-function.csv';

const CASES: readonly FaultCase[] = [
  {
    name: 'a listed table without its file',
    breakIt: (data) => data.remove('~/statements.csv'),
    faults: [
      [
        '~/statements.csv:0||',
        'file-missing',
        'disclosure.json 列了这张表，但没有它的文件。',
        '补上这个 CSV 文件；没有公开的表从 tables 中去掉。',
      ],
    ],
  },
  {
    name: 'a folder without disclosure.json',
    breakIt: (data) => data.remove('~/disclosure.json'),
    faults: [
      [
        '~/disclosure.json:0||',
        'file-missing',
        '这个文件夹没有 disclosure.json。',
        '补上 disclosure.json，写法见 docs/data-format.md；不是公开文件的文件夹请移走。',
      ],
    ],
  },
  {
    name: 'a registry that is missing: nothing is checked against it',
    breakIt: (data) => data.remove('classifications/functional.csv'),
    faults: [
      [
        'classifications/functional.csv:0||',
        'file-missing',
        '数据文件夹缺少这个文件。',
        '补上这个文件，列名见 docs/data-format.md。',
      ],
    ],
  },
  {
    name: 'a CSV that is not listed',
    breakIt: (data) => data.write('~/procurement.csv', 'row,label\n'),
    faults: [
      [
        '~/procurement.csv:0||',
        'file-unlisted',
        '这个 CSV 没有列入 disclosure.json 的 tables。',
        '按公开文件中的次序把它列入 tables；不用的文件请删去。',
      ],
    ],
  },
  {
    name: 'a CSV whose name is no kind of table, and one numbered wrongly',
    breakIt: (data) => {
      data.write('~/expenses.csv', 'row,label\n');
      data.write('~/statements-1.csv', 'row,label\n');
    },
    faults: [
      [
        '~/expenses.csv:0||',
        'table-kind-unknown',
        '不认识的表格种类“expenses”。',
        '种类名见 src/fiscal/tables/；新的种类按 CONTRIBUTING.md 添加。',
      ],
      [
        '~/statements-1.csv:0||',
        'table-number-malformed',
        '表名“statements-1”的编号不对。',
        '第一张就叫 statements，以后依次是 statements-2、statements-3。',
      ],
    ],
  },
  {
    name: 'copies that a file manager or browser made',
    breakIt: (data) => {
      data.write('~/statements (1).csv', data.read('~/statements.csv'));
      data.write('~/government-funds-2 - 副本.csv', data.read('~/government-funds-2.csv'));
      data.write('~/disclosure副本.json', data.read('~/disclosure.json'));
      data.write('agencies (2).csv', data.read('agencies.csv'));
    },
    faults: [
      [
        'agencies (2).csv:0||',
        'file-copy',
        '从名字看，这是 agencies.csv 的副本。',
        '内容相同的请删去；要用这一份的，用它换掉 agencies.csv。',
      ],
      [
        '~/disclosure副本.json:0||',
        'file-copy',
        '从名字看，这是 disclosure.json 的副本。',
        '内容相同的请删去；要用这一份的，用它换掉 disclosure.json。',
      ],
      [
        '~/government-funds-2 - 副本.csv:0||',
        'file-copy',
        '从名字看，这是 government-funds-2.csv 的副本。',
        '内容相同的请删去；要用这一份的，用它换掉 government-funds-2.csv；确是另一张表的，按次序改名（如 procurement-2.csv）并列入 tables。',
      ],
      [
        '~/statements (1).csv:0||',
        'file-copy',
        '从名字看，这是 statements.csv 的副本。',
        '内容相同的请删去；要用这一份的，用它换掉 statements.csv；确是另一张表的，按次序改名（如 procurement-2.csv）并列入 tables。',
      ],
    ],
  },
  {
    name: 'files and folders that do not belong',
    breakIt: (data) => {
      data.write('~/notes.txt', '');
      mkdirSync(data.path('~/old'));
      data.write('disclosures/readme.md', '');
      data.write('disclosures/990100-finance/2024.csv', '');
    },
    faults: [
      [
        '~/notes.txt:0||',
        'file-unexpected',
        '这个文件不属于数据。',
        '只收 disclosure.json 和 表格种类.csv；请改正文件名，或移走这个文件。',
      ],
      [
        '~/old:0||',
        'file-unexpected',
        '这里不应有文件夹。',
        '数据只放在 disclosures/机构编号/年份-阶段/ 里；请移走这个文件夹。',
      ],
      [
        'disclosures/990100-finance/2024.csv:0||',
        'file-unexpected',
        '这个文件不属于数据。',
        '只收 disclosure.json 和 表格种类.csv；请改正文件名，或移走这个文件。',
      ],
      [
        'disclosures/readme.md:0||',
        'file-unexpected',
        '这个文件不属于数据。',
        '只收 disclosure.json 和 表格种类.csv；请改正文件名，或移走这个文件。',
      ],
    ],
  },
  {
    name: 'what file managers and office programs leave behind is no fault',
    breakIt: (data) => {
      data.write('~/.DS_Store', '');
      data.write('~/~$statements.csv', '');
      data.write('disclosures/.DS_Store', '');
    },
    faults: [],
  },
  {
    name: 'symbolic links',
    breakIt: (data) => {
      data.remove('~/state-assets.csv');
      symlinkSync(data.path('~/statements.csv'), data.path('~/state-assets.csv'));
      symlinkSync(data.path('disclosures/990100-finance'), data.path('disclosures/990100-audit'));
    },
    faults: [
      [
        'disclosures/990100-audit:0||',
        'file-symlink',
        '这是符号链接。',
        '换成文件或文件夹本身；数据不跟随链接。',
      ],
      [
        '~/state-assets.csv:0||',
        'file-symlink',
        '这是符号链接。',
        '换成文件或文件夹本身；数据不跟随链接。',
      ],
    ],
  },
  {
    name: 'a folder that cannot be read',
    breakIt: (data) => data.remove('disclosures'),
    faults: [
      [
        'disclosures:0||',
        'file-unreadable',
        '读不了：不存在。',
        '检查文件夹或文件是否存在、是否有读取权限。',
      ],
    ],
  },
  {
    name: 'a file of 50 MB',
    breakIt: (data) => truncateSync(data.path(TABLE), 50 * 1024 * 1024),
    faults: [
      [
        '~/expenditure-by-function.csv:0||',
        'file-too-large',
        '文件有 50 MB，超过 20 MB 的上限。',
        '一张表不会这么大；检查是否放错了文件。',
      ],
    ],
  },
  {
    name: 'an empty file, and one of white space',
    breakIt: (data) => {
      data.write(TABLE, '');
      data.write('~/statements.csv', ' \r\n\n\t\n');
    },
    faults: [
      [
        '~/expenditure-by-function.csv:0||',
        'file-empty',
        '文件是空的。',
        '至少要有表头一行；原文没有的表从 tables 中去掉。',
      ],
      [
        '~/statements.csv:0||',
        'file-empty',
        '文件是空的。',
        '至少要有表头一行；原文没有的表从 tables 中去掉。',
      ],
    ],
  },
  {
    name: 'a file in GBK',
    breakIt: (data) => data.write(TABLE, GBK),
    faults: [
      [
        '~/expenditure-by-function.csv:0||',
        'file-gbk',
        '文件是 GBK（GB18030）编码，中文版 Excel 常这样保存。',
        '另存为 UTF-8：Excel 选“CSV UTF-8（逗号分隔）”，记事本“另存为”时编码选 UTF-8。',
      ],
    ],
  },
  {
    name: 'UTF-8 with broken bytes',
    breakIt: (data) => data.write(TABLE, Buffer.concat([Buffer.from('code,label,total\n,合计一般公共服务支出,1\n,'), Buffer.from([0xe5, 0x90]), Buffer.from(',1\n')])),
    faults: [
      [
        '~/expenditure-by-function.csv:3||',
        'file-not-utf8',
        '从这一行起有不是 UTF-8 的字节。',
        '用编辑器打开，改正这一行的乱码，再存为 UTF-8。',
      ],
    ],
  },
  {
    name: 'UTF-16 with a byte order mark',
    breakIt: (data) => data.write(TABLE, Buffer.concat([Buffer.from([0xff, 0xfe]), UTF16])),
    faults: [
      [
        '~/expenditure-by-function.csv:0||',
        'file-utf16',
        '文件是 UTF-16 编码。',
        '另存为 UTF-8：记事本“另存为”时编码选 UTF-8，Excel 选“CSV UTF-8（逗号分隔）”。',
      ],
    ],
  },
  {
    name: 'UTF-16 without a byte order mark',
    breakIt: (data) => data.write(TABLE, UTF16),
    faults: [
      [
        '~/expenditure-by-function.csv:0||',
        'file-utf16',
        '文件是 UTF-16 编码。',
        '另存为 UTF-8：记事本“另存为”时编码选 UTF-8，Excel 选“CSV UTF-8（逗号分隔）”。',
      ],
    ],
  },
  {
    name: 'UTF-16 whose Chinese characters end in zero bytes (一, 开)',
    breakIt: (data) => data.write(TABLE, Buffer.from('code,label,total\n,合计,1\n201,一般公共服务支出,1\n,开一一,2\n', 'utf16le')),
    faults: [
      [
        '~/expenditure-by-function.csv:0||',
        'file-utf16',
        '文件是 UTF-16 编码。',
        '另存为 UTF-8：记事本“另存为”时编码选 UTF-8，Excel 选“CSV UTF-8（逗号分隔）”。',
      ],
    ],
  },
  {
    name: 'empty files that are no tables, and a folder in the place of a file',
    breakIt: (data) => {
      data.write('~/disclosure.json', '');
      data.write('agencies.csv', '\n');
      data.remove('regions.csv');
      mkdirSync(data.path('regions.csv'));
    },
    faults: [
      [
        'agencies.csv:0||',
        'file-empty',
        '文件是空的。',
        '至少要有表头一行，列名见 docs/data-format.md。',
      ],
      [
        '~/disclosure.json:0||',
        'file-empty',
        '文件是空的。',
        '补上内容，写法见 docs/data-format.md；不是公开文件的文件夹请移走。',
      ],
      [
        'regions.csv:0||',
        'file-unexpected',
        '这里应是文件，却是文件夹。',
        '移走这个文件夹，放上同名的文件。',
      ],
    ],
  },
  {
    name: 'files of data that nothing reads; notes beside the data are no fault',
    breakIt: (data) => {
      data.write('checklists.csv', 'id,title\n');
      data.write('classifications/goverment-economic.csv', 'code,name\n');
      data.write('README.md', '# 说明\n');
      data.write('~/.~lock.statements.csv#', 'x');
    },
    faults: [
      [
        'checklists.csv:0||',
        'file-unexpected',
        '这个文件不属于数据。',
        '只收 regions.csv、agencies.csv、checklist.csv、acknowledgements.csv、corrections.csv；请改正文件名，或移走这个文件。',
      ],
      [
        'classifications/goverment-economic.csv:0||',
        'file-unexpected',
        '这个文件不属于数据。',
        '只收 functional.csv、economic.csv、government-economic.csv；请改正文件名，或移走这个文件。',
      ],
    ],
  },
  {
    name: 'a byte order mark is no fault',
    breakIt: (data) => data.edit(TABLE, 'code,label', '\uFEFFcode,label'),
    faults: [],
  },
  {
    name: 'CRLF is no fault and keeps the lines',
    breakIt: (data) => data.write('~/government-funds.csv', 'code,label,total\r\n\r\n,合计,\r\n,合计,\r\n'),
    faults: [
      [
        '~/government-funds.csv:4|total|label',
        'row-doubled',
        '行“total”重复，第 3 行已有。',
        '删去重复的行；原文确有两行的，在 line 列写上各自的行名。',
      ],
    ],
  },
  {
    name: 'line ends of CR alone',
    breakIt: (data) => data.write(TABLE, 'code,label,total\n,合计,1\r201,一般公共服务支出,1\r'),
    faults: [
      [
        '~/expenditure-by-function.csv:2||',
        'file-lone-cr',
        '换行只有 CR（旧 Mac 格式），行号无法对上。',
        '把换行改成 LF 或 CRLF：多数编辑器在状态栏可以切换。',
      ],
    ],
  },
  {
    name: 'a NUL character',
    breakIt: (data) => data.edit(TABLE, '财政事务', '财政\0事务'),
    faults: [
      [
        '~/expenditure-by-function.csv:4||',
        'file-nul',
        '文件里有空字符（NUL）。',
        '文件可能已损坏；从原文重新录入或删去这一行的空字符。',
      ],
    ],
  },
  {
    name: 'a quote that does not end: only the line where it opens',
    breakIt: (data) => data.edit(TABLE, '20106,财政事务,"1,200"', '20106,财政事务,"1,200'),
    faults: [
      [
        '~/expenditure-by-function.csv:4||',
        'quote-stray',
        '收尾的双引号后面还有字，或者这之前漏了收尾的双引号。',
        '整格放进一对双引号，格内的双引号写成两个；漏了的补上。',
      ],
    ],
  },
  {
    name: 'a quote that does not end before the next line opens another',
    breakIt: (data) => data.edit('~/revenue-expenditure-summary.csv', '单位资金,0.00', '单位资金,"0.00'),
    faults: [
      [
        '~/revenue-expenditure-summary.csv:3||',
        'quote-unterminated',
        '这一行开始的双引号没有收尾，直到第 4 行才遇到下一个双引号。',
        '在这一格末尾补上双引号；格内的双引号要写成两个。',
      ],
    ],
  },
  {
    name: 'a quote that never ends',
    breakIt: (data) => data.write('~/government-funds.csv', 'code,label,total\n\n,"合计\n,1\n'),
    faults: [
      [
        '~/government-funds.csv:3||',
        'quote-unterminated',
        '这一行开始的双引号没有收尾。',
        '在这一格末尾补上双引号；格内的双引号要写成两个。',
      ],
    ],
  },
  {
    name: 'text behind a closing quote',
    breakIt: (data) => data.edit('~/statements.csv', '"1,230.50"', '"1,230.50"元'),
    faults: [
      [
        '~/statements.csv:2||',
        'quote-stray',
        '收尾的双引号后面还有字，或者这之前漏了收尾的双引号。',
        '整格放进一对双引号，格内的双引号写成两个；漏了的补上。',
      ],
    ],
  },
  {
    name: 'text behind a closing quote, in a cell of two lines',
    breakIt: (data) => data.edit('~/project-expenditure.csv', '（二期）"', '（二期）"甲'),
    faults: [
      [
        '~/project-expenditure.csv:3||',
        'quote-unterminated',
        '这一行开始的双引号没有收尾，直到第 4 行才遇到下一个双引号。',
        '在这一格末尾补上双引号；格内的双引号要写成两个。',
      ],
    ],
  },
];

describe('faults of files', () => {
  it.each(CASES)('$name', ({ breakIt, faults }) => {
    expect(faultLines(breakIt)).toEqual(faults);
  });

  it('finds nothing in the untouched folder', () => {
    expect(faultLines(() => undefined)).toEqual([]);
  });
});
