import type { BuiltInField, Field } from '#lib/domain/field.ts';
import { builtInFields } from '#lib/domain/field.ts';
import { day, quantity } from '#lib/ui/format.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import { phoneText } from './phone-text.ts';

/** What a field is called: as the user wrote it, or in the words of the house. */
export function fieldName({ id, name }: Pick<Field, 'id' | 'name'>): string {
  return name ?? (isBuiltIn(id) ? say().contacts.field[id] : id);
}

/** The same from its identifier, where the fields of the workspace are at hand. */
export function fieldNameOf(id: string, fields: readonly Field[]): string {
  return fieldName(fields.find((field) => field.id === id) ?? { id, name: null });
}

/** A value as it is read: a date or number in the manner of the language, a status or country by its name. Not masked. */
export function valueWords({ id, type }: Pick<Field, 'id' | 'type'>, value: string): string {
  if (value === '') return '';
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : value;
  if (type === 'number') return Number.isFinite(Number(value)) ? quantity(Number(value)) : value;
  if (type === 'yes-no') return value === 'yes' ? say().contacts.yes : value === 'no' ? say().contacts.no : value;
  const { status, gender } = say().contacts;
  if (id === 'status') return own(status, value) ?? value;
  if (id === 'gender') return own(gender, value) ?? value;
  if (id === 'phone') return phoneText(value);
  if (id === 'country') return countryName(value);
  return value;
}

export const isBuiltIn = (id: string): id is BuiltInField => Object.hasOwn(builtInFields, id);
const own = (words: Readonly<Record<string, string>>, key: string) => (Object.hasOwn(words, key) ? words[key] : null);

function countryName(value: string): string {
  if (!/^[A-Z]{2}$/.test(value)) return value;
  const names = (countries[preferences.language] ??= new Intl.DisplayNames(preferences.language, { type: 'region' }));
  return names.of(value) ?? value;
}
const countries: { fr?: Intl.DisplayNames; en?: Intl.DisplayNames } = {};
