import type { Words } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { fieldColumn, pageRows } from '#lib/domain/contact-column.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { drawFields, drawOfDigest, drawText } from '#lib/engine/segment/draw.ts';
import { digestBytes } from '#lib/kernel/digest-text.ts';
import type { PageStore } from './page-store.ts';

/** The draw of every contact number; see `SegmentBase.draws`. */
export function drawAll(head: Head, pages: PageStore, salt: string): Uint16Array {
  const draws = new Uint16Array(head.rows);
  const encoder = new TextEncoder();
  for (let from = 0, page = 0; from < head.rows; from += pageRows, page++) {
    const chunks = drawFields.map((field) => pages.chunkOf(head, fieldColumn(field), page) as Words | null);
    const rows = Math.min(pageRows, head.rows - from);
    for (let row = 0; row < rows; row++) {
      const values = chunks.map((chunk) => (chunk ? readCell<'words'>(chunk, row) : ''));
      const digest = digestBytes('md5', encoder.encode(drawText(salt, values, from + row)));
      draws[from + row] = drawOfDigest(digest);
    }
  }
  return draws;
}
