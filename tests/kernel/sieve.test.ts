import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlainSieve } from '#lib/kernel/plain-sieve.ts';
import { openWasmSieve } from '#lib/kernel/wasm-sieve.ts';

// few different words, so that keys meet and share all words but one; of the fourth, the high bits count
const word = fc.constantFrom(0, 1, 2, 0x7fffffff, 0xffffffff);
const fourth = fc.constantFrom(0, 0x55555555, 0xaaaaaaaa);
const key = fc.tuple(word, word, word, fourth);
const slice = fc.record({ keys: fc.array(key, { maxLength: 60 }), firstLine: fc.nat(1000) });

/** What a sieve must answer, by a map. */
function oracle() {
  const seen = new Map<string, number>();
  return (keys: readonly (readonly number[])[], lines: Uint32Array, firstLine: number) =>
    keys.map((words, row) => {
      const name = words.join();
      const known = seen.get(name) ?? 0;
      if (known === 0) seen.set(name, firstLine + lines[row]! + 1);
      return known;
    });
}

describe('the sieve', () => {
  it('lets the first of equal rows pass, and names its line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(slice, { maxLength: 8 }), async (slices) => {
        const expected = oracle();
        const sieves = [openPlainSieve(), (await openWasmSieve(1))!];
        for (const { keys, firstLine } of slices) {
          const lines = Uint32Array.from(keys, (_, at) => 2 * at);
          const answer = expected(keys, lines, firstLine);
          for (const sieve of sieves) {
            expect([...sieve.sift(Uint32Array.from(keys.flat()), lines, firstLine)]).toEqual(answer);
          }
        }
      }),
      { numRuns: 300 }
    );
  });

  it('grows far beyond its first room', async () => {
    const sieve = (await openWasmSieve(100))!;
    const rows = 40_000;
    const keys = new Uint32Array(4 * rows);
    for (let at = 0; at < keys.length; at++) keys[at] = Math.imul(at % (3 * rows), 0x9e3779b1);
    const lines = Uint32Array.from({ length: rows }, (_, row) => row);
    const expected = oracle();
    const listed = Array.from(lines, (row) => [...keys.subarray(4 * row, 4 * row + 4)]);
    for (const firstLine of [0, rows]) {
      expect([...sieve.sift(keys, lines, firstLine)]).toEqual(expected(listed, lines, firstLine));
    }
    expect(sieve.memory).toBeGreaterThan(16 * rows);
  });
});
