import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command.ts';
import { mergeFolder } from '../merge-folder.ts';
import { GATHERED, type PageJob, type PageMessage } from './page-job.ts';

/** A process that makes pages. */
export interface PageProcess {
  /** Ends well when its pages are in the site's folder. @throws CommandError otherwise; its log has then been printed unless `quiet` was asked for */
  readonly ended: Promise<void>;
  /** Tells it that the digest lies there. */
  readonly gathered: () => void;
  readonly stop: () => void;
}

let started = 0;

/**
 * Starts a process in which Astro makes pages beside the files of the same agencies. Its log is shown only when it fails,
 * its warnings always.
 * @param quiet asked when it fails: whether the reason has been told already
 */
export function startPages(job: PageJob, { onMessage, quiet }: { readonly onMessage: (message: PageMessage) => void; readonly quiet: () => boolean }): PageProcess {
  /* Astro empties its output folder first; outside the project it also compiles into one fixed place, where two builds at a time would mix. */
  const own = join(job.root, '.cache', `pages-${process.pid}-${started++}`);
  const pages = join(own, 'site');
  const file = join(own, 'job.json');
  mkdirSync(own, { recursive: true });
  writeFileSync(file, JSON.stringify(job));
  const { basePath, dataDir, siteUrl } = job.settings;
  const child = spawn(process.execPath, [join(job.root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: job.root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, PAGE_JOB: file, DATA_DIR: dataDir, OUT_DIR: pages, BASE_PATH: basePath, SITE_URL: siteUrl ?? '', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => log.push(text));
  child.on('message', (message) => onMessage(message as PageMessage));
  const stop = (): void => void child.kill();
  const discard = (): void => {
    stop();
    rmSync(own, { recursive: true, force: true });
  };
  process.once('exit', discard);
  const finish = async (): Promise<void> => {
    try {
      const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
      const text = log.join('');
      if (code !== 0) {
        if (!quiet()) process.stderr.write(text);
        throw new CommandError('页面没有建成，原因见上。');
      }
      for (const line of text.split('\n')) if (line.includes('[WARN]')) console.warn(line);
      mergeFolder(pages, job.folder);
    } finally {
      process.off('exit', discard);
      discard();
    }
  };
  return { ended: finish(), gathered: () => void (child.connected && child.send(GATHERED)), stop };
}
