import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompareAssets } from '../../src/views/embed/page-html.ts';
import type { Settings } from './settings.ts';

/** In-app browsers are old; the same as for pages. */
const TARGET = ['chrome100', 'safari16.4'];

/** Scripts by their place in the site. `embed.js` is in other people's pages: its place never changes. */
const SCRIPTS = { 'embed.js': 'parent.ts', 'embed/frame.js': 'frame.ts', 'embed/draw.js': 'draw.ts', 'embed/compare.js': 'compare-frame.ts' } as const;

/**
 * Makes the style and the classic scripts of embeds and writes the scripts into the site.
 * @param root folder of the project
 * @param folder folder of the site being built
 */
export async function writeEmbedAssets(root: string, { basePath, siteUrl }: Pick<Settings, 'basePath' | 'siteUrl'>, folder: string): Promise<CompareAssets> {
  const source = join(root, 'src', 'components', 'embed');
  const addresses = new Map<string, string>();
  for (const [place, file] of Object.entries(SCRIPTS)) {
    const text = await bundled(join(source, file));
    const path = join(folder, place);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    /* A page and its script are of one build, also where the script is cached. */
    addresses.set(place, `${basePath}${place}?v=${createHash('sha256').update(text).digest('hex').slice(0, 8)}`);
  }
  const style = (await bundled(join(source, 'embed.css'))).trim();
  const own = siteUrl === undefined ? '' : ` ${siteUrl}${basePath}`;
  return {
    style,
    styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}`,
    script: addresses.get('embed/frame.js') ?? '',
    drawing: addresses.get('embed/draw.js') ?? '',
    comparing: addresses.get('embed/compare.js') ?? '',
    /* Some browsers take 'self' to be nothing in a sandboxed frame, so the site is named where it is known. */
    scriptSources: `'self'${own}`,
  };
}

/** One file with everything it imports: a classic script, or a style sheet. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, format: 'iife', target: TARGET, charset: 'utf8', legalComments: 'none', logLevel: 'silent' });
  const [file] = outputFiles;
  if (!file) throw new Error(`nothing came of ${entry}`);
  return file.text;
}
