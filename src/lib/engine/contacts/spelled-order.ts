import type { Words } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { textOfUtf8, utf8OfText } from '#lib/engine/chunk/utf8.ts';
import { fold } from './fold.ts';
import { radixOrder, turned, type SortKey } from './radix-order.ts';
import { eachPage } from './sort-keys.ts';

type InBytes = Extract<Words, { form: 'bytes' }>;

/** Rows in the order of words that are nearly all different: by their first letters, then one by one where those are
 * the same. Blanks come last, equal words in the order of the rows. */
export function spelledOrder(chunks: readonly (Words | null)[], rows: number, descending: boolean): Uint32Array {
  const spelled = chunks.map(inBytes);
  const keys = prefixKeys(spelled, rows);
  const order = radixOrder(descending ? keys.map(turned) : keys, rows);
  settleTies(order, keys, compareWords(spelled, descending));
  return order;
}

/** Words of four letters a key: more of them leave few ties to settle. */
const prefixWords = 4;
const blank = 0xffffffff;

/** The first letters without accents and case. */
function prefixKeys(chunks: readonly (InBytes | null)[], rows: number): readonly SortKey[] {
  const keys = Array.from({ length: prefixWords }, () => new Uint32Array(rows).fill(blank));
  eachPage(chunks, rows, ({ offsets, bytes }, from, count) => {
    for (let row = 0; row < count; row++) {
      const start = offsets[row]!;
      const stop = offsets[row + 1]!;
      if (start === stop) continue;
      const isPlain = isAscii(bytes, start, stop);
      const word = isPlain ? bytes : utf8OfText(fold(textOfUtf8(bytes, start, stop)));
      let at = isPlain ? start : 0;
      const end = isPlain ? stop : word.length;
      for (const key of keys) {
        let four = 0;
        for (const limit = at + 4; at < limit; at++) four = (four << 8) | (at < end ? small(word[at]!) : 0);
        key[from + row] = four;
      }
    }
  });
  return keys.map((values, at) => ({ values, most: blank, hasBlanks: at === 0 }));
}

function settleTies(order: Uint32Array, keys: readonly SortKey[], compare: (a: number, b: number) => number): void {
  const isSame = (a: number, b: number) => keys.every(({ values }) => values[a] === values[b]);
  for (let from = 0; from < order.length;) {
    const first = order[from]!;
    let to = from + 1;
    while (to < order.length && isSame(order[to]!, first)) to++;
    if (to - from > 1 && keys[0]!.values[first] !== blank) order.subarray(from, to).sort(compare);
    from = to;
  }
}

function compareWords(chunks: readonly (InBytes | null)[], descending: boolean) {
  return (a: number, b: number): number => {
    const [one, other] = [chunks[Math.floor(a / pageRows)]!, chunks[Math.floor(b / pageRows)]!];
    const order = compareCells(one, a % pageRows, other, b % pageRows);
    return (descending ? -order : order) || a - b;
  };
}

/** Without accents and case, then as they are written. */
function compareCells(a: InBytes, i: number, b: InBytes, j: number): number {
  const [from, other] = [a.offsets[i]!, b.offsets[j]!];
  const [stop, otherStop] = [a.offsets[i + 1]!, b.offsets[j + 1]!];
  const length = Math.min(stop - from, otherStop - other);
  let difference = 0;
  let at = 0;
  for (; at < length; at++) {
    const [x, y] = [a.bytes[from + at]!, b.bytes[other + at]!];
    if (x > 0x7f || y > 0x7f) break;
    if (small(x) !== small(y)) return small(x) - small(y);
    difference ||= x - y;
  }
  if (isAscii(a.bytes, from + at, stop) && isAscii(b.bytes, other + at, otherStop))
    return stop - from - (otherStop - other) || difference;
  return compareTexts(readCell<'words'>(a, i), readCell<'words'>(b, j));
}

function compareTexts(a: string, b: string): number {
  const [plain, other] = [fold(a), fold(b)];
  if (plain !== other) return plain < other ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function inBytes(chunk: Words | null): InBytes | null {
  if (chunk?.form !== 'codes') return chunk;
  const spelled = ['', ...chunk.words].map(utf8OfText);
  const offsets = new Uint32Array(chunk.rows + 1);
  for (let row = 0; row < chunk.rows; row++) offsets[row + 1] = offsets[row]! + spelled[chunk.codes[row]!]!.length;
  const bytes = new Uint8Array(offsets[chunk.rows]!);
  for (let row = 0; row < chunk.rows; row++) bytes.set(spelled[chunk.codes[row]!]!, offsets[row]);
  return { kind: 'words', form: 'bytes', rows: chunk.rows, offsets, bytes };
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! > 0x7f) return false;
  return true;
}

const small = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
