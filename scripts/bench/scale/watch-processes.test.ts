import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { seconds, watchProcesses } from './watch-processes.ts';

it('reads processor times as ps prints them', () => {
  expect(['00:00:07', '01:02:03', '2-01:00:00', '3:07.25'].map(seconds)).toEqual([7, 3723, 176_400, 187.25]);
});

it('sees a process and those below it, with what they use', async () => {
  const busy = 'const held = Buffer.alloc(5e7, 1); const end = Date.now() + 700; while (Date.now() < end) held[0]++;';
  const child = spawn(process.execPath, ['-e', `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`]);
  const watch = watchProcesses(child.pid ?? 0);
  await once(child, 'close');
  watch.stop();
  const used = watch.processes.find(({ command }) => command.includes('Buffer.alloc') && !command.includes('spawnSync'));
  expect(used?.peak).toBeGreaterThan(5e7);
  expect(Math.max(...watch.samples.map(({ memory }) => memory))).toBeGreaterThan(5e7);
});
