import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import { composeChunk } from '#lib/engine/chunk/compose-chunk.ts';
import type { Run } from '#lib/engine/chunk/run.ts';
import type { PageRows } from './page-rows.ts';

/** Where a value stands. */
export interface CellPlace {
  readonly chunk: Chunk;
  readonly row: number;
}

/** A contact of a page that comes to hold another value. */
export interface Patch extends CellPlace {
  /** Its row in the page. */
  readonly at: number;
}

/** One column of a page while a file is folded into it. */
export class PageCells {
  readonly rows: PageRows;
  readonly kind: ChunkKind;
  readonly #base: Chunk;
  readonly #slot: number;
  /** Row of the page at which each span starts. */
  readonly #spanStarts: readonly number[];

  /** @param base the page as it was, null for blanks
   * @param slot of the chunks of slices */
  constructor(rows: PageRows, kind: ChunkKind, base: Chunk | null, slot: number) {
    this.rows = rows;
    this.kind = kind;
    this.#base = base ?? blankChunk(kind, pageRows);
    this.#slot = slot;
    let at = rows.before;
    this.#spanStarts = rows.spans.map(({ from, to }) => (at += to - from) - (to - from));
  }

  /** What a contact held before the file; for a new one, what the row that made it says. */
  first(contact: number): CellPlace {
    if (contact < this.rows.before) return { chunk: this.#base, row: contact };
    const starts = this.#spanStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= contact) low = middle;
      else high = middle - 1;
    }
    const { slice, from } = this.rows.spans[low]!;
    return { chunk: slice.chunks[this.#slot]!, row: from + contact - starts[low]! };
  }

  /** The page as it becomes.
   * @param patches in the order of the page */
  composed(patches: readonly Patch[]): Chunk {
    const runs: Run[] = [];
    let next = 0;
    const push = (chunk: Chunk, from: number, at: number, rows: number) => {
      let done = 0;
      while (next < patches.length && patches[next]!.at < at + rows) {
        const patch = patches[next++]!;
        if (patch.at > at + done) runs.push({ chunk, from: from + done, to: from + patch.at - at });
        runs.push({ chunk: patch.chunk, from: patch.row, to: patch.row + 1 });
        done = patch.at - at + 1;
      }
      if (rows > done) runs.push({ chunk, from: from + done, to: from + rows });
    };
    if (this.rows.before > 0) push(this.#base, 0, 0, this.rows.before);
    this.rows.spans.forEach(({ slice, from, to }, span) => {
      push(slice.chunks[this.#slot]!, from, this.#spanStarts[span]!, to - from);
    });
    const given = this.rows.before + this.rows.created;
    if (given < pageRows) runs.push({ chunk: null, from: 0, to: pageRows - given });
    return composeChunk(this.kind, runs);
  }
}
