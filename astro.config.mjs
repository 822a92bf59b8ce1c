import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readSettings } from './scripts/lib/settings.ts';

const settings = readSettings({ env: process.env, root: import.meta.dirname });
/* A build has the pages compiled and makes them itself; `astro dev` and `astro check` know nothing of it. */
const to = process.env.COMPILE_TO;
const compiler = to ? [(await import('./scripts/lib/pages/compiler.ts')).pageCompiler(to)] : [];

export default defineConfig({
  output: 'static',
  outDir: settings.outDir,
  base: settings.basePath,
  ...(settings.siteUrl ? { site: settings.siteUrl } : {}),
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [mdx({ syntaxHighlight: false }), ...compiler],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  build: {
    format: 'directory',
    concurrency: 8,
    /* One stylesheet, fetched once, serves every page; inlined copies would weigh on each. */
    inlineStylesheets: 'never',
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        /* The panel of a chart shows its embed. */
        "frame-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
    },
  },
  /* Scripts are files, so the policy holds without a hash for each page. */
  /* In-app browsers are old: nothing newer than Chromium 100 may come out (media ranges came with 104). */
  /* The libraries that the pages carry ask for their licences to come along. */
  vite: { build: { assetsInlineLimit: 0, target: ['chrome100', 'safari16.4'], license: { fileName: 'licenses.txt' } } },
});
