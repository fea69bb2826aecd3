import { nameKey } from '#lib/domain/field.ts';

/** The words of a cell, separated by comma, semicolon or pipe; each once, as first written. A word that holds one of
 * these stands between double quotes, as `joinList` writes it. */
export function splitList(text: string): readonly string[] {
  const words = new Map<string, string>();
  for (const part of text.includes('"') ? partsOf(text) : text.split(/[,;|]/)) {
    const word = part.trim().replace(/\s+/g, ' ');
    const key = nameKey(word);
    if (key !== '' && !words.has(key)) words.set(key, word);
  }
  return [...words.values()];
}

/** Words as one cell, which `splitList` takes for the same. */
export const joinList = (words: readonly string[], separator: ', ' | '; '): string =>
  words.map((word) => (/^\s*"|[,;|]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word)).join(separator);

function* partsOf(text: string): Generator<string, void> {
  for (let at = 0; at < text.length;) {
    const quoted = quotedAt(text, at);
    const end = quoted?.end ?? matchAt(/[^,;|]*/y, text, at)!;
    yield quoted?.word ?? text.slice(at, end);
    at = end + 1;
  }
}

/** A word between quotes, and where the separator after it stands. Null where quotes hold no separator and no quote:
 * these are the user's own, and stay. */
function quotedAt(text: string, at: number): { readonly word: string; readonly end: number } | null {
  const opened = matchAt(/\s*"/y, text, at);
  if (opened === null) return null;
  let to = text.indexOf('"', opened);
  while (to >= 0 && text[to + 1] === '"') to = text.indexOf('"', to + 2);
  const word = to < 0 ? '' : text.slice(opened, to).replaceAll('""', '"');
  const end = to < 0 ? null : matchAt(/\s*(?=[,;|]|$)/y, text, to + 1);
  return end !== null && /[,;|"]/.test(word) ? { word, end } : null;
}

/** Where what is found at a place ends. */
function matchAt(sticky: RegExp, text: string, at: number): number | null {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : null;
}
