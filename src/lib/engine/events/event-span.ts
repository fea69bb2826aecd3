import type { Chunk } from '#lib/domain/chunk.ts';
import type { EventSpan } from '#lib/domain/event.ts';
import type { ChunkOf } from '../chunk/cell.ts';
import { chunkOfValues } from '../chunk/chunk-of-values.ts';
import { readCell } from '../chunk/read-cell.ts';

/** What a page of events says of itself. */
export const readSpan = (chunk: Chunk): EventSpan =>
  JSON.parse(readCell<'words'>(chunk as ChunkOf<'words'>, 0)) as EventSpan;

/** The chunk of a `span` page. */
export const spanChunk = (span: EventSpan): Chunk => chunkOfValues('words', [JSON.stringify(span)]);
