import type { Chunk } from '../domain/chunk.ts';
import { checksum } from './checksum.ts';
import { chunkOfParts, formOf, pageForms, partsOf, type Part } from './page-parts.ts';

/** A page as it is stored. Everything above knows chunks only, and this pair may wait: here is the place of a cipher. */
export const sealPage = async (chunk: Chunk): Promise<PageBytes> => encodePage(chunk);
export const openPage = async (bytes: PageBytes): Promise<Chunk | null> => decodePage(bytes);
export type PageBytes = Uint8Array<ArrayBuffer>;

/** Words of 32 bits: mark, checksum of all that follows, form, rows, number of parts, and for each part its type and its
 * bytes; then the parts, each at a multiple of 8, so that a page is read without a copy but of its offsets. */
export function encodePage(chunk: Chunk): PageBytes {
  const parts = partsOf(chunk);
  let length = padded((headWords + parts.length * 2) * 4);
  const starts = parts.map(({ byteLength }) => (length += padded(byteLength)) - padded(byteLength));
  const bytes = new Uint8Array(length);
  const head = new Uint32Array(bytes.buffer);
  head[0] = mark;
  head[2] = pageForms.indexOf(formOf(chunk));
  head[3] = chunk.rows;
  head[4] = parts.length;
  parts.forEach((part, at) => {
    head[headWords + at * 2] = partTypes.findIndex((type) => part instanceof type);
    head[headWords + at * 2 + 1] = part.byteLength;
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), starts[at]);
  });
  head[1] = checksum(head.subarray(2));
  return bytes;
}

/** The chunk, mostly views on the bytes; null when they are not as they were written. */
export function decodePage(bytes: PageBytes): Chunk | null {
  if (bytes.length % 8 > 0 || bytes.length < headWords * 4) return null;
  const buffer = bytes.byteOffset === 0 ? bytes.buffer : bytes.slice().buffer;
  const head = new Uint32Array(buffer, 0, bytes.length / 4);
  const form = pageForms[head[2]!];
  if (head[0] !== mark || !form || head[1] !== checksum(head.subarray(2))) return null;
  const parts: Part[] = [];
  let start = padded((headWords + head[4]! * 2) * 4);
  for (let at = 0; at < head[4]!; at++) {
    const type = partTypes[head[headWords + at * 2]!]!;
    const length = head[headWords + at * 2 + 1]!;
    parts.push(new type(buffer, start, length / type.BYTES_PER_ELEMENT));
    start += padded(length);
  }
  return chunkOfParts(form, head[3]!, parts);
}

// "TmPg"
const mark = 0x67506d54;
const headWords = 5;
/** Position is what a page says of its parts: only ever append. */
const partTypes = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array] as const;

const padded = (length: number) => (length + 7) & ~7;
