import type { Sieve } from './slice.ts';
import { openModule } from './wasm-module.ts';

/** The compiled sieve; null where it cannot run. */
export async function openWasmSieve(capacity: number): Promise<Sieve | null> {
  const kernel = await openModule(() => 0);
  if (!kernel) return null;
  kernel.openSieve(capacity);
  return {
    sift(keys, lines, firstLine) {
      const seen = new Uint32Array(lines.length);
      for (let from = 0; from < lines.length; from += rowsAtOnce) {
        const count = Math.min(rowsAtOnce, lines.length - from);
        const room = kernel.siftRoom(rowsAtOnce);
        const held = new Uint32Array(kernel.memory.buffer, room, 5 * count);
        held.set(keys.subarray(4 * from, 4 * (from + count)));
        held.set(lines.subarray(from, from + count), 4 * count);
        kernel.sift(count, firstLine);
        // the memory moves when the sieve grows
        seen.set(new Uint32Array(kernel.memory.buffer, room + 16 * count, count), from);
      }
      return seen;
    },
    get memory() {
      return kernel.memory.buffer.byteLength;
    }
  };
}

const rowsAtOnce = 16_384;
