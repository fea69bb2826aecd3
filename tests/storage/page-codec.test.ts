import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import { isBlankPage } from '#lib/storage/blank-page.ts';
import { checksum } from '#lib/storage/checksum.ts';
import { decodePage, encodePage } from '#lib/storage/page-codec.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { chunkOf, kinds } from '../engine/chunk/arbitrary.ts';

const words = (text: string) => new Uint32Array(new TextEncoder().encode(text).buffer);

describe.each(kinds)('a page of %s', (kind: ChunkKind) => {
  test('is read as it was written, as views on its bytes', () => {
    fc.assert(
      fc.property(chunkOf(kind), ({ chunk }: { chunk: Chunk }) => {
        const bytes = encodePage(chunk);
        const read = decodePage(bytes);
        expect(read).toEqual(chunk);
        expect(bytes.length % 8).toBe(0);
        const { offsets: _, ...parts } = { offsets: null, ...read! };
        for (const part of Object.values(parts)) if (ArrayBuffer.isView(part)) expect(part.buffer).toBe(bytes.buffer);
      })
    );
  });

  test('of which one bit is not as written is damaged, and so is a part of one', () => {
    fc.assert(
      fc.property(chunkOf(kind), fc.nat(), fc.nat(7), ({ chunk }: { chunk: Chunk }, place, bit) => {
        const bytes = encodePage(chunk);
        bytes[place % bytes.length]! ^= 1 << bit;
        expect(decodePage(bytes)).toBeNull();
        bytes[place % bytes.length]! ^= 1 << bit;
        expect(decodePage(bytes.slice(0, bytes.length - 8))).toBeNull();
        expect(decodePage(bytes.slice(0, place % bytes.length))).toBeNull();
        expect(decodePage(bytes)).not.toBeNull();
      })
    );
  });

  test('is blank when all its rows are', () => {
    const blank = readCell(blankChunk(kind, 1) as never, 0);
    fc.assert(
      fc.property(chunkOf(kind), ({ chunk, plain }: { chunk: Chunk; plain: unknown[] }) => {
        const isBlank = plain.every((value) => JSON.stringify(value) === JSON.stringify(blank));
        expect(isBlankPage(chunk)).toBe(isBlank);
        expect(isBlankPage(blankChunk(kind, chunk.rows))).toBe(true);
      })
    );
  });
});

// as lz4, which ends its files with it, computes them
test.each([
  ['', 0x02cc5d05],
  ['abcd', 0xa3643705],
  ['Tamis keeps contacts in pages: 36 by', 0x5214de42]
])('the checksum of « %s » is that of XXH32', (text, sum) => {
  expect(checksum(words(text))).toBe(sum);
});
