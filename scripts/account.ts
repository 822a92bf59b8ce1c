import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { kindRegistry } from '../src/fiscal/tables/index.ts';
import { ACCOUNT_PROBLEMS, accountText as wording } from '../src/labels/account.ts';
import { accountFor } from '../src/load/account/account.ts';
import { accountText } from '../src/load/account/document.ts';
import { readHeld } from '../src/load/account/held.ts';
import { describeFault } from '../src/labels/faults.ts';
import type { Fault } from '../src/load/fault.ts';
import { decodeText, MAX_BYTES } from '../src/load/read-text.ts';
import { run, UsageError } from './lib/command.ts';
import { readSettings } from './lib/settings.ts';

const USAGE = '用法：npm run account -- 原文文本 公开文件编号 [--data 目录] [--format text|json] [--strict]';

/** Compares a document's numbers with those held for one disclosure and prints what remains on either side. */
export function account(args: readonly string[], env: NodeJS.ProcessEnv, write: (text: string) => void): number {
  const { path, id, data, format, strict } = readArguments(args);
  const { dataDir } = readSettings({ data, env, root: resolve(import.meta.dirname, '..') });
  const text = readDocument(resolve(path), path);
  const result = readHeld(dataDir, id, kindRegistry());
  if ('problem' in result) {
    if (result.problem === 'disclosure-unknown') throw new UsageError(ACCOUNT_PROBLEMS.unknown(id, dataDir));
    throw new UsageError(ACCOUNT_PROBLEMS.faulty(id, result.faults));
  }
  const found = accountFor(id, text, result.held);
  write(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : wording(found));
  return strict && found.totals.printedOnly + found.totals.heldOnly > 0 ? 1 : 0;
}

function readArguments(args: readonly string[]) {
  const parsed = (() => {
    try {
      return parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { data: { type: 'string' }, format: { type: 'string', default: 'text' }, strict: { type: 'boolean', default: false } },
      });
    } catch {
      throw new UsageError(USAGE);
    }
  })();
  const { positionals, values } = parsed;
  const [path, id] = positionals;
  if (positionals.length !== 2 || !path || !id || !['text', 'json'].includes(values.format)) throw new UsageError(USAGE);
  return { path, id: id.replace(/\/+$/, ''), ...values };
}

function readDocument(path: string, shown: string) {
  let bytes: Buffer;
  try {
    if (statSync(path).size > MAX_BYTES) throw new UsageError(ACCOUNT_PROBLEMS.tooLarge(shown));
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(ACCOUNT_PROBLEMS.unreadable(shown, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  const text = decodeText(bytes);
  if (typeof text === 'string') return accountText(text, bytes);
  const { code } = text.detail;
  if (code === 'file-empty') throw new UsageError(ACCOUNT_PROBLEMS.empty(shown));
  const fault = { file: shown, line: text.line, row: '', column: '', ...text.detail } as Fault;
  throw new UsageError(ACCOUNT_PROBLEMS.encoding(shown, describeFault(fault), code === 'file-gbk' ? 'GB18030' : code === 'file-utf16' ? 'UTF-16' : undefined));
}

if (import.meta.main) await run(async () => account(process.argv.slice(2), process.env, (text) => void process.stdout.write(text)));
