import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type RunningServer, siteHandler } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const site = join(folder, 'site');
let plain: RunningServer;
let based: RunningServer;

beforeAll(async () => {
  mkdirSync(join(site, 'about'), { recursive: true });
  writeFileSync(join(site, 'index.html'), 'home');
  writeFileSync(join(site, '404.html'), 'not here');
  writeFileSync(join(site, 'about', 'index.html'), 'about');
  writeFileSync(join(site, 'facts.csv'), '数');
  mkdirSync(join(site, 'data'));
  writeFileSync(join(site, 'data', 'facts.parquet'), 'PAR1');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  plain = await listen(siteHandler(site, '/'), 0, '127.0.0.1');
  based = await listen(siteHandler(site, '/base/'), 0, '127.0.0.1');
});

afterAll(async () => {
  await plain.close();
  await based.close();
  rmSync(folder, { recursive: true });
});

async function get(server: RunningServer, path: string): Promise<{ status: number; text: string; location: string | null; type: string | null }> {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual' });
  return { status: response.status, text: await response.text(), location: response.headers.get('location'), type: response.headers.get('content-type') };
}

/** Status line for a path sent exactly as written; fetch would tidy it first. */
function raw(server: RunningServer, path: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.end(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
    let text = '';
    socket.on('data', (part) => (text += String(part))).on('end', () => done(text)).on('error', fail);
  });
}

describe('the static server', () => {
  it('serves pages, and files with their charset', async () => {
    expect(await get(plain, '/')).toMatchObject({ status: 200, text: 'home' });
    expect(await get(plain, '/about/?q=1')).toMatchObject({ status: 200, text: 'about' });
    expect(await get(plain, '/facts.csv')).toMatchObject({ status: 200, text: '数', type: 'text/csv;charset=utf-8' });
  });

  it('redirects a folder to its slash and keeps the query', async () => {
    expect(await get(plain, '/about?q=1')).toMatchObject({ status: 301, location: '/about/?q=1' });
  });

  it('answers unknown addresses with the 404 page and status', async () => {
    expect(await get(plain, '/nothing/')).toMatchObject({ status: 404, text: 'not here' });
  });

  it('knows nothing outside its base path, and redirects to it', async () => {
    expect(await get(based, '/base/about/')).toMatchObject({ status: 200, text: 'about' });
    expect(await get(based, '/base/about')).toMatchObject({ status: 301, location: '/base/about/' });
    expect(await get(based, '/')).toMatchObject({ status: 301, location: '/base/' });
    expect(await get(based, '/base')).toMatchObject({ status: 301, location: '/base/' });
    expect(await get(based, '/about/')).toMatchObject({ status: 404, text: 'not here' });
  });

  it('never leaves its folder or redirects to another host', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/about/../../secret.txt']) {
      expect(await raw(plain, path)).not.toMatch(/secret$/);
      expect(await raw(plain, path)).toMatch(/^HTTP\/1\.1 404/);
    }
    expect(await raw(plain, '//about')).not.toMatch(/Location: \/\/about/);
    expect(await raw(plain, '/%')).toMatch(/^HTTP\/1\.1 404/);
  });

  it('lets other sites read data and embeds, in part too, and nothing else', async () => {
    const origin = (path: string, init?: RequestInit): Promise<Response> => fetch(`http://127.0.0.1:${based.port}/base/${path}`, init);
    expect((await origin('data/facts.parquet')).headers.get('access-control-allow-origin')).toBe('*');
    const part = await origin('data/facts.parquet', { headers: { Range: 'bytes=1-2' } });
    expect([part.status, await part.text(), part.headers.get('content-range'), part.headers.get('content-type')]).toEqual([206, 'AR', 'bytes 1-2/4', 'application/vnd.apache.parquet']);
    const asked = await origin('data/facts.parquet', { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([204, 'Range, If-None-Match']);
    expect((await origin('about/')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await origin('about/', { method: 'OPTIONS' })).status).toBe(405);
    expect((await origin('data/facts.parquet', { method: 'POST' })).status).toBe(405);
  });

  it('takes the next port when one is taken', async () => {
    const next = await listen(siteHandler(site, '/'), plain.port, '127.0.0.1');
    expect(next.port).toBeGreaterThan(plain.port);
    await next.close();
  });
});
