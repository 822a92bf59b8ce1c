import type { RequestListener } from 'node:http';
import { listen, type RunningServer } from '../../scripts/lib/static-server.ts';

/** A page of somebody else, on an origin of its own, that a test writes anew for each case. */
export interface Host {
  readonly address: string;
  /** Page that is answered from now on, with its headers. */
  serve(body: string, headers?: Readonly<Record<string, string>>): void;
  /** A further page of the same host. */
  readonly pages: Map<string, string>;
  readonly close: () => Promise<void>;
}

export async function startHost(port: number): Promise<Host> {
  let body = '';
  let headers: Readonly<Record<string, string>> = {};
  const pages = new Map<string, string>();
  const handler: RequestListener = ({ url = '/' }, response) => {
    const other = pages.get(url);
    response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8', ...(other === undefined ? headers : {}) });
    response.end(other ?? (url === '/' ? `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><title>host</title><style>body{margin:0}</style><body>${body}` : ''));
  };
  const server: RunningServer = await listen(handler, port, '127.0.0.1');
  return {
    address: `http://127.0.0.1:${server.port}/`,
    pages,
    serve: (text, given = {}) => {
      body = text;
      headers = given;
    },
    close: server.close,
  };
}
