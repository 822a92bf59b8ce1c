import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WrittenFile } from '../../src/views/exports/datapackage.ts';

/** A text file that is written part by part, so that it is never whole in memory, and hashed on the way. */
export interface HashedFile {
  readonly write: (text: string) => void;
  readonly close: () => WrittenFile;
}

export function openHashed(path: string): HashedFile {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    write: (text) => {
      const part = Buffer.from(text, 'utf8');
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

export function writeHashed(path: string, text: string): WrittenFile {
  const file = openHashed(path);
  file.write(text);
  return file.close();
}
