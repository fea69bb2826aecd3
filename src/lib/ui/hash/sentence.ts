/** A piece of a sentence with tokens: words, or the key of a token. */
export type SentencePart = { readonly words: string } | { readonly token: string };

/** Cuts `En {digest}, extension {extension}` into words and tokens. */
export function cutSentence(sentence: string): readonly SentencePart[] {
  return sentence
    .split(/\{([\w-]+)\}/)
    .map((piece, at) => (at % 2 === 1 ? { token: piece } : { words: piece }))
    .filter((part) => 'token' in part || part.words !== '');
}
