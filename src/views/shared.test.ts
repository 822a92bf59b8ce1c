import { describe, expect, it, vi } from 'vitest';
import { shared } from './shared.ts';

describe('what several ask for', () => {
  it('is worked out once for each object, by every copy of the function', () => {
    const make = vi.fn((of: { readonly id: string }) => [of.id]);
    const [here, there] = [shared('test-once', make), shared('test-once', make)];
    const [one, other] = [{ id: 'a' }, { id: 'a' }];
    expect(here(one)).toBe(there(one));
    expect(there(other)).not.toBe(here(one));
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is worked out anew with something else, and nothing is a result too', () => {
    const make = vi.fn((_: object, by: string): string | undefined => (by === '' ? undefined : by));
    const ask = shared('test-by', make);
    const one = {};
    expect([ask(one, ''), ask(one, ''), ask(one, 'b'), ask(one, 'b')]).toEqual([undefined, undefined, 'b', 'b']);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
