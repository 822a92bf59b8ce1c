import { readOptions, run } from './lib/command.ts';
import { findChromium } from './lib/find-chromium.ts';

/* Finds, or fetches, the Chromium that the browser tests use, and prints its path. */
await run(async () => {
  readOptions(process.argv.slice(2), {}, 'npm run browser');
  console.log(await findChromium());
  return 0;
});
