import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';

/** Types of files that the library does not know, or knows without their charset. */
const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.d.ts': 'text/plain;charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
};

/** What pages of other sites may read: the data and the embeds. Nothing of it depends on who asks. */
const SHARED = /^(?:data|embed)\//;
const SHARING = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'Content-Length, Content-Range, Accept-Ranges, ETag'],
] as const;

/**
 * Answers requests from a built site as a static host would: folders redirect to their slash,
 * unknown addresses get the site's 404 page with status 404, nothing exists outside the base path.
 * @param outDir folder of the built site
 * @param basePath `/` or `/name/`
 */
export function siteHandler(outDir: string, basePath: string): RequestListener {
  const root = resolve(outDir);
  const files = sirv(root, {
    /* Look at the disk for each request, so that a new build is served without a restart. */
    dev: true,
    etag: true,
    onNoMatch: (_request, response) => notFound(root, response),
    setHeaders: (response, path) => {
      const type = TYPES[/\.d\.ts$|\.[^.]+$/.exec(path)?.[0] ?? ''];
      if (type) response.setHeader('Content-Type', type);
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  return (request, response) => {
    const [path = '/', query = ''] = (request.url ?? '/').split(/(?=\?)/);
    const shared = path.startsWith(basePath) && SHARED.test(path.slice(basePath.length));
    if (shared) for (const [name, value] of SHARING) response.setHeader(name, value);
    if (shared && request.method === 'OPTIONS') return allow(response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response);
    if (!path.startsWith(basePath)) {
      if (`${path}/` === basePath || path === '/') return redirect(response, basePath + query);
      return notFound(root, response);
    }
    const inner = `/${path.slice(basePath.length)}`;
    if (!inner.endsWith('/') && isPageFolder(root, inner)) return redirect(response, `${path}/${query}`);
    const within: IncomingMessage & { _parsedUrl?: unknown } = request;
    within.url = inner + query;
    files(within, response);
  };
}

function isPageFolder(root: string, path: string): boolean {
  const folder = join(root, safeDecode(path));
  return folder.startsWith(root + sep) && existsSync(join(folder, 'index.html'));
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/* `//host` at the start of a Location would leave the site. */
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location.replace(/^\/+/, '/') }).end();
}

/* A browser asks first when a script of another site reads a part of a file (DuckDB does, in Parquet). */
function allow(response: ServerResponse): void {
  response.writeHead(204, { 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': 'Range, If-None-Match', 'Access-Control-Max-Age': '86400' }).end();
}

function refuse(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD' }).end();
}

function notFound(root: string, response: ServerResponse): void {
  const page = join(root, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : '<!doctype html><title>404</title>');
}

export interface RunningServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Listens on the first free port from `port` on.
 * @throws Error when the host cannot be bound or twenty ports are taken.
 */
export async function listen(handler: RequestListener, port: number, host: string): Promise<RunningServer> {
  for (let candidate = port; candidate < port + 20; candidate += 1) {
    const server = createServer(handler);
    if (await bound(server, candidate, host)) {
      const address = server.address();
      return {
        port: typeof address === 'object' && address ? address.port : candidate,
        close: () => new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
      };
    }
  }
  throw new Error(`端口 ${port} 至 ${port + 19} 都被占用，请用 PORT 另指定一个。`);
}

/** Whether the server now listens; false when the port is taken. Other errors are thrown. */
function bound(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : fail(error)));
    server.listen(port, host, () => done(true));
  });
}
