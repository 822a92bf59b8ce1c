import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandError, readOptions, run, UsageError } from './lib/command.ts';
import { readSettings, type Settings } from './lib/settings.ts';
import { listen, siteHandler } from './lib/static-server.ts';

const USAGE = 'npm run serve [-- --out 目录] [--port 端口] [--host [地址]]';

/** Serves a built site until the process ends. Prints the address once it answers. */
export async function serve(settings: Settings, port: number, host: string): Promise<void> {
  if (!existsSync(join(settings.outDir, 'index.html'))) {
    throw new CommandError(`${settings.outDir} 里还没有建好的网站。先运行 npm run build，或直接用 npm start。`);
  }
  const server = await listen(siteHandler(settings.outDir, settings.basePath), port, host);
  if (server.port !== port) console.log(`端口 ${port} 已被占用，改用 ${server.port}。`);
  const shown = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  console.log(`明账：http://${shown.includes(':') ? `[${shown}]` : shown}:${server.port}${settings.basePath}（按 Ctrl+C 结束）`);
}

/** Port from `--port` or PORT, else 4321. */
export function readPort(given: string | undefined, env: NodeJS.ProcessEnv): number {
  const text = given ?? (env['PORT'] || '4321');
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`端口应是 0 到 65535 的整数：${text}`);
  return port;
}

/** `--host` alone opens the server to the network; without it only this machine is answered. */
export function readHost(args: readonly string[]): { readonly host: string; readonly rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === '--host' || arg.startsWith('--host='));
  if (at < 0) return { host: '127.0.0.1', rest: args };
  const [, inline] = (args[at] ?? '').split(/=(.*)/s);
  const following = args[at + 1];
  const own = inline ?? (following !== undefined && !following.startsWith('-') ? following : undefined);
  const used = inline === undefined && own !== undefined ? 2 : 1;
  return { host: own || '0.0.0.0', rest: [...args.slice(0, at), ...args.slice(at + used)] };
}

if (import.meta.main) {
  await run(async () => {
    const { host, rest } = readHost(process.argv.slice(2));
    const options = readOptions(rest, { out: { type: 'string' }, port: { type: 'string' } }, USAGE);
    const settings = readSettings({ out: options.out, env: process.env, root: resolve(import.meta.dirname, '..') });
    await serve(settings, readPort(options.port, process.env), host);
    return 0;
  });
}
