// Values of one column for a run of rows, as typed arrays: what pages hold, what a slice of a file becomes, what the
// engine computes on. All kinds have one blank.

/** Values of text, or choices: the bytes of each, or codes into a list of the words that occur. */
export type Words =
  | {
      readonly kind: 'words';
      readonly form: 'bytes';
      readonly rows: number;
      /** rows + 1; value i is bytes[offsets[i] … offsets[i + 1]], UTF-8; blank when empty. */
      readonly offsets: Uint32Array;
      readonly bytes: Uint8Array;
    }
  | {
      readonly kind: 'words';
      readonly form: 'codes';
      readonly rows: number;
      /** 0 is blank; code c is words[c - 1]. */
      readonly codes: Uint8Array | Uint16Array | Uint32Array;
      readonly words: readonly string[];
    };

/** Numbers; NaN is blank. */
export interface Numbers {
  readonly kind: 'numbers';
  readonly rows: number;
  readonly values: Float64Array;
}

/** Days since 1970-01-01; `noDay` is blank. */
export interface Days {
  readonly kind: 'days';
  readonly rows: number;
  readonly days: Int32Array;
}
export const noDay = -0x80000000;

/** 0 blank, 1 no, 2 yes. */
export interface Flags {
  readonly kind: 'flags';
  readonly rows: number;
  readonly flags: Uint8Array;
}

/** Several words a row: codes[offsets[i] … offsets[i + 1]], each a position in `words` (from 0). */
export interface Lists {
  readonly kind: 'lists';
  readonly rows: number;
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
  readonly words: readonly string[];
}

/** One bit a row, 32 a word, lowest first; bits beyond `rows` are 0. */
export interface Bits {
  readonly kind: 'bits';
  readonly rows: number;
  readonly bits: Uint32Array;
}

/** Consent on one channel: code of the state, seconds since 1970 (0: not known), evidence (0 none, c is evidence[c - 1]). */
export interface Consents {
  readonly kind: 'consents';
  readonly rows: number;
  readonly states: Uint8Array;
  readonly times: Uint32Array;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly evidence: readonly string[];
}

/** Whole numbers; 0 is blank. */
export interface Counts {
  readonly kind: 'counts';
  readonly rows: number;
  readonly counts: Uint32Array;
}

export type Chunk = Words | Numbers | Days | Flags | Lists | Bits | Consents | Counts;
export type ChunkKind = Chunk['kind'];
