import { bitRuns } from '#lib/engine/chunk/bit-set.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import type { SeekBytes } from '#lib/engine/contacts/search-bits.ts';
import { openSeeker, type Seeker } from '#lib/kernel/seeker.ts';

/** The search through bytes, compiled as soon as that is ready and where the browser can run it. */
export function openSeek(): SeekBytes {
  let seek = seekPlainly;
  void openSeeker().then((seeker) => {
    if (seeker) seek = compiledSeek(seeker);
  });
  return (chunk, needle, bits) => seek(chunk, needle, bits);
}

/** Rows that the seeker cannot judge are looked at plainly. */
export function compiledSeek(seeker: Seeker): SeekBytes {
  return (chunk, needle, bits) => {
    const sets = seeker.seek(chunk, needle);
    if (!sets) return seekPlainly(chunk, needle, bits);
    sets.found.forEach((word, at) => (bits[at]! |= word));
    for (const { from, to } of bitRuns(sets.beyond)) {
      const held = new Uint32Array((to - from + 31) >>> 5);
      seekPlainly({ ...chunk, rows: to - from, offsets: chunk.offsets.subarray(from, to + 1) }, needle, held);
      for (let row = from; row < to; row++)
        if ((held[(row - from) >>> 5]! >>> ((row - from) & 31)) & 1) bits[row >>> 5]! |= 1 << (row & 31);
    }
  };
}
