import { readdirSync } from 'node:fs';
import { UsageError } from './command.ts';

/** A folder that cannot be opened is a wrong command line, not wrong data: throws UsageError. */
export function assertReadable(dataDir: string): void {
  try {
    readdirSync(dataDir);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new UsageError(reason === 'ENOENT' ? `没有这个数据文件夹：${dataDir}` : `数据文件夹读不了：${dataDir}（${String(reason ?? error)}）`);
  }
}
