import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlainSieve } from '#lib/kernel/plain-sieve.ts';
import type { Sieve } from '#lib/kernel/slice.ts';
import { openWasmSieve } from '#lib/kernel/wasm-sieve.ts';

// few different words, so that keys meet and share all words but one; of the fourth, the high bits count
const word = fc.constantFrom(0, 1, 2, 0x7fffffff, 0xffffffff);
const fourth = fc.constantFrom(0, 0x55555555, 0xaaaaaaaa);
const key = fc.tuple(word, word, word, fourth);
const slice = fc.record({ keys: fc.array(key, { maxLength: 60 }), firstLine: fc.integer({ min: 1, max: 1000 }) });

/** A table of rows with these keys, on every other line. */
function tableOf(keys: readonly (readonly number[])[]): Uint32Array {
  return Uint32Array.from(keys.flatMap((words, row) => [0, 0, 0, 2 * row, ...words]));
}

/** What a sieve must answer, by a map. */
function oracle() {
  const seen = new Map<string, number>();
  return (keys: readonly (readonly number[])[], firstLine: number) => {
    const twins = keys.map((words, row) => {
      const name = words.join();
      const known = seen.get(name);
      if (known === undefined) seen.set(name, firstLine + 2 * row);
      return [row, known] as const;
    });
    const found = twins.filter(([, known]) => known !== undefined);
    const others = keys.filter((_, row) => twins[row]![1] === undefined);
    return { rows: found.map(([row]) => row), firstLines: found.map(([, known]) => known), others: others.map(inHex) };
  };
}

const inHex = (words: readonly number[]) => Buffer.from(Uint32Array.from(words).buffer).toString('hex');

/** Sifts a table of these keys: the twins, and the lines that the sieve wrote of the others. */
function sifted(sieve: Sieve, keys: readonly (readonly number[])[], firstLine: number) {
  let text = '';
  const { rows, firstLines } = sieve.sift(tableOf(keys), firstLine, (lines) => (text += Buffer.from(lines).toString()));
  return { rows: [...rows], firstLines: [...firstLines], others: text.split('\n').slice(0, -1) };
}

describe('the sieve', () => {
  it('finds the rows that equal an earlier one, names its line, and writes the others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(slice, { maxLength: 8 }), async (slices) => {
        const expected = oracle();
        const sieves = [openPlainSieve(), (await openWasmSieve(1))!];
        for (const { keys, firstLine } of slices) {
          const answer = expected(keys, firstLine);
          for (const sieve of sieves) expect(sifted(sieve, keys, firstLine)).toEqual(answer);
        }
      }),
      { numRuns: 300 }
    );
  });

  it('grows far beyond its first room', async () => {
    const sieve = (await openWasmSieve(100))!;
    const rows = 40_000;
    const word = (at: number) => Math.imul(at % (3 * rows), 0x9e3779b1) >>> 0;
    const keys = Array.from({ length: rows }, (_, row) => [0, 1, 2, 3].map((at) => word(4 * row + at)));
    const expected = oracle();
    for (const firstLine of [1, 2 * rows]) {
      expect(sifted(sieve, keys, firstLine)).toEqual(expected(keys, firstLine));
    }
    expect(sieve.memory).toBeGreaterThan(16 * rows);
  });
});
