import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import { personName } from '#lib/ui/contacts/person-text.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import type { Choice } from '#lib/ui/kit/choice.ts';
import { masked } from '#lib/ui/show-mode.svelte.ts';

/** The first people whose name, e-mail or phone holds what is typed, by their numbers; none for less than two
 * letters. Null when a later question overtook this one. */
export async function findPeople(typed: string): Promise<readonly Choice[] | null> {
  const search = typed.trim();
  if (search.length < 2 || workspace.people === 0) return [];
  const query = { search, filters: [], sort: { by: 'name', descending: false } } as const;
  const answer = await contactsClient().ask(query, { fields: ['first-name', 'last-name', 'email'], first: most });
  if (!answer.ok) return answer.problem.kind === 'cancelled' ? null : [];
  return answer.value.first.slice(0, most).map((row) => {
    const email = row.values['email'];
    return { value: String(row.contact), label: personName(row), ...(email ? { hint: masked(email) } : {}) };
  });
}

const most = 7;
