import { describe, expect, it } from 'vitest';
import { noneSetAside } from '#lib/domain/set-aside.ts';
import { countAside, listReasons } from '#lib/ui/hash/aside-figures.ts';

describe('reasons', () => {
  it('are counted together, and the usual ones are named even at nought', () => {
    const counts = { ...noneSetAside, duplicate: 3, 'open-quote': 1 };
    expect(countAside(counts)).toBe(4);
    expect(listReasons(counts).map(({ reason }) => reason)).toEqual([
      'duplicate',
      'empty',
      'malformed',
      'already-hashed',
      'open-quote'
    ]);
    expect(listReasons(counts, [])).toEqual([
      { reason: 'duplicate', count: 3 },
      { reason: 'open-quote', count: 1 }
    ]);
  });
});
