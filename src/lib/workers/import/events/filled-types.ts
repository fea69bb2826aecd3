import type { Chunk } from '#lib/domain/chunk.ts';

/** Types of which any event says something in this chunk: 1 at their code. @param codes of the types, by row */
export function filledTypes(chunk: Chunk | null, codes: Uint8Array): Uint8Array {
  const filled = new Uint8Array(256);
  switch (chunk?.kind) {
    case undefined:
      break;
    case 'numbers':
      for (let row = 0; row < codes.length; row++) if (!Number.isNaN(chunk.values[row])) filled[codes[row]!] = 1;
      break;
    case 'words':
      for (let row = 0; row < codes.length; row++) {
        const isFilled =
          chunk.form === 'codes' ? chunk.codes[row] !== 0 : chunk.offsets[row] !== chunk.offsets[row + 1];
        if (isFilled) filled[codes[row]!] = 1;
      }
      break;
    case 'lists':
      for (let row = 0; row < codes.length; row++)
        if (chunk.offsets[row] !== chunk.offsets[row + 1]) filled[codes[row]!] = 1;
      break;
    default:
      filled.fill(1);
  }
  return filled;
}
