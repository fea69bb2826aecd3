import { nameKey } from '#lib/domain/field.ts';
import { plainName } from '../column/names.ts';
import { eventKinds } from './catalog.ts';
import type { NamedEventType } from './event-types.ts';

/** The type that a word of a file means: its id, a label, a name that the catalogue lists, in the plural too; null when
 * it means none. */
export function typeByWord(word: string, types: readonly NamedEventType[]): string | null {
  const plain = singular(plainName(word));
  if (plain === '') return null;
  const own = types.find(({ id, words }) =>
    [id, words.fr, words.en].some((name) => singular(plainName(name)) === plain)
  );
  return own?.id ?? byName.get(plain) ?? null;
}

/** Two words with the same key mean the same type. */
export const typeWordKey = (word: string): string => singular(plainName(word)) || nameKey(word);

/** Every word by which the types may be called, so that those that do not stand in the first lines are known too. */
export const knownMeanings = (types: readonly NamedEventType[]): Record<string, string> =>
  Object.fromEntries([
    ...eventKinds.flatMap(({ id, names }) => names.map((name) => [name, id])),
    ...types.flatMap(({ id, words }) => [id, words.fr, words.en].map((name) => [name, id]))
  ]) as Record<string, string>;

/** The type that a longer name speaks of, such as a file's: the longest word of a type that stands in it. */
export function typeWithin(name: string, types: readonly NamedEventType[]): string | null {
  const words = plainName(name).split(' ');
  for (let length = Math.min(4, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const type = typeByWord(words.slice(from, from + length).join(' '), types);
      if (type) return type;
    }
  }
  return null;
}

const singular = (plain: string) =>
  plain
    .split(' ')
    .map((word) => (word.length > 3 && !word.endsWith('ss') ? word.replace(/(?<=x)$|s$/, '') : word))
    .join(' ');

const byName = new Map(eventKinds.flatMap(({ id, names }) => names.map((name) => [singular(name), id] as const)));
