import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WrittenFile } from '../../src/views/exports/datapackage.ts';

/** A file that is written part by part, so that it is never whole in memory, and hashed on the way. Text is UTF-8. */
export interface HashedFile {
  readonly write: (part: string | Uint8Array) => void;
  readonly close: () => WrittenFile;
}

export function openHashed(path: string): HashedFile {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    write: (given) => {
      const part = typeof given === 'string' ? Buffer.from(given, 'utf8') : given;
      for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
      hash.update(part);
      bytes += part.length;
    },
    close: () => {
      closeSync(file);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}

export function writeHashed(path: string, content: string | Uint8Array): WrittenFile {
  const file = openHashed(path);
  file.write(content);
  return file.close();
}
