import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import type { CountedList } from '#lib/workers/contacts/contacts.client.ts';

/** The frozen lists with their people, counted again when contacts change. */
export class CountedLists {
  all = $state.raw<readonly CountedList[]>([]);

  /** Called while a component is made: it reads as long as that lives. */
  constructor() {
    $effect(() => {
      if (!workspace.head) return;
      let stale = false;
      void contactsClient()
        .lists()
        .then((read) => {
          if (read.ok && !stale) this.all = read.value;
        });
      return () => void (stale = true);
    });
  }
}
