import type { Sieve } from './slice.ts';

/** The sieve in plain TypeScript. */
export function openPlainSieve(): Sieve {
  const seen = new Map<string, number>();
  return {
    sift(keys, lines, firstLine) {
      return lines.map((line, row) => {
        const key = keys.subarray(4 * row, 4 * row + 4).join();
        const first = seen.get(key);
        if (first !== undefined) return first;
        seen.set(key, firstLine + line + 1);
        return 0;
      });
    },
    get memory() {
      return seen.size * bytesAnEntry;
    }
  };
}

// a key of about forty characters, its string and its place in the map
const bytesAnEntry = 100;
