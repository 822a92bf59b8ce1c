import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DataFolder, MINIMAL, MINIMAL_DISCLOSURE, withDataFolder } from '../tests/fixtures/data-folder.ts';

const SCRIPT = resolve(import.meta.dirname, 'check.ts');

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function check(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const { status, stderr, stdout } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env: { ...process.env, CI: '1', DATA_DIR: '', ...env } });
  return { status, stdout, stderr };
}

/** Three faults in two files; one cites a percent sign, one a cell of two lines. */
function breakIt(data: DataFolder): void {
  data.edit('~/expenditure-by-function.csv', '行政运行,200,200', '行政运行,２００,20%');
  data.edit('~/project-expenditure.csv', '"9,000,000","9,000,000"', '"9,000,000","9,0\n00"');
}

/** Each test starts the command afresh, which a busy machine may take its time over. */
describe('npm run check', { timeout: 60_000 }, () => {
  it('says what was read when the data is valid, then what the checks found', () => {
    const { status, stderr, stdout } = check(['--data', MINIMAL]);
    expect([status, stderr]).toEqual([0, '']);
    const [first, ...summary] = stdout.trimEnd().split('\n');
    expect(first).toBe('数据有效：1 份公开，11 张表，77 个数（含情况说明和文字栏录成的表；首页只数原文印出的表）。');
    expect(summary[0]).toMatch(/^ {2}990100-finance\/2024-budget：/);
    expect(summary.slice(1)).toEqual(['这 1 份里有对不上的数，可能是原文的，也可能是录错的，先对照原文再读一遍（逐条列出：npm run check -- --findings）：', '  990100-finance/2024-budget']);
    expect(check([], { DATA_DIR: MINIMAL }).stdout).toBe(stdout);
  });

  it('prints nothing beside the JSON', () => {
    expect(check(['--data', MINIMAL, '--format', 'json'])).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  it('reports every fault, by file, for a person', () => {
    withDataFolder((data) => {
      breakIt(data);
      expect(check(['--data', data.dir])).toEqual({
        status: 1,
        stdout: `${MINIMAL_DISCLOSURE}/expenditure-by-function.csv
  第 5 行，行 2010601，列 basic：“20%”不是金额：带了百分号。
    改法：百分比放在百分比列；这一列只写数。 [number-malformed]
  第 5 行，行 2010601，列 total：“２００”不是金额：用了全角数字。
    改法：改成半角数字：200。 [number-malformed]

${MINIMAL_DISCLOSURE}/project-expenditure.csv
  第 3 行，行 r2，列 general_budget：“9,0⏎00”不是金额：数中间有空格。
    改法：提取时断开的数要连起来：14.7 与 0 连成 14.70。 [number-malformed]

共 3 处错误，在 2 个文件中。
`,
        stderr: '',
      });
    });
  });

  it('reports every fault as JSON', () => {
    withDataFolder((data) => {
      breakIt(data);
      const { status, stdout } = check(['--data', data.dir, '--format', 'json']);
      expect(status).toBe(1);
      const faults: unknown = JSON.parse(stdout);
      expect(faults).toHaveLength(3);
      expect((faults as readonly unknown[])[1]).toEqual({
        file: `${MINIMAL_DISCLOSURE}/expenditure-by-function.csv`,
        line: 5,
        row: '2010601',
        column: 'total',
        code: 'number-malformed',
        message: '“２００”不是金额：用了全角数字。',
        fix: '改成半角数字：200。',
      });
    });
  });

  it('reports every fault as a workflow annotation, escaped', () => {
    withDataFolder((data) => {
      breakIt(data);
      data.write('~/a,b:c.txt', '');
      const { status, stdout } = check(['--data', data.dir, '--format', 'github']);
      expect(status).toBe(1);
      const lines = stdout.trimEnd().split('\n');
      expect(lines).toHaveLength(4);
      expect(lines[0]).toMatch(/^::error file=[^,]*\/a%2Cb%3Ac\.txt,title=file-unexpected::这个文件不属于数据。改法：/);
      expect(lines[1]).toMatch(/expenditure-by-function\.csv,line=5,title=number-malformed::行 2010601，列 basic：“20%25”不是金额：带了百分号。改法：百分比放在百分比列；这一列只写数。$/);
    });
  });

  it('leaves the data folder as it was', () => {
    withDataFolder((data) => {
      breakIt(data);
      cpSync(data.path('disclosures'), data.path('before'), { recursive: true });
      const files = readdirSync(data.path('disclosures'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      check(['--data', data.dir]);
      for (const { name, parentPath } of files) {
        const path = join(parentPath, name);
        expect(readFileSync(path, 'utf8')).toBe(readFileSync(path.replace(`${data.dir}/disclosures`, `${data.dir}/before`), 'utf8'));
      }
    });
  });

  it.each([
    [['--format', 'xml'], '没有这种格式：xml'],
    [['--data', '/no/such/folder'], '没有这个数据文件夹：/no/such/folder'],
    [['--data', SCRIPT], `数据文件夹读不了：${SCRIPT}（ENOTDIR）`],
    [['--strict'], '没有这个选项：--strict'],
    [['data'], '多余的参数：data'],
  ])('ends with 2 when it cannot be run: %j', (args, message) => {
    const { status, stderr, stdout } = check(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
