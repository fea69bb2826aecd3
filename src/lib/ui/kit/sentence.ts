/** A piece of a sentence with tokens: words, or the key of a token with the sign that must not be parted from it. */
export type SentencePart = { readonly words: string } | { readonly token: string; readonly sign: string };

/** Cuts `En {digest}, extension {extension}` into words and tokens. A comma that follows a token belongs to it, so that
 * no line starts with one. */
export function cutSentence(sentence: string): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  for (const [, words = '', token, sign = ''] of sentence.matchAll(/([^{]*)(?:\{([\w-]+)\}([,.;:)]*))?/g)) {
    if (words) parts.push({ words });
    if (token) parts.push({ token, sign });
  }
  return parts;
}
