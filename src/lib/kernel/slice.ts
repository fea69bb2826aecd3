// The contract between the kernel and the job that feeds it. Two implementations keep it: WebAssembly
// (`open-kernel.ts`) and plain TypeScript (`plain-kernel.ts`); property tests hold them together.

export type KernelDigest = 'md5' | 'sha1' | 'sha256' | 'sha512';

/** Forms that the kernel can make by itself for regular values; anything else is asked of the caller. */
export type FastForm = 'email' | 'email-google' | 'phone-plus' | 'phone-digits' | 'trimmed';

/** What the fast phone path may accept without asking (bit n of a length mask: a national number of n digits). */
export interface PhoneRules {
  /** By calling code, 0 to 999: lengths of national significant numbers that are regular with this code. */
  readonly lengths: Uint32Array;
  /** By calling code: first digits (bit d for the digit d) of national numbers that are asked all the same. */
  readonly asked: Uint16Array;
  /** Calling code of the country named by the user, 0 for none. */
  readonly home: number;
  /** Lengths, trunk zero included, of national numbers of that country that only need the zero cut off. */
  readonly homeTrunk: number;
}

export interface SliceOutput {
  readonly column: number;
  readonly fast: FastForm | null;
  readonly digest: KernelDigest | null;
  readonly hashed: KernelDigest | null;
  readonly countryColumn: number | null;
}

export interface SlicePlan {
  readonly delimiter: number; // byte, or -1 for none
  readonly quote: number; // byte, or -1 for none
  readonly width: number;
  readonly outputs: readonly SliceOutput[];
  readonly identifiers: readonly (readonly number[])[];
  readonly outDelimiter: number;
  readonly lineEnd: '\n' | '\r\n';
  readonly quoteAlways: boolean;
  readonly distinct: boolean;
  /** Distinct rows of one MD5 and a line feed are their keys in hexadecimal: `out` stays empty, and the sieve writes
   * those that stay. */
  readonly rowsFromKeys: boolean;
  readonly phone: PhoneRules | null;
  /** Bytes that one quoted value may hold before its quote is taken for a stray one. */
  readonly quotedLimit: number;
}

/** Answer of the engine for one value: the normal form, or the codes of a reason and a detail. */
export type Answer =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: number; readonly detail: number };

/** Asks the engine about a value that the fast path does not know. */
export type Ask = (output: number, value: string, country: string | null) => Answer;

export interface Slice {
  /** UTF-8 text. */
  readonly bytes: Uint8Array;
  /** A record starts here. */
  readonly start: number;
  /** Records that start before this offset belong to the slice; the last may run past it. */
  readonly limit: number;
  /** No text follows `bytes`. */
  readonly last: boolean;
}

export interface SliceResult {
  /** Offset of the first record that is not in this slice. */
  readonly next: number;
  /** The last record runs past `bytes`: the slice must be run again with more of them. Nothing else is valid then. */
  readonly short: boolean;
  /** Line ends passed. */
  readonly lines: number;
  readonly records: number;
  readonly written: number;
  /** The rows written, ready for the file. These bytes and `rows` may stand in the memory of the kernel: they hold
   * until its next run. */
  readonly out: Uint8Array;
  /** Only when distinct: what is known of each row written (row-table.ts). */
  readonly rows: Uint32Array | null;
  /** Rows set aside, in order: record start and end in `bytes`, line (from 0), reason, detail, output at fault. */
  readonly asides: {
    readonly count: number;
    readonly starts: Uint32Array;
    readonly stops: Uint32Array;
    readonly lines: Uint32Array;
    readonly reasons: Uint8Array;
    readonly details: Uint8Array;
    readonly outputs: Uint8Array;
  };
  /** For each output: cells filled, empty, malformed (three words an output). */
  readonly cells: Uint32Array;
}

export interface Kernel {
  run(plan: SlicePlan, slice: Slice, ask: Ask): SliceResult;
  /** Bytes of memory held. */
  readonly memory: number;
}

/** Rows that equal an earlier one: their places in the table of rows, ascending, and the line of the earlier one. */
export interface Twins {
  readonly rows: Uint32Array;
  readonly firstLines: Uint32Array;
}

export type WriteLines = (lines: Uint8Array<ArrayBuffer>) => void;

/** Remembers which rows were written already, by the 128-bit key of each, in the order of the file. */
export interface Sieve {
  /** Finds the twins in a table of rows (row-table.ts), and remembers the others under `firstLine` and their line.
   * @param write takes the lines of the others, in pieces, at once; null where rows are not written from their keys */
  sift(rows: Uint32Array, firstLine: number, write: WriteLines | null): Twins;
  readonly memory: number;
}
