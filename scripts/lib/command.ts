import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command line cannot be understood: the message says why; exit code 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads `--name value` options and nothing else.
 * @param usage one line, shown with every complaint
 * @throws UsageError for an unknown option, a missing value or a stray word
 */
export function readOptions<O extends Options>(args: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    throw new UsageError(`${complaint(error, args)}\n用法：${usage}`);
  }
}

function complaint(error: unknown, args: readonly string[]): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const [, named = args.join(' ')] = /'([^']+)'/.exec(error instanceof Error ? error.message : '') ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有这个选项：${named}`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `多余的参数：${named}`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项缺少值，或不应带值：${named}`;
  return `命令行读不懂：${args.join(' ')}`;
}

/** A fault that a person can mend; its message is printed without a stack. */
export class CommandError extends Error {}

/**
 * Runs a command to its exit code: 2 for a command line or setting that cannot be used, 1 for failure.
 * Expected errors print their message only; unexpected ones print everything.
 */
export async function run(main: () => Promise<number>): Promise<void> {
  /* A reader such as `head` may close the pipe early: that is no failure of ours. */
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    process.exitCode = await main();
  } catch (error) {
    const expected = error instanceof UsageError || error instanceof CommandError;
    console.error(expected ? error.message : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
