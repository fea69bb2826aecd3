import { rowKey, rowLine, rowWords } from './row-table.ts';
import type { Sieve } from './slice.ts';

/** The sieve in plain TypeScript. */
export function openPlainSieve(): Sieve {
  const seen = new Map<string, number>();
  return {
    sift(table, firstLine) {
      const rows: number[] = [];
      const firstLines: number[] = [];
      for (let row = 0, at = 0; at < table.length; row++, at += rowWords) {
        const key = table.subarray(at + rowKey, at + rowKey + 4).join();
        const first = seen.get(key);
        if (first === undefined) seen.set(key, firstLine + table[at + rowLine]!);
        else {
          rows.push(row);
          firstLines.push(first);
        }
      }
      return { rows: Uint32Array.from(rows), firstLines: Uint32Array.from(firstLines) };
    },
    get memory() {
      return seen.size * bytesAnEntry;
    }
  };
}

// a key of about forty characters, its string and its place in the map
const bytesAnEntry = 100;
