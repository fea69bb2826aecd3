import { rowKey, rowLine, rowWords } from './row-table.ts';
import type { Sieve } from './slice.ts';

/** The sieve in plain TypeScript. */
export function openPlainSieve(): Sieve {
  const seen = new Map<string, number>();
  return {
    sift(table, firstLine, write) {
      const rows: number[] = [];
      const firstLines: number[] = [];
      for (let row = 0, at = 0; at < table.length; row++, at += rowWords) {
        const key = table.subarray(at + rowKey, at + rowKey + 4).join();
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, firstLine + table[at + rowLine]!);
          write?.(lineOf(table, at + rowKey));
        } else {
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

/** The four words, as they stand in memory, in hexadecimal. */
function lineOf(table: Uint32Array, at: number): Uint8Array<ArrayBuffer> {
  const key = new Uint8Array(table.slice(at, at + 4).buffer);
  return new TextEncoder().encode(`${Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('')}\n`);
}

// a key of about forty characters, its string and its place in the map
const bytesAnEntry = 100;
