import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { readOptions, run } from './lib/command.ts';
import { readSettings } from './lib/settings.ts';

const ROOT = resolve(import.meta.dirname, '..');

/* Astro's development server in the foreground. Search and downloads need a build and are absent here. */
await run(async () => {
  const options = readOptions(process.argv.slice(2), { data: { type: 'string' }, port: { type: 'string' } }, 'npm run dev [-- --data 目录] [--port 端口]');
  const settings = readSettings({ data: options.data, env: process.env, root: ROOT });
  const astro = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', ...(options.port ? ['--port', options.port] : [])], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: settings.dataDir, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  /* A server that outlives its command would hold the port. */
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((done, fail) => child.once('error', fail).once('exit', (code) => done(code ?? 1)));
});
