import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../../src/views/digest/digest.ts';
import { CommandError } from './command.ts';
import { mergeFolder } from './merge-folder.ts';
import type { Settings } from './settings.ts';

/**
 * Builds the pages into `folder`, which may hold other files already, in a process of its own, whose
 * memory is free again afterwards. Lists on the pages are made from `digest`.
 * Its log is shown only when it fails, its warnings always.
 * @throws CommandError when the build fails; its log has then been printed
 */
export async function buildPages(root: string, settings: Settings, folder: string, digest: Digest): Promise<void> {
  /* Astro empties its output folder first; outside the project it also compiles into one fixed place, where two builds at a time would mix. */
  const own = join(root, '.cache', `pages-${process.pid}`);
  const pages = join(own, 'site');
  const discard = (): void => rmSync(own, { recursive: true, force: true });
  process.once('exit', discard);
  try {
    mkdirSync(own, { recursive: true });
    const file = join(own, 'digest.json');
    writeFileSync(file, JSON.stringify(digest));
    await astroBuild(root, settings, pages, file);
    mergeFolder(pages, folder);
  } finally {
    discard();
    process.off('exit', discard);
  }
}

async function astroBuild(root: string, settings: Settings, folder: string, digest: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATA_DIR: settings.dataDir,
      DIGEST_FILE: digest,
      OUT_DIR: folder,
      BASE_PATH: settings.basePath,
      SITE_URL: settings.siteUrl ?? '',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => log.push(text));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  process.off('exit', stop);
  const text = log.join('');
  if (code !== 0) {
    process.stderr.write(text);
    throw new CommandError('页面没有建成，原因见上。');
  }
  for (const line of text.split('\n')) if (line.includes('[WARN]')) console.warn(line);
}
