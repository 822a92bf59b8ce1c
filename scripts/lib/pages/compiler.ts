import { renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const NAME = 'page-compiler';
const ENTRY = fileURLToPath(new URL('./entry.ts', import.meta.url));

/**
 * Has Astro compile the pages and make none: what it compiled, with an entry of ours, is kept for the processes that
 * make them. This is how its adapters run pages elsewhere than in Astro itself.
 * @param folder where the compiled pages go; it is on the same file system as the output folder and does not exist
 */
export function pageCompiler(folder: string): AstroIntegration {
  let output = '';
  const supported = 'stable' as const;
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const configEnvironment = (name: string) => (name === 'prerender' ? { build: { rolldownOptions: { input: ENTRY } } } : undefined);
        updateConfig({ vite: { plugins: [{ name: NAME, configEnvironment }] } });
      },
      'astro:config:done': ({ config, setAdapter }) => {
        output = fileURLToPath(config.outDir);
        setAdapter({
          name: NAME,
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: supported, hybridOutput: supported, serverOutput: supported, sharpImageService: supported },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: NAME,
          /* Astro takes them away when its own pages are made. */
          setup: async () => renameSync(`${output}.prerender`, folder),
          getStaticPaths: async () => [],
          render: async () => {
            throw new Error('pages are made by processes of their own');
          },
        });
      },
    },
  };
}
