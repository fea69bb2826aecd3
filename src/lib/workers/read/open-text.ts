import type { Dialect } from '#lib/domain/dialect.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import { readProblem } from './read-problem.ts';

/** A file that is UTF-8 already: its bytes are its text, in any order and from several workers at once. */
export interface DirectText {
  readonly kind: 'direct';
  /** Bytes of text. */
  readonly length: number;
  /** The bytes from `start` to before `end`, fewer at the end of the text.
   * @param line line reached by the caller, for the problem */
  read(start: number, end: number, line: number): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** A file in another encoding: read once from its start, as UTF-8 that may be cut at any byte. */
export interface StreamedText {
  readonly kind: 'streamed';
  /** Bytes of the file without its mark, in its own encoding: the total that `fileBytesRead` runs to. */
  readonly fileBytes: number;
  /** Text from the offset `from` on, in bytes of UTF-8. */
  open(from: number): TextReader;
}

export interface TextReader {
  /** The next bytes, never empty; null at the end. After a failure or `cancel`, do not call it again. */
  next(line: number): Promise<Result<Uint8Array<ArrayBuffer> | null>>;
  /** Bytes taken from the file so far, in its own encoding. */
  readonly fileBytesRead: number;
  cancel(): Promise<void>;
}

/** Opens a file as UTF-8 text without its mark. All offsets are those of `Dialect.dataStart`.
 * Problems: `encoding-wrong`, `file-changed`, `file-unreadable`. */
export function openText(file: Blob, dialect: Pick<Dialect, 'encoding' | 'markBytes'>): DirectText | StreamedText {
  const text = dialect.markBytes === 0 ? file : file.slice(dialect.markBytes);
  if (dialect.encoding !== 'utf-8') return streamed(text, dialect.encoding);
  return {
    kind: 'direct',
    length: text.size,
    read: async (start, end, line) => {
      try {
        return success(new Uint8Array(await text.slice(start, end).arrayBuffer()));
      } catch (error) {
        return failure(readProblem(error, dialect.encoding, line));
      }
    }
  };
}

/** Turns a stream of bytes into the same text in UTF-8. A byte that the encoding does not have is an error. */
export function transcode(bytes: ReadableStream<Uint8Array<ArrayBuffer>>, encoding: string) {
  // one stream over the whole file: decoding each slice by itself would break characters at every cut
  return bytes
    .pipeThrough(new TextDecoderStream(encoding, { fatal: true, ignoreBOM: true }))
    .pipeThrough(new TextEncoderStream());
}

function streamed(text: Blob, encoding: string): StreamedText {
  return { kind: 'streamed', fileBytes: text.size, open: (from) => openReader(text, encoding, from) };
}

/** Bytes taken from the file at once. */
const sliceBytes = 1 << 19;

function openReader(text: Blob, encoding: string, from: number): TextReader {
  let fileBytesRead = 0;
  let skip = from;
  // slices, since the stream of a file that changed fails with the TypeError of a failed download
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const slice = await text.slice(fileBytesRead, fileBytesRead + sliceBytes).arrayBuffer();
      if (slice.byteLength === 0) return controller.close();
      fileBytesRead += slice.byteLength;
      controller.enqueue(new Uint8Array(slice));
    }
  });
  const reader = transcode(bytes, encoding).getReader();
  return {
    get fileBytesRead() {
      return fileBytesRead;
    },
    next: async (line) => {
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return success(null);
          if (value.length > skip) {
            const rest = skip === 0 ? value : value.subarray(skip);
            skip = 0;
            return success(rest);
          }
          skip -= value.length;
        }
      } catch (error) {
        return failure(readProblem(error, encoding, line));
      }
    },
    cancel: () => reader.cancel()
  };
}
