import { deflateRawSync } from 'node:zlib';

/**
 * Stands for the platform's CompressionStream where a thread only writes archives: a workbook compresses
 * dozens of small files, and a stream for each costs more than the compressing. The bytes are the same.
 * It knows no more than a writer that writes once and a reader that reads to the end.
 */
export class SyncDeflate {
  #compressed: Uint8Array | undefined;

  readonly writable = {
    getWriter: () => ({
      write: (data: Uint8Array): Promise<void> => {
        this.#compressed = deflateRawSync(data);
        return Promise.resolve();
      },
      close: (): Promise<void> => Promise.resolve(),
    }),
  };

  readonly readable = {
    getReader: () => ({
      read: (): Promise<{ done: boolean; value: Uint8Array | undefined }> => {
        const value = this.#compressed;
        this.#compressed = undefined;
        return Promise.resolve({ done: value === undefined, value });
      },
    }),
  };
}
