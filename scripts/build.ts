import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { engineCache } from './lib/engine-cache.ts';

/* A third of a change's start is making code of modules: it is kept, and so comes before all of them. */
enableCompileCache(engineCache(resolve(import.meta.dirname, '..')));
const { buildCommand } = await import('./lib/site/build-command.ts');
await buildCommand(process.argv.slice(2));
