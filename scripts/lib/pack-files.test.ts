import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { addDigests, fileDigest } from './build-state.ts';
import { FilePacker } from './pack-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('FilePacker', () => {
  it('packs what it is given as it was given, and adds it up', async () => {
    const packer = new FilePacker(join(folder, 'some'));
    const content = new Uint8Array([1, 2, 3]);
    packer.write('r00/01.bin', content);
    content.fill(9);
    packer.write('core.bin', content);
    const packed = await packer.finish();
    const [one, other] = ['r00/01.bin', 'core.bin'].map((path) => readFileSync(join(folder, 'some', path)));
    expect([...gunzipSync(one ?? '')]).toEqual([1, 2, 3]);
    expect([...gunzipSync(other ?? '')]).toEqual([9, 9, 9]);
    expect(packed.files).toEqual(new Map([['r', { files: 1, bytes: one?.length }], ['c', { files: 1, bytes: other?.length }]]));
    expect(packed.content).toBe(addDigests(0n, fileDigest('core.bin', content), fileDigest('r00/01.bin', new Uint8Array([1, 2, 3]))));
  });

  it('fails when a file cannot be written', async () => {
    writeFileSync(join(folder, 'taken'), '');
    const packer = new FilePacker(join(folder, 'taken'));
    packer.write('r00/01.bin', new Uint8Array([1]));
    await expect(packer.finish()).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});
