import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumOptions } from './lib/find-chromium.ts';
import { listen, siteHandler } from './lib/static-server.ts';
const browser = await chromium.launch(await chromiumOptions());
for (const [site, file] of (process.env.ONLY ? [['.cache/bench-scale/10000/site', '/tmp/w/q10000.json']] : [['/tmp/w/fs5', '/tmp/w/q5.json'], ['.cache/bench-scale/10000/site', '/tmp/w/q10000.json']]) as [string, string][]) {
  const server = await listen(siteHandler(site, '/'), 4790, '127.0.0.1');
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.port}/search/`);
  const script = process.env.ENGINE ?? ''; copyFileSync('/tmp/w/' + script, join(site, '_astro', script));
  const queries = JSON.parse(readFileSync(file, 'utf8')) as { sort: string; text: string }[];
  const told: any[] = [];
  for (const { sort, text } of queries) {
    const t: any = await page.evaluate(`(async () => {
      const { openIndex } = await import(${JSON.stringify(`/_astro/${script}`)});
      const spans = [];
      const index = await openIndex('/search/rows/', { fetch: async (url) => { const b = performance.now(); const r = await fetch(url, { cache: 'no-store' }); const buf = await r.arrayBuffer(); spans.push([b, performance.now(), buf.byteLength]); return { ok: r.ok, status: r.status, arrayBuffer: () => Promise.resolve(buf) }; } });
      spans.length = 0;
      const began = performance.now();
      const { count } = await index.search(${JSON.stringify(text)});
      const end = performance.now();
      // time with at least one fetch pending
      spans.sort((a, b) => a[0] - b[0]);
      let busy = 0, upto = began, rounds = 0;
      for (const [a, b] of spans) { if (a > upto) rounds++; busy += Math.max(0, b - Math.max(a, upto)); upto = Math.max(upto, b); }
      return { ms: end - began, busy, n: spans.length, rounds, each: spans.reduce((s, [a, b]) => s + b - a, 0) };
    })()`);
    told.push({ sort, text, ...t });
  }
  const avg = (k: string) => (told.reduce((s, t) => s + t[k], 0) / told.length).toFixed(1);
  console.log(site, 'n', told.length, 'ms', avg('ms'), 'fetching', avg('busy'), 'requests', avg('n'), 'rounds', avg('rounds'), 'sum', avg('each'));
  if (process.argv[2]) for (const sort of [...new Set(told.map((t) => t.sort))]) { const own = told.filter((t) => t.sort === sort); const a = (k: string) => (own.reduce((s, t) => s + t[k], 0) / own.length).toFixed(1); console.log('  ', sort, a('ms'), a('busy'), a('n')); }
  await page.close();
  await server.close();
}
await browser.close();
