import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import type { ChunkOf } from './cell.ts';
import type { RunOf } from './run.ts';

type Rows = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Copies the runs of one part of the chunks, one after the other; where a run has no chunk the target stays. */
export function copyRows<K extends ChunkKind>(
  runs: readonly RunOf<K>[],
  target: Rows,
  part: (chunk: ChunkOf<K>) => Rows
): void {
  let at = 0;
  let last: Chunk | null = null;
  let rows: Rows = target;
  for (const { chunk, from, to } of runs) {
    if (chunk && chunk !== last) rows = part(chunk);
    if (chunk) last = chunk;
    if (chunk && to - from > fewRows) target.set(rows.subarray(from, to), at);
    else if (chunk) for (let row = from; row < to; row++) target[at + row - from] = rows[row]!;
    at += to - from;
  }
}

/** Copies bits into a target that is still 0 there. */
export function copyBits(source: Uint32Array, from: number, target: Uint32Array, at: number, rows: number): void {
  for (let done = 0; done < rows;) {
    // up to the end of a word of the target, or of the source
    const into = (at + done) & 31;
    const out = (from + done) & 31;
    const take = Math.min(32 - into, 32 - out, rows - done);
    const word = (source[(from + done) >>> 5]! >>> out) & (take === 32 ? -1 : (1 << take) - 1);
    target[(at + done) >>> 5]! |= word << into;
    done += take;
  }
}

// below this a view costs more than the copy
const fewRows = 24;
