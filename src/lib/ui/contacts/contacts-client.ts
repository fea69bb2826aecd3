import { openContacts, type ContactsClient } from '#lib/workers/contacts/contacts.client.ts';

/** The one worker of the contacts in this tab, started when it is first asked. */
export const contactsClient = (): ContactsClient => (client ??= openContacts());

let client: ContactsClient | null = null;
