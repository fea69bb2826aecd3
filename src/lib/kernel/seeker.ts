import { openModule } from './wasm-module.ts';

/** Values of text one after the other: value i is bytes[offsets[i] … offsets[i + 1]], UTF-8. */
export interface SpelledValues {
  readonly rows: number;
  /** rows + 1. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Where a text was found: a bit a value, 32 a word, lowest first. The views hold until the next search. */
export interface Sought {
  readonly found: Uint32Array;
  /** Values that are not all ASCII, and may hold the text under an accent; some of them are found already. */
  readonly beyond: Uint32Array;
}

export interface Seeker {
  /** Looks for a text without capitals; capitals of the values count as small.
   * @returns null for a text that is not ASCII: no search for bytes finds what it may be written as */
  seek(values: SpelledValues, text: string): Sought | null;
  /** Bytes of memory held. */
  readonly memory: number;
}

/** The compiled search; null where it cannot run. It keeps no value: copying them in costs less than reading them from
 * memory, and nothing has to be let go of. */
export async function openSeeker(): Promise<Seeker | null> {
  const kernel = await openModule(() => 0);
  if (!kernel) return null;
  const encoder = new TextEncoder();
  return {
    seek({ rows, offsets, bytes }, text) {
      const needle = encoder.encode(text);
      if (needle.length === 0 || needle.length !== text.length || needle.some((byte) => byte > 127)) return null;
      const first = offsets[0]!;
      const length = offsets[rows]! - first;
      kernel.seekRoom(length, rows, needle.length);
      const { buffer } = kernel.memory;
      const ends = new Uint32Array(buffer, kernel.seekEnds(), rows + 1);
      ends.set(offsets.subarray(0, rows + 1));
      if (first > 0) for (let row = 0; row <= rows; row++) ends[row]! -= first;
      new Uint8Array(buffer, kernel.seekNeedle(), needle.length).set(needle);
      new Uint8Array(buffer, kernel.seekValues(), length).set(bytes.subarray(first, first + length));
      kernel.seek(length, rows, needle.length);
      const words = (rows + 31) >>> 5;
      const found = new Uint32Array(buffer, kernel.seekBits(), words);
      return { found, beyond: new Uint32Array(buffer, kernel.seekBits() + 4 * words, words) };
    },
    get memory() {
      return kernel.memory.buffer.byteLength;
    }
  };
}
