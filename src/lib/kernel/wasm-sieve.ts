import { rowWords } from './row-table.ts';
import type { Sieve } from './slice.ts';
import { openModule } from './wasm-module.ts';

/** The compiled sieve; null where it cannot run. */
export async function openWasmSieve(capacity: number): Promise<Sieve | null> {
  const kernel = await openModule(() => 0);
  if (!kernel) return null;
  kernel.openSieve(capacity);
  const room = kernel.siftRoom(rowsAtOnce);
  return {
    sift(table, firstLine, write) {
      const rows: number[] = [];
      const firstLines: number[] = [];
      const count = table.length / rowWords;
      for (let from = 0; from < count; from += rowsAtOnce) {
        const part = table.subarray(rowWords * from, rowWords * (from + rowsAtOnce));
        new Uint32Array(kernel.memory.buffer, room, part.length).set(part);
        const twins = kernel.sift(part.length / rowWords, firstLine);
        const length = write ? kernel.writeOthers(part.length / rowWords) : 0;
        // the memory moves when the sieve grows
        const found = new Uint32Array(kernel.memory.buffer, kernel.twinsAt(), 2 * twins);
        for (let twin = 0; twin < found.length; twin += 2) {
          rows.push(from + found[twin]!);
          firstLines.push(found[twin + 1]!);
        }
        if (length > 0) write?.(new Uint8Array(kernel.memory.buffer, kernel.linesAt(), length));
      }
      return { rows: Uint32Array.from(rows), firstLines: Uint32Array.from(firstLines) };
    },
    get memory() {
      return kernel.memory.buffer.byteLength;
    }
  };
}

const rowsAtOnce = 16_384;
