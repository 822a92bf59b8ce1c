import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import type { CompareAssets } from '../../../src/views/embed/page-html.ts';

/** A page, and by which template it is made. */
export type PagePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What `entry.ts` offers once it is compiled. */
export interface CompiledApp {
  readonly getStaticPaths: () => Promise<readonly PagePath[]>;
  readonly render: (request: Request, route: PagePath['route']) => Promise<Response>;
}

/** Parts of a folder of compiled pages. */
export const APP = 'app';
export const SITE = 'site';
export const ASSETS = 'assets.json';

/** Loads compiled pages into this process. @param folder of theirs, see `compile.ts` */
export async function loadApp(folder: string): Promise<CompiledApp> {
  const entry = readdirSync(join(folder, APP)).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`no compiled pages in ${folder}`);
  return (await import(pathToFileURL(join(folder, APP, entry)).href)) as CompiledApp;
}

/** Style and addresses of the scripts of embeds. */
export function readAssets(folder: string): CompareAssets {
  return JSON.parse(readFileSync(join(folder, ASSETS), 'utf8')) as CompareAssets;
}
