import { nameKey } from '#lib/domain/field.ts';

/** The words of a cell, separated by comma, semicolon or pipe; each once, as first written. */
export function splitList(text: string): readonly string[] {
  const words = new Map<string, string>();
  for (const part of text.split(/[,;|]/)) {
    const word = part.trim().replace(/\s+/g, ' ');
    const key = nameKey(word);
    if (key !== '' && !words.has(key)) words.set(key, word);
  }
  return [...words.values()];
}
