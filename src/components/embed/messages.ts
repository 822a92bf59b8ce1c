/*
 * What a frame and the page around it say to each other. The frame tells its height and nothing
 * else; the page around it may ask for it again, when its script came after the frame's first word.
 */

export const HEIGHT = 'mingzhang:height';
export const ASK = 'mingzhang:ask';

/** The least and the greatest height that a page gives to a frame, in CSS pixels. */
export const LEAST = 60;
export const GREATEST = 6000;

/** The height that a message tells, clamped, or undefined when it is no such message. */
export function toldHeight(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, height } = data as { readonly type?: unknown; readonly height?: unknown };
  if (type !== HEIGHT || typeof height !== 'number' || !Number.isFinite(height)) return undefined;
  return Math.min(GREATEST, Math.max(LEAST, Math.ceil(height)));
}

/**
 * The origin that messages of a frame carry: that of its address, or `null` where the page has
 * sandboxed it without giving it its own origin.
 */
export function expectedOrigin(address: string, sandbox: string | null): string {
  if (sandbox !== null && !/(?:^|\s)allow-same-origin(?:\s|$)/i.test(sandbox)) return 'null';
  return new URL(address).origin;
}
