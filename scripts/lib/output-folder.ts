import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { CommandError } from './command.ts';

/** A file that only a finished build has: its folder may be replaced. */
export const BUILD_MARK = join('data', 'disclosures.json');

/**
 * Builds into a folder beside `outDir` and puts it in place when everything has succeeded. After a failure or an
 * interrupt the staging folder is gone and `outDir` is as it was.
 * @param work writes the whole output into the folder it is given
 * @throws CommandError when `outDir` holds something that is not a build, or one of `keep` (sources that a swap would delete)
 */
export async function replaceFolder(outDir: string, keep: readonly string[], work: (staging: string) => Promise<void>): Promise<void> {
  refuseForeign(outDir, keep);
  removeLeftovers(outDir);
  const staging = sibling(outDir, 'building');
  /* Processes that are being ended may still write: what they add meanwhile goes too. */
  const discard = (): void => rmSync(staging, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const interrupted = (): void => process.exit(130);
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted).once('exit', discard);
  try {
    mkdirSync(staging, { recursive: true });
    await work(staging);
    swap(staging, outDir);
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted).off('exit', discard);
    discard();
  }
}

/** A folder beside `outDir` for the time of this process; what a killed one left is taken away by the next build. */
export function sibling(outDir: string, use: 'building' | 'previous' | 'record'): string {
  return join(dirname(outDir), `.${basename(outDir)}-${use}-${process.pid}`);
}

/** Does something with a folder that is not to outlive it, whether it succeeds, fails or the process is ended. */
export async function withTemporary<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const discard = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once('exit', discard);
  try {
    return await work();
  } finally {
    process.off('exit', discard);
    discard();
  }
}

function swap(staging: string, outDir: string): void {
  const previous = sibling(outDir, 'previous');
  const replaced = existsSync(outDir);
  if (replaced) renameSync(outDir, previous);
  try {
    renameSync(staging, outDir);
  } catch (error) {
    if (replaced) renameSync(previous, outDir);
    throw error;
  }
  takeAway(previous);
}

/** From so many agencies on, taking a site away takes longer than anyone should wait for: a quarter of a million files took 73 s. */
const MANY = 300;
/* It takes the name that `removeLeftovers` leaves alone while it runs. */
const REMOVE = `const { renameSync, rmSync } = require('node:fs');
const [, folder] = process.argv;
const own = folder.replace(/[0-9]+$/, String(process.pid));
renameSync(folder, own);
rmSync(own, { recursive: true, force: true });`;

/** Deletes a site that another took the place of: a large one by a process that goes on when the build has ended. */
function takeAway(previous: string): void {
  const agencies = join(previous, 'agencies');
  if (!existsSync(agencies) || readdirSync(agencies).length < MANY) rmSync(previous, { recursive: true, force: true });
  else spawn(process.execPath, ['-e', REMOVE, previous], { detached: true, stdio: 'ignore' }).unref();
}

/** @throws CommandError when `outDir` holds something that is not a build, or one of `keep` (sources that a swap would delete) */
export function refuseForeign(outDir: string, keep: readonly string[]): void {
  const held = keep.find((folder) => !relative(outDir, resolve(folder)).startsWith('..'));
  if (held !== undefined) throw new CommandError(`输出目录 ${outDir} 里有源文件（${held}），构建会把它整个替换掉。请用 --out 另指定一个目录。`);
  if (existsSync(outDir) && !statSync(outDir).isDirectory()) throw new CommandError(`输出目录 ${outDir} 是一个文件。请用 --out 另指定一个目录。`);
  if (existsSync(outDir) && readdirSync(outDir).length > 0 && !existsSync(join(outDir, BUILD_MARK))) {
    throw new CommandError(`输出目录 ${outDir} 不是空的，也不是以前构建的结果，不敢替换。请清空它，或用 --out 另指定一个目录。`);
  }
}

/* A build that was killed could not clean up; its folder carries its process id. */
function removeLeftovers(outDir: string): void {
  const parent = dirname(outDir);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const [, stem, use, pid] = /^\.(.+)-(building|previous|record)-(\d+)$/.exec(name) ?? [];
    if (stem !== basename(outDir) || running(Number(pid))) continue;
    const path = join(parent, name);
    if (use === 'previous' && !existsSync(outDir)) renameSync(path, outDir);
    else rmSync(path, { recursive: true, force: true });
  }
}

function running(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
