import type { Words } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { fieldColumn, pageRows } from '#lib/domain/contact-column.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { drawFields, drawOfDigest, drawText } from '#lib/engine/segment/draw.ts';
import { digestBytes } from '#lib/kernel/digest-text.ts';
import type { PageStore } from './page-store.ts';

/** Draws by salt (`SegmentBase.draws`), the last ones kept. Their columns were fetched. */
export class Draws {
  readonly #pages: PageStore;
  readonly #known = new Map<string, Uint16Array>();

  constructor(pages: PageStore) {
    this.#pages = pages;
  }

  of(head: Head, salt: string): Uint16Array {
    const columns = drawFields.map((field) => (head.pages.get(fieldColumn(field)) ?? []).join());
    const key = [salt, head.rows, ...columns].join('\n');
    const known = this.#known.get(key);
    if (known) return known;
    const draws = new Uint16Array(head.rows);
    for (let from = 0; from < head.rows; from += pageRows)
      this.#drawPage(head, salt, draws, from, Math.min(from + pageRows, head.rows));
    this.#known.set(key, draws);
    const [oldest] = this.#known.keys();
    if (this.#known.size > drawsKept) this.#known.delete(oldest!);
    return draws;
  }

  /** The same where only the draw of one contact is looked at. */
  ofOne(head: Head, salt: string, contact: number): Uint16Array {
    const draws = new Uint16Array(head.rows);
    this.#drawPage(head, salt, draws, contact, contact + 1);
    return draws;
  }

  #drawPage(head: Head, salt: string, draws: Uint16Array, from: number, to: number): void {
    const page = Math.floor(from / pageRows);
    const chunks = drawFields.map((field) => this.#pages.chunkOf(head, fieldColumn(field), page) as Words | null);
    for (let contact = from; contact < to; contact++) {
      const values = chunks.map((chunk) => (chunk ? readCell<'words'>(chunk, contact % pageRows) : ''));
      const digest = digestBytes('md5', encoder.encode(drawText(salt, values, contact)));
      draws[contact] = drawOfDigest(digest);
    }
  }
}

const drawsKept = 4;
const encoder = new TextEncoder();
