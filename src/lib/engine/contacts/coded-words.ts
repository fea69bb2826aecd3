import type { Words } from '#lib/domain/chunk.ts';
import { textOfUtf8 } from '#lib/engine/chunk/utf8.ts';
import { Vocabulary } from '#lib/engine/chunk/vocabulary.ts';

/** Words of a page by codes: 0 is blank, code c is words[c - 1]. */
export interface CodedWords {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly words: readonly string[];
}

/** The words of a page by codes, whatever their form. Those that come as bytes are coded once for each page. */
export function codedWords(chunk: Words): CodedWords {
  if (chunk.form === 'codes') return chunk;
  const known = coded.get(chunk);
  if (known) return known;
  const vocabulary = new Vocabulary();
  const codes = new Uint32Array(chunk.rows);
  const { offsets, bytes } = chunk;
  for (let row = 0; row < chunk.rows; row++)
    codes[row] = vocabulary.code(textOfUtf8(bytes, offsets[row]!, offsets[row + 1]!));
  const made = { codes, words: vocabulary.words };
  coded.set(chunk, made);
  return made;
}

// chunks never change
const coded = new WeakMap<Words, CodedWords>();
