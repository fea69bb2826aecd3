import { setBit } from '#lib/engine/chunk/bit-set.ts';
import { textOfUtf8 } from '#lib/engine/chunk/utf8.ts';
import { fold } from './fold.ts';
import type { SeekBytes } from './search-bits.ts';

/** Looks through words in bytes one by one: the same answer as the compiled search, where that one cannot run. */
export const seekPlainly: SeekBytes = ({ rows, offsets, bytes }, needle, bits) => {
  for (let row = 0; row < rows; row++) {
    if (fold(textOfUtf8(bytes, offsets[row]!, offsets[row + 1]!)).includes(needle)) setBit(bits, row);
  }
};
