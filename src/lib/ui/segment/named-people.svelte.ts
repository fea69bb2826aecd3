import type { ContactRow } from '#lib/domain/contact-query.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';

/** The names of a few people and how they are reached, read again when contacts change. */
export class NamedPeople {
  rows = $state.raw<ReadonlyMap<number, ContactRow>>(new Map());

  /** Called while a component is made: it reads as long as that lives. */
  constructor(contacts: () => readonly number[]) {
    $effect(() => {
      const asked = contacts();
      if (!workspace.head || asked.length === 0) return;
      let stale = false;
      void contactsClient()
        .people(asked, ['first-name', 'last-name', 'email', 'phone'])
        .then((read) => {
          if (read.ok && !stale) this.rows = new Map(read.value.map((row) => [row.contact, row]));
        });
      return () => void (stale = true);
    });
  }
}
