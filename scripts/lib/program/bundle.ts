import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tidyFolder } from '../tidy-folder.ts';
import { PROGRAMS } from './program-file.ts';

/*
 * The program in a few files instead of seven hundred: a build loads it in the build itself, in a process that makes pages
 * and in a thread, and of a change to one disclosure that was a quarter of the time. It is the very program, bundled when
 * it has changed, never a part of the project.
 */

/** What is not bundled: it brings files of its own along, or is seldom needed. */
const EXTERNAL = ['@embedpdf/fonts-sc', '@napi-rs/canvas', 'astro', 'esbuild', 'pagefind', 'vite'];
/** Its address is that of the bundle. */
const OWN_ADDRESS = join('program', 'program-file.ts');

/** Address of the bundled build, where this program has been bundled. @param program see `hashProgram` */
export function bundledProgram(root: string, program: string): string | undefined {
  const folder = bundleFolder(root, program);
  const entry = join(folder, 'build-command.js');
  if (!existsSync(entry)) return undefined;
  const now = new Date();
  utimesSync(folder, now, now);
  return pathToFileURL(entry).href;
}

/** Bundles the program for the builds to come. */
export async function keepBundle(root: string, program: string): Promise<void> {
  const folder = bundleFolder(root, program);
  const into = `${folder}-${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  tidyFolder(dirname(folder));
  try {
    const { build } = await import('esbuild');
    await build({
      entryPoints: Object.entries(PROGRAMS).map(([out, file]) => ({ in: join(root, 'scripts', 'lib', file), out })),
      outdir: into,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: `node${process.versions.node}`,
      external: EXTERNAL,
      mainFields: ['module', 'main'],
      /* Packages of the older kind ask for modules of the engine while they run. */
      banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
      logLevel: 'silent',
      plugins: [{ name: 'addresses', setup: (setup) => void setup.onLoad({ filter: /[\\/]scripts[\\/].*\.ts$/ }, async ({ path }) => ({ contents: withAddresses(path, await readFile(path, 'utf8')), loader: 'ts' })) }],
    });
    renameSync(into, folder);
  } catch (error) {
    rmSync(into, { recursive: true, force: true });
    /* Another build may have bundled the same meanwhile. */
    if (!existsSync(folder)) throw error;
  }
}

/** A module asks for its own address to find the project's files: it keeps that of where it was written. */
function withAddresses(path: string, text: string): string {
  if (path.endsWith(OWN_ADDRESS)) return text;
  return text.replaceAll('import.meta.dirname', JSON.stringify(dirname(path))).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
}

/* Addresses of the project's files stand in it: a project that is moved has another. */
function bundleFolder(root: string, program: string): string {
  const name = createHash('sha256').update(JSON.stringify([root, program])).digest('hex').slice(0, 32);
  return join(root, '.cache', 'program', name);
}
