import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Versions of the program that are kept, the one of now included; one used within the hour may still be in use. */
const KEPT = 8;
const IN_USE = 3_600_000;

/** Takes away what earlier versions of the program left in a folder of versions, and what was being made and never finished. */
export function tidyFolder(versions: string): void {
  const held = readdirSync(versions)
    .map((name) => ({ path: join(versions, name), used: statSync(join(versions, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of held.slice(KEPT - 1).filter(({ used }) => Date.now() - used > IN_USE)) rmSync(path, { recursive: true, force: true });
}
