import { resolve } from 'node:path';
import { build } from './lib/site/build.ts';
import { readOptions, run } from './lib/command.ts';
import { readSettings } from './lib/settings.ts';
import { readHost, readPort, serve } from './serve.ts';

const USAGE = 'npm start [-- --data 目录] [--out 目录] [--port 端口] [--host [地址]]';

/* Builds the site from the data as it is now, then serves it. */
await run(async () => {
  const { host, rest } = readHost(process.argv.slice(2));
  const { data, out, port } = readOptions(rest, { data: { type: 'string' }, out: { type: 'string' }, port: { type: 'string' } }, USAGE);
  const settings = readSettings({ data, out, env: process.env, root: resolve(import.meta.dirname, '..') });
  const wanted = readPort(port, process.env);
  if (!(await build(settings))) return 1;
  await serve(settings, wanted, host);
  return 0;
});
