/*
 * SHA-256 of a text in a page that has no `crypto.subtle`: browsers keep it from pages without
 * encryption, and a site in an office's own network is often one.
 */

const K = new Uint32Array(64);
const START = new Uint32Array(8);

/* Fractional parts of the roots of the first primes, as the standard makes its constants. */
for (let candidate = 2, found = 0; found < 64; candidate += 1) {
  let prime = true;
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) prime = false;
  if (!prime) continue;
  if (found < 8) START[found] = (candidate ** (1 / 2) % 1) * 4294967296;
  K[found] = (candidate ** (1 / 3) % 1) * 4294967296;
  found += 1;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The hash as 64 hex digits. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const state = START.slice();
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) mix(state, words, view, at);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function mix(state: Uint32Array, words: Uint32Array, view: DataView, at: number): void {
  const w = (index: number): number => words[index] ?? 0;
  for (let index = 0; index < 64; index += 1) {
    if (index < 16) words[index] = view.getUint32(at + index * 4);
    else {
      const [far, near] = [w(index - 15), w(index - 2)];
      words[index] = w(index - 16) + (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) + w(index - 7) + (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10));
    }
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[index] ?? 0) + w(index)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] ?? 0) + word));
}
