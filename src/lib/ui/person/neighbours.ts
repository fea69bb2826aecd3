import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import { contactsView } from '#lib/ui/contacts/contacts-view.svelte.ts';

/** Who stands before and after someone in the table as it was left; null at its ends. */
export type Neighbours = readonly [before: number | null, after: number | null];

/** The worker keeps the last few results only: when this one is gone, the question of the table is asked again. */
export async function neighboursOf(contact: number): Promise<Neighbours> {
  const question = JSON.stringify(contactsView.query);
  if (walked?.question === question) {
    const found = await contactsClient().neighbours(walked.result, contact);
    if (found.ok) return found.value;
  }
  const answer = await contactsClient().ask(contactsView.query, { fields: [], first: 0 });
  if (!answer.ok) return [null, null];
  walked = { question, result: answer.value.result };
  const found = await contactsClient().neighbours(walked.result, contact);
  return found.ok ? found.value : [null, null];
}

let walked: { readonly question: string; readonly result: number } | null = null;
