import { resolve } from 'node:path';
import { DEFAULT_SITE_URL } from '../../src/views/urls.ts';
import { UsageError } from './command.ts';

export { DEFAULT_SITE_URL };

/** Where a build reads, writes and will be served; the same for every script and for Astro. */
export interface Settings {
  /** Data folder, absolute. */
  readonly dataDir: string;
  /** Folder of the finished site, absolute. */
  readonly outDir: string;
  /** Origin of the published site without a trailing slash, or undefined when not known. */
  readonly siteUrl: string | undefined;
  /** Path under which the site is served: `/` or `/name/`. */
  readonly basePath: string;
}

export interface SettingsInput {
  readonly data?: string | undefined;
  readonly out?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly root: string;
}

/**
 * Settings from command-line values, which win, and the environment
 * (DATA_DIR, OUT_DIR, SITE_URL, BASE_PATH).
 * @throws UsageError when SITE_URL is not an http(s) origin.
 */
export function readSettings({ data, out, env, root }: SettingsInput): Settings {
  return {
    dataDir: resolve(root, data || env.DATA_DIR || 'data'),
    outDir: resolve(root, out || env.OUT_DIR || 'dist'),
    siteUrl: env.SITE_URL ? siteOrigin(env.SITE_URL) : undefined,
    basePath: normalBase(env.BASE_PATH ?? ''),
  };
}

/** Where the site stands, for files that must name absolute addresses: origin (declared default where unknown) and base, ending with a slash. */
export function siteRoot({ basePath, siteUrl }: Pick<Settings, 'basePath' | 'siteUrl'>): string {
  return (siteUrl ?? DEFAULT_SITE_URL) + basePath;
}

/** `/` or `/name/`, however the variable was written (`name`, `/name`, `/name/`). */
export function normalBase(path: string): string {
  const inner = path.split('/').filter(Boolean).join('/');
  return inner ? `/${inner}/` : '/';
}

function siteOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`SITE_URL 不是网址：${text}。请写成 https://example.org，路径另用 BASE_PATH 指定。`);
  }
  return url.origin;
}
