import { CommandError } from './command.ts';

/** A file of a site's record that is not there or cannot be read: what did not change cannot be taken over. */
export function notWhole(file: string): CommandError {
  return new CommandError(`${file} 不在或已损坏：上次构建的记录不全。加 --full 全部重做。`);
}
