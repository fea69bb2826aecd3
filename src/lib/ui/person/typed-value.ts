import type { Field } from '#lib/domain/field.ts';
import { plainValue } from '#lib/ui/contacts/plain-value.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** A kept value as one types it. */
export function typedText({ type }: Field, value: string): string {
  if (type === 'number' && preferences.language === 'fr') return value.replace('.', ',');
  if (type === 'date' && preferences.language === 'fr') return value.replace(/^(\d+)-(\d+)-(\d+)$/, '$3/$2/$1');
  return value;
}

/** What was typed as it is kept; null: it is no such value. Typing nothing empties the field. */
export function keptValue({ type }: Field, typed: string): string | null {
  return typed.trim() === '' ? '' : plainValue(type, typed, preferences.language);
}

/** What a value that was refused should be; null where nothing more is known. */
export function wantedOf({ id, type }: Field): string | null {
  const { emailWanted, phoneWanted, dayWanted, numberWanted } = say().person;
  if (id === 'email') return emailWanted;
  if (id === 'phone') return phoneWanted;
  return type === 'date' ? dayWanted : type === 'number' ? numberWanted : null;
}

/** What a field takes, where its name does not say it. */
export function fieldHint({ type }: Field): string | null {
  const { dayWanted, numberWanted, listHint } = say().person;
  return { date: dayWanted, number: numberWanted, list: listHint, text: null, choice: null, 'yes-no': null }[type];
}
