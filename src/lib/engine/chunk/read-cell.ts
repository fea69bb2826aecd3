import type { Chunk, ChunkKind, Consents, Lists, Words } from '#lib/domain/chunk.ts';
import { noDay } from '#lib/domain/chunk.ts';
import { consentStates } from '#lib/domain/consent.ts';
import { hasBit } from './bit-set.ts';
import type { CellValue, ChunkOf } from './cell.ts';
import { textOfUtf8 } from './utf8.ts';

/** What a row holds. */
export function readCell<K extends ChunkKind>(chunk: ChunkOf<K>, row: number): CellValue<K>;
export function readCell(chunk: Chunk, row: number): CellValue {
  switch (chunk.kind) {
    case 'words':
      return readWord(chunk, row);
    case 'numbers':
      return Number.isNaN(chunk.values[row]) ? null : chunk.values[row]!;
    case 'days':
      return chunk.days[row] === noDay ? null : chunk.days[row]!;
    case 'flags':
      return chunk.flags[row] === 0 ? null : chunk.flags[row] === 2;
    case 'lists':
      return readList(chunk, row);
    case 'bits':
      return hasBit(chunk.bits, row);
    case 'consents':
      return {
        state: consentStates[chunk.states[row]!]!,
        at: chunk.times[row]! || null,
        evidence: evidenceOf(chunk, row)
      };
    case 'counts':
      return chunk.counts[row]!;
  }
}

/** What a row holds as text: dates as yyyy-mm-dd, numbers in plain notation, flags as `yes` or `no`, the words of a
 * list separated by `; `, the state of a consent; empty for a blank, and for a bit that is not set. */
export function cellText(chunk: Chunk, row: number): string {
  switch (chunk.kind) {
    case 'words':
      return readWord(chunk, row);
    case 'numbers':
      return Number.isNaN(chunk.values[row]) ? '' : plainNumber(chunk.values[row]!);
    case 'days':
      return chunk.days[row] === noDay ? '' : isoDay(chunk.days[row]!);
    case 'flags':
      return ['', 'no', 'yes'][chunk.flags[row]!]!;
    case 'lists':
      return readList(chunk, row).join('; ');
    case 'bits':
      return hasBit(chunk.bits, row) ? 'yes' : '';
    case 'consents':
      return chunk.states[row] === 0 ? '' : consentStates[chunk.states[row]!]!;
    case 'counts':
      return chunk.counts[row] === 0 ? '' : String(chunk.counts[row]);
  }
}

/** Both rows hold the same, whatever the forms of their chunks. Blanks are the same. */
export function sameCell(a: Chunk, i: number, b: Chunk, j: number): boolean {
  if (a.kind === 'words' && b.kind === 'words') return sameWord(a, i, b, j);
  if (a.kind === 'lists' && b.kind === 'lists') {
    const others = readList(b, j);
    const words = readList(a, i);
    return words.length === others.length && words.every((word, at) => word === others[at]);
  }
  if (a.kind === 'consents' && b.kind === 'consents')
    return a.states[i] === b.states[j] && a.times[i] === b.times[j] && evidenceOf(a, i) === evidenceOf(b, j);
  if (a.kind !== b.kind) throw new Error(`${a.kind} compared with ${b.kind}`);
  return readCell(a, i) === readCell(b, j);
}

function readWord(chunk: Words, row: number): string {
  if (chunk.form === 'bytes') return textOfUtf8(chunk.bytes, chunk.offsets[row]!, chunk.offsets[row + 1]!);
  const code = chunk.codes[row]!;
  return code === 0 ? '' : chunk.words[code - 1]!;
}

function sameWord(a: Words, i: number, b: Words, j: number): boolean {
  if (a.form !== 'bytes' || b.form !== 'bytes') return readWord(a, i) === readWord(b, j);
  const from = a.offsets[i]!;
  const length = a.offsets[i + 1]! - from;
  const other = b.offsets[j]!;
  if (b.offsets[j + 1]! - other !== length) return false;
  for (let at = 0; at < length; at++) if (a.bytes[from + at] !== b.bytes[other + at]) return false;
  return true;
}

function readList({ offsets, codes, words }: Lists, row: number): readonly string[] {
  return Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => words[code]!);
}

const evidenceOf = ({ codes, evidence }: Consents, row: number): string =>
  codes[row] === 0 ? '' : evidence[codes[row]! - 1]!;

/** Without an exponent, whatever the size. */
function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent] = text.replace('-', '').split('e');
  const [whole = '', part = ''] = mantissa.split('.');
  const digits = whole + part;
  const point = whole.length + Number(exponent);
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : digits.length <= point
        ? digits.padEnd(point, '0')
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return value < 0 ? `-${plain}` : plain;
}

function isoDay(day: number): string {
  const date = new Date(day * 86_400_000);
  return date.toISOString().slice(0, -'T00:00:00.000Z'.length);
}
