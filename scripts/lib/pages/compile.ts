import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command.ts';
import { writeEmbedAssets } from '../embed-assets.ts';
import { engineCache } from '../engine-cache.ts';
import type { Settings } from '../settings.ts';
import { tidyFolder } from '../tidy-folder.ts';
import { APP, ASSETS, SITE } from './compiled.ts';

/** Compiled pages, on the way. */
export interface Compiling {
  /** Folder of the compiled pages: `app/` to load, `site/` with the files that they lead to. @throws CommandError when they cannot be compiled; why has then been printed */
  readonly folder: Promise<string>;
  /** Ends what is still going on. */
  readonly stop: () => void;
}

/**
 * Compiles the pages, or finds them compiled by an earlier build of the same program with the same addresses:
 * data is not in them.
 * @param root folder of the project; they are kept below its `.cache/`
 * @param program hash of the program and its addresses, see `markProgram`
 */
export function compilePages(root: string, settings: Settings, program: string): Compiling {
  const cache = join(root, '.cache', 'compiled');
  const folder = join(cache, program.slice(0, 32));
  if (existsSync(folder)) {
    const now = new Date();
    utimesSync(folder, now, now);
    return { folder: Promise.resolve(folder), stop: () => undefined };
  }
  mkdirSync(cache, { recursive: true });
  tidyFolder(cache);
  /* The engine never takes away what it kept of modules that are no more. */
  rmSync(engineCache(root), { recursive: true, force: true });
  const { done, stop } = compile(root, settings, `${folder}-${process.pid}`);
  const kept = done.then((made) => {
    try {
      renameSync(made, folder);
    } catch (error) {
      /* Another build may have compiled the same meanwhile. */
      rmSync(made, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
    return folder;
  });
  /* It is waited for after other work. */
  kept.catch(() => undefined);
  return { folder: kept, stop };
}

function compile(root: string, settings: Settings, into: string): { readonly done: Promise<string>; readonly stop: () => void } {
  const { basePath, dataDir, siteUrl } = settings;
  const site = join(into, SITE);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const child = spawn(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, COMPILE_TO: join(into, APP), DATA_DIR: dataDir, OUT_DIR: site, BASE_PATH: basePath, SITE_URL: siteUrl ?? '', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => log.push(text));
  const ended = new Promise<number | null>((done) => child.once('error', () => done(null)).once('close', done));
  let stopped = false;
  const discard = (): void => rmSync(into, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const stop = (): void => {
    stopped = true;
    child.kill();
    process.off('exit', stop);
    discard();
  };
  process.once('exit', stop);
  const work = async (): Promise<string> => {
    const code = await ended;
    process.off('exit', stop);
    const text = log.join('');
    if (code !== 0) {
      if (!stopped) process.stderr.write(text);
      discard();
      throw new CommandError('页面没有编译成，原因见上。');
    }
    for (const line of text.split('\n')) if (line.includes('[WARN]')) console.warn(line);
    writeFileSync(join(into, ASSETS), JSON.stringify(await writeEmbedAssets(root, settings, site)));
    return into;
  };
  return { done: work(), stop };
}
