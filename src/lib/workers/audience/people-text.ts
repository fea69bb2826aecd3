import type { Chunk, Words } from '#lib/domain/chunk.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';

/** Some contacts as rows of text for the kernel: a value each of some columns, a tab between, a line end after. */
export interface PeopleText {
  readonly bytes: Uint8Array;
  /** The contact of each row. */
  readonly contacts: Uint32Array;
  /** Contacts without any identifier: the kernel would take them for blank lines. */
  readonly missing: number;
  /** How many have each identifier, in whatever state. */
  readonly filled: readonly number[];
}

const tab = 9;
const lineEnd = 10;
const carriageReturn = 13;
const blank = 32;

/** Rows of one page.
 * @param columns the page's chunk of each identifier, then of the country; null: all blank
 * @param first number of the page's first contact */
export function peopleText(
  columns: readonly (Chunk | null)[],
  bits: Uint32Array,
  first: number,
  rows: number
): PeopleText {
  const values = columns.map(valuesOf);
  const contacts: number[] = [];
  const identifiers = values.slice(0, -1);
  const filled = identifiers.map(() => 0);
  let [length, missing] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (!hasBit(bits, first + row)) continue;
    if (identifiers.every((of) => of.size(row) === 0)) {
      missing++;
      continue;
    }
    contacts.push(first + row);
    identifiers.forEach((of, at) => of.size(row) > 0 && filled[at]!++);
    for (const of of values) length += of.size(row) + 1;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const contact of contacts) {
    for (const of of values) {
      at = of.write(contact - first, bytes, at);
      bytes[at++] = tab;
    }
    bytes[at - 1] = lineEnd;
  }
  return { bytes, contacts: Uint32Array.from(contacts), missing, filled };
}

interface Values {
  size(row: number): number;
  /** @returns where the next one stands */
  write(row: number, into: Uint8Array, at: number): number;
}

function valuesOf(chunk: Chunk | null): Values {
  if (!chunk) return { size: () => 0, write: (_row, _into, at) => at };
  if (chunk.kind !== 'words') throw new Error(`an identifier of ${chunk.kind}`);
  return chunk.form === 'bytes' ? ofBytes(chunk) : ofCodes(chunk);
}

function ofBytes({ offsets, bytes }: Extract<Words, { form: 'bytes' }>): Values {
  return {
    size: (row) => offsets[row + 1]! - offsets[row]!,
    write(row, into, at) {
      for (let from = offsets[row]!; from < offsets[row + 1]!; from++) into[at++] = harmless(bytes[from]!);
      return at;
    }
  };
}

function ofCodes({ codes, words }: Extract<Words, { form: 'codes' }>): Values {
  const encoder = new TextEncoder();
  const spelled = [new Uint8Array(), ...words.map((word) => encoder.encode(word).map(harmless))];
  return {
    size: (row) => spelled[codes[row]!]!.length,
    write(row, into, at) {
      const word = spelled[codes[row]!]!;
      into.set(word, at);
      return at + word.length;
    }
  };
}

// no identifier holds them: a blank makes it malformed as they do
const harmless = (byte: number) => (byte === tab || byte === lineEnd || byte === carriageReturn ? blank : byte);
