import type { Dialect } from '#lib/domain/dialect.ts';
import { success, type Result } from '#lib/domain/result.ts';
import type { Slice } from '#lib/kernel/slice.ts';
import { afterFirstLineEnd } from './line-start.ts';
import { openText } from './open-text.ts';
import type { SliceReply, SliceTask } from './slice-task.ts';

export interface TextSlice extends Slice {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface SliceText {
  readonly slice: TextSlice;
  /** What is answered at once, where no record is known to start in the slice; else null. */
  readonly reply: SliceReply | null;
}

/** Nothing can be told: more bytes are needed, or the start must be known. */
export const unsure: SliceReply = { sure: false, start: -1, next: -1, lines: 0 };

/** Reads the text of slices of one file, and finds where the records of each start.
 * Problems: `encoding-wrong`, `file-changed`, `file-unreadable`. */
export function openSliceReader(file: Blob, dialect: Dialect): (task: SliceTask) => Promise<Result<SliceText>> {
  const text = openText(file, dialect);

  async function read({ from, limit, lookahead, text: given }: SliceTask) {
    if (given) return success(given);
    if (text.kind !== 'direct') throw new Error('Streamed text comes with the task.');
    const end = limit + lookahead;
    const bytes = await text.read(from, end, 0);
    return bytes.ok ? success({ bytes: bytes.value, last: end >= text.length }) : bytes;
  }

  return async (task) => {
    const source = await read(task);
    if (!source.ok) return source;
    const { bytes, last } = source.value;
    const limit = Math.min(task.limit - task.from, bytes.length);
    const found = task.known ? 0 : afterFirstLineEnd(bytes, last);
    const start = found ?? bytes.length;
    const next = task.from + start;
    const none: SliceReply = found === null && !last ? unsure : { sure: true, start: next, next, lines: 0 };
    return success({ slice: { bytes, start, limit, last }, reply: start < limit ? null : none });
  };
}
