import type { SliceRows } from './import-slice.ts';

/** The memory behind the rows of a slice, to be handed to another thread without a copy. */
export function buffersOf({ rowLines, verdicts, keys, chunks, held, refusedCells, text }: SliceRows): ArrayBuffer[] {
  const views = [rowLines, verdicts, keys, refusedCells, ...chunks.flatMap(viewsIn), ...held.flatMap(viewsIn)];
  if (text) views.push(text.bytes, text.places);
  const buffers = new Set(views.map(({ buffer }) => buffer as ArrayBuffer));
  return [...buffers].filter(({ byteLength }) => byteLength > 0);
}

const viewsIn = (chunk: object | null): ArrayBufferView[] =>
  Object.values(chunk ?? {}).filter((value) => ArrayBuffer.isView(value));
