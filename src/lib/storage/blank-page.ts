import type { Chunk } from '../domain/chunk.ts';
import { noDay } from '../domain/chunk.ts';

/** Every row is blank: such a page is not stored. */
export function isBlankPage(chunk: Chunk): boolean {
  switch (chunk.kind) {
    case 'words':
      return chunk.form === 'bytes' ? chunk.bytes.length === 0 : chunk.codes.every(isZero);
    case 'numbers':
      return chunk.values.every(Number.isNaN);
    case 'days':
      return chunk.days.every((day) => day === noDay);
    case 'flags':
      return chunk.flags.every(isZero);
    case 'lists':
      return chunk.codes.length === 0;
    case 'bits':
      return chunk.bits.every(isZero);
    case 'consents':
      return [chunk.states, chunk.times, chunk.codes].every((part) => part.every(isZero));
    case 'counts':
      return chunk.counts.every(isZero);
  }
}

const isZero = (value: number) => value === 0;
