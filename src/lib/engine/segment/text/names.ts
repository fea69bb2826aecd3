import { nameKey } from '#lib/domain/field.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import type { TextReader } from '../condition.ts';
import { quote } from './phrases.ts';

/** Something that the user named: a tag, a list, a segment, a field. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A thing by its name in quotation marks, or by its id where its name says two things. */
export function writeName(id: string, all: readonly Named[]): string {
  const name = all.find((one) => one.id === id)?.name;
  return quote(name !== undefined && byName(name, all)?.id === id ? name : id);
}

export function readName(reader: TextReader, all: readonly Named[], what: Bilingual): string | null {
  const text = reader.quoted();
  if (text === null) return reader.expected(what);
  const found = byName(text, all) ?? all.find(({ id }) => id === text);
  return found ? found.id : reader.expected(what);
}

/** The only thing of that name, if no other is told by it. */
function byName(name: string, all: readonly Named[]): Named | null {
  const key = nameKey(name);
  const found = all.filter((one) => nameKey(one.name) === key || one.id === name);
  return found.length === 1 && nameKey(found[0]!.name) === key ? found[0]! : null;
}
