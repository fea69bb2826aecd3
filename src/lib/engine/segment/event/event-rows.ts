import type { Chunk } from '#lib/domain/chunk.ts';
import { composeChunk } from '#lib/engine/chunk/compose-chunk.ts';
import type { EventPage } from '../segment-base.ts';

/** Some rows of a page as a page of their own; at least one, rising. */
export function eventRows(page: EventPage, rows: readonly number[]): EventPage {
  const { span, contacts, offsets, attributes } = page;
  const runs = (chunk: Chunk) => rows.map((row) => ({ chunk, from: row, to: row + 1 }));
  const own = new Map<string, Chunk | null>();
  return {
    span: { ...span, rows: rows.length, last: span.first + offsets[rows.at(-1)!]! },
    contacts: Uint32Array.from(rows, (row) => contacts[row]!),
    offsets: Uint32Array.from(rows, (row) => offsets[row]!),
    attributes,
    attribute(id) {
      const chunk = page.attribute(id);
      if (!own.has(id)) own.set(id, chunk && composeChunk(chunk.kind, runs(chunk)));
      return own.get(id)!;
    }
  };
}
