import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DISCLOSURES } from '../../../src/load/folders.ts';
import { CommandError } from '../command.ts';
import { programFile } from '../program/program-file.ts';
import type { Settings } from '../settings.ts';
import { GATHERED, GIVEN, type PageJob, type PageMessage, type PageWord } from './page-job.ts';

/** A process that makes pages; it is ready before it is told which. */
export interface PageProcess {
  /** Tells it where the compiled pages lie before it is told what to make. */
  readonly load: (compiled: string) => void;
  /** Tells it what to make. Ends well when its pages are in the site's folder. @throws CommandError otherwise; its log has then been printed unless `quiet` says so */
  readonly work: (job: PageJob, hear: Hearing) => Promise<void>;
  /** Tells it that the digest lies there. */
  readonly gathered: () => void;
  readonly stop: () => void;
}

export interface Hearing {
  readonly onMessage: (message: PageMessage) => void;
  /** Asked when it fails: whether the reason has been told already. */
  readonly quiet: () => boolean;
}

/**
 * Megabytes of heap: without a limit the engine tidies up late, and several processes together hold twice what they need.
 * What grows with the site are the heads of its disclosures and the paths of its pages.
 */
function heapLimit(dataDir: string): number {
  const folder = join(dataDir, DISCLOSURES);
  /* A folder that is not there is told with the other faults. */
  const agencies = existsSync(folder) ? readdirSync(folder).length : 0;
  return 320 + Math.ceil(agencies / 10);
}

/**
 * When the engine tidies up: its heap may grow to two and a half times what lives in it, where by itself it begins at half as much
 * again and goes through all of it once a second. In pairs of processes beside one another three times took 9 % less processor
 * time; this takes less memory.
 */
const TIDYING = ['--heap-growing-percent=150', '--max-semi-space-size=8'];

let started = 0;

/**
 * Starts a process that makes compiled pages beside the files of the same agencies. Its log is shown only when it fails,
 * its warnings always.
 * @param root folder of the project
 */
export function startPages(root: string, { basePath, dataDir, siteUrl }: Settings): PageProcess {
  const own = join(root, '.cache', `pages-${process.pid}-${started++}`);
  const file = join(own, 'job.json');
  mkdirSync(own, { recursive: true });
  const child = fork(programFile('page-worker'), [file], {
    cwd: root,
    silent: true,
    execArgv: [`--max-old-space-size=${heapLimit(dataDir)}`, ...TIDYING],
    env: { ...process.env, DATA_DIR: dataDir, BASE_PATH: basePath, SITE_URL: siteUrl ?? '' },
  });
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => log.push(text));
  const ended = new Promise<number | null>((done) => child.once('error', () => done(null)).once('close', done));
  const discard = (): void => {
    child.kill();
    rmSync(own, { recursive: true, force: true });
  };
  process.once('exit', discard);
  const say = (word: PageWord): void => void (child.connected && child.send(word));
  const work = async (job: PageJob, { onMessage, quiet }: Hearing): Promise<void> => {
    child.on('message', (message) => onMessage(message as PageMessage));
    /* Whole or not at all: the process waits for it. */
    writeFileSync(`${file}.part`, JSON.stringify(job));
    renameSync(`${file}.part`, file);
    say(GIVEN);
    try {
      const code = await ended;
      const text = log.join('');
      if (code !== 0) {
        if (!quiet()) process.stderr.write(text);
        throw new CommandError('页面没有建成，原因见上。');
      }
      for (const line of text.split('\n')) if (line.includes('[WARN]')) console.warn(line);
    } finally {
      process.off('exit', discard);
      discard();
    }
  };
  return { load: (compiled) => say({ compiled }), work, gathered: () => say(GATHERED), stop: discard };
}
