import { noDay, type Chunk } from '#lib/domain/chunk.ts';
import { hasBit } from '../chunk/bit-set.ts';

/** Nothing stands in that row. */
export function isBlankCell(chunk: Chunk, row: number): boolean {
  switch (chunk.kind) {
    case 'words':
      return chunk.form === 'codes' ? chunk.codes[row] === 0 : chunk.offsets[row] === chunk.offsets[row + 1];
    case 'numbers':
      return Number.isNaN(chunk.values[row]);
    case 'days':
      return chunk.days[row] === noDay;
    case 'flags':
      return chunk.flags[row] === 0;
    case 'lists':
      return chunk.offsets[row] === chunk.offsets[row + 1];
    case 'bits':
      return !hasBit(chunk.bits, row);
    case 'consents':
      return chunk.states[row] === 0;
    case 'counts':
      return chunk.counts[row] === 0;
  }
}
