import type { ContactRow } from '#lib/domain/contact-query.ts';
import { personName } from '#lib/ui/contacts/person-text.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { masked } from '#lib/ui/show-mode.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** « Agnès L. », as short as a line of several people asks for; masked in show mode. */
export function shortName(row: ContactRow): string {
  const { 'first-name': first, 'last-name': last } = row.values;
  return first && last ? masked(`${first} ${[...last][0]}.`) : personName(row);
}

/** « Agnès L. et Maëlys K. dedans, Hugo P. dehors ». */
export function placesWords(inside: readonly string[], outside: readonly string[]): string {
  const { examples } = say().segment;
  const list = new Intl.ListFormat(preferences.language, { type: 'conjunction' });
  return [
    ...(inside.length ? [examples.inside(list.format(inside))] : []),
    ...(outside.length ? [examples.outside(list.format(outside))] : [])
  ].join(', ');
}
