import type { Dialect } from '#lib/domain/dialect.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { openText, type DirectText, type StreamedText } from '#lib/workers/read/open-text.ts';
import type { SliceTask } from './slice-task.ts';

/** Where the text of slices comes from. Offsets are those of the UTF-8 text. */
export interface TextSource {
  /** Makes a task; `from` may go back no further than what was forgotten. Null when no text stands at `from`. */
  task(from: number, limit: number, known: boolean, lookahead: number): Promise<Result<SliceTask | null>>;
  /** The text before this offset is not asked for again. */
  forget(before: number): void;
  /** Bytes of the file, in its own encoding, behind this offset of the text. */
  fileBytes(offset: number): number;
  /** Bytes held here. */
  readonly memory: number;
  cancel(): void;
}

/** Workers read UTF-8 by themselves; any other encoding is turned into UTF-8 here, once, and handed to them. */
export function openTextSource(file: Blob, dialect: Dialect): TextSource {
  const text = openText(file, dialect);
  return text.kind === 'direct' ? directSource(text, dialect.markBytes) : streamedSource(text, dialect);
}

function directSource(text: DirectText, markBytes: number): TextSource {
  return {
    task: async (from, limit, known, lookahead) =>
      success(from < text.length ? { from, limit, known, lookahead, text: null } : null),
    forget: () => undefined,
    fileBytes: (offset) => Math.min(offset, text.length) + markBytes,
    memory: 0,
    cancel: () => undefined
  };
}

function streamedSource(text: StreamedText, { markBytes, dataStart }: Dialect): TextSource {
  const reader = text.open(dataStart);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let start = dataStart;
  let end = dataStart;
  let hasEnded = false;

  async function fill(to: number): Promise<Result<null>> {
    while (!hasEnded && end < to) {
      const next = await reader.next(0);
      if (!next.ok) return next;
      if (next.value === null) hasEnded = true;
      else {
        chunks.push(next.value);
        end += next.value.length;
      }
    }
    return success(null);
  }

  function copy(from: number, to: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(to - from);
    let at = start;
    for (const chunk of chunks) {
      const first = Math.max(from - at, 0);
      const stop = Math.min(to - at, chunk.length);
      if (first < stop) bytes.set(chunk.subarray(first, stop), at + first - from);
      at += chunk.length;
    }
    return bytes;
  }

  return {
    async task(from, limit, known, lookahead) {
      const filled = await fill(limit + lookahead);
      if (!filled.ok) return filled;
      if (from >= end) return success(null);
      const to = Math.min(limit + lookahead, end);
      const last = hasEnded && to === end;
      return success({ from, limit, known, lookahead, text: { bytes: copy(from, to), last } });
    },
    forget(before) {
      while (chunks[0] && start + chunks[0].length <= before) start += chunks.shift()!.length;
    },
    // the file runs ahead of the text by what is held here: near enough for a bar
    fileBytes: () => reader.fileBytesRead + markBytes,
    get memory() {
      return end - start;
    },
    cancel: () => void reader.cancel().catch(() => undefined)
  };
}
