import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../scripts/lib/find-chromium.ts';
import { listen, siteHandler } from '../scripts/lib/static-server.ts';

/** The whole site, built once from the project's data for all site and browser tests, and served. */
export interface BuiltSite {
  /** Folder of the build. */
  readonly folder: string;
  /** Base path, ending with a slash: not the root, so that a forgotten base is found. */
  readonly base: string;
  /** Origin that the build was told it would have. */
  readonly siteUrl: string;
  /** Address of the served home page, ending with a slash. */
  readonly address: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    site: BuiltSite;
  }
}

const ROOT = resolve(import.meta.dirname, '..');
export const BASE = '/mingzhang/';
export const SITE_URL = 'https://example.org';

/** Builds the project's data into `folder` as the tests' site. Throws with the build's words when it fails. */
export function buildSite(folder: string, data = join(ROOT, 'data')): void {
  const result = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.ts'), '--data', data, '--out', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CI: '1', BASE_PATH: BASE, SITE_URL },
  });
  if (result.status !== 0) throw new Error(`the site cannot be built:\n${result.stdout}\n${result.stderr}`);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await findChromium();
  const parent = mkdtempSync(join(tmpdir(), 'site-'));
  const folder = join(parent, 'dist');
  buildSite(folder);
  const server = await listen(siteHandler(folder, BASE), 4430, '127.0.0.1');
  project.provide('site', { folder, base: BASE, siteUrl: SITE_URL, address: `http://127.0.0.1:${server.port}${BASE}` });
  return async () => {
    await server.close();
    rmSync(parent, { recursive: true, force: true });
  };
}
