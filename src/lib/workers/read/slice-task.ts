/** Worth workers of its own: a smaller file is read before one has started. */
export const isLarge = (file: Blob): boolean => file.size >= 1 << 20;

/** One slice of a file to run. Offsets are those of the UTF-8 text, from 0. */
export interface SliceTask {
  readonly from: number;
  /** Records that start before this offset belong to the slice. */
  readonly limit: number;
  /** A record starts at `from`; otherwise the first one is taken to start after the first line end there. */
  readonly known: boolean;
  /** Bytes to read after `limit`, for the last record. */
  readonly lookahead: number;
  /** The text from `from` on, where the worker cannot read it from the file by itself. */
  readonly text: { readonly bytes: Uint8Array<ArrayBuffer>; readonly last: boolean } | null;
}

/** What every slice that was run answers, whatever else it does. */
export interface SliceReply {
  /** False when nothing else holds: the guess of the first record was wrong, or more bytes are needed; from a known
   * start, `lines` are then the line ends before the record that needs them. */
  readonly sure: boolean;
  /** Where its first record was taken to start, and where the first record after it starts. */
  readonly start: number;
  readonly next: number;
  /** Line ends passed. */
  readonly lines: number;
}
