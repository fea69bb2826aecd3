export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
/** An empty delimiter: each line is one value. */
export type Delimiter = ',' | ';' | '\t' | '|' | '';
export type Quote = '"' | "'" | '';

/** How a file's bytes become rows. Offsets and lines are those of the text once it is UTF-8 without its mark. */
export interface Dialect {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark, to skip before anything is decoded. */
  readonly markBytes: 0 | 2 | 3;
  readonly delimiter: Delimiter;
  readonly quote: Quote;
  /** Line of the header, from 1; null when the file has none. */
  readonly headerLine: number | null;
  /** Where the first row of data starts, in bytes of the UTF-8 text. */
  readonly dataStart: number;
  /** Line of the first row of data, from 1. */
  readonly dataLine: number;
  /** Where each line is a JSON object, and nothing else parts anything: the keys that are its columns, nested ones joined
   * by dots. */
  readonly keys?: readonly string[];
}

/** What the user may fix by hand; the rest is found again around it. */
export type DialectChoice = Partial<Pick<Dialect, 'encoding' | 'delimiter' | 'quote' | 'headerLine'>>;

/** A question that the file leaves open, to ask before anything runs. */
export type Doubt =
  | { readonly about: 'encoding'; readonly candidates: readonly Encoding[] }
  | { readonly about: 'delimiter'; readonly candidates: readonly Delimiter[] }
  | { readonly about: 'header'; readonly candidates: readonly (number | null)[] };
