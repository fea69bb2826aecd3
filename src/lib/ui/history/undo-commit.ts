import type { CommitId } from '#lib/domain/commit.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** Undoes a change, and says of how many people, and what of it had to stay.
 * @returns why it could not be; null: it is done */
export async function undoCommit(commit: CommitId): Promise<Problem | null> {
  const undone = await contactsClient().undo(commit);
  if (!undone.ok) return undone.problem;
  const { people, kept } = undone.value;
  const words = say().history;
  toast.show({
    text:
      undone.value.commit === null
        ? words.nothingBack
        : kept > 0
          ? words.backButKept(people, count(people), count(kept))
          : words.back(people, count(people))
  });
  return null;
}
