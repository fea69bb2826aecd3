import { nameKey } from '#lib/domain/field.ts';

/** What a cell says; null for anything that is neither. */
export function readYesNo(text: string): boolean | null {
  if (text.length > longest) return null;
  const word = nameKey(text);
  return yes.has(word) ? true : no.has(word) ? false : null;
}

const longest = 20;
const yes = new Set('oui o yes y true vrai v 1 x ok on si ja j'.split(' '));
const no = new Set('non n no false faux f 0 ko off nein'.split(' '));
