import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Lets a file or folder stand in a second place, without a copy where both lie in one file system. Builds replace files
 * and never write into them, so what happens to one place does not touch the other. What is not there is left out.
 */
export function linkInto(from: string, to: string): void {
  if (!existsSync(from)) return;
  if (!statSync(from).isDirectory()) {
    mkdirSync(dirname(to), { recursive: true });
    return linkFile(from, to);
  }
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkInto(source, target);
    else linkFile(source, target);
  }
}

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EXDEV' || error.code === 'EPERM' || error.code === 'EMLINK'))) throw error;
    copyFileSync(from, to);
  }
}
