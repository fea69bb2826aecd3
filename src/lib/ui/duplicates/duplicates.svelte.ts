import type { DuplicateGroup } from '#lib/domain/person.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { keepApart } from '#lib/storage/contacts.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** The groups of contacts that may be one person. */
export class Duplicates {
  /** Null until the first search is done; what was found stays in view during the next. */
  groups = $state.raw<readonly DuplicateGroup[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** How much of a search is done, from 0 to 1. */
  part = $state(0);
  #leaving = new AbortController();

  async search(): Promise<void> {
    this.leave();
    const { signal } = (this.#leaving = new AbortController());
    this.part = 0;
    const found = await contactsClient().findDuplicates((part) => {
      if (!signal.aborted) this.part = part;
    }, signal);
    if (signal.aborted) return;
    this.problem = found.ok ? null : found.problem;
    if (found.ok) this.groups = found.value;
  }

  /** Ends the search that is under way. */
  leave(): void {
    this.#leaving.abort();
  }

  /** They are several people: remembered, and no longer proposed together. */
  async tellApart(contacts: readonly number[]): Promise<Problem | null> {
    const kept = await keepApart(contacts);
    if (!kept.ok) return kept.problem;
    toast.show({ text: say().duplicates.apartKept });
    await this.search();
    return null;
  }
}

/** Alike in an identity; others are so by likeness only. */
export const isExact = ({ reasons }: DuplicateGroup): boolean =>
  reasons.includes('email') || reasons.includes('external-id');

/** As they are listed: the certain ones, then the likeliest. */
export const inOrder = (groups: readonly DuplicateGroup[]): readonly DuplicateGroup[] => [
  ...groups.filter(isExact),
  ...likeliestFirst(groups.filter((one) => !isExact(one)))
];

/** A phone is shared by a family or a company: a name at a postcode says more, and two reasons say most. */
export const likeliestFirst = (groups: readonly DuplicateGroup[]): readonly DuplicateGroup[] =>
  groups.toSorted((a, b) => weight(b) - weight(a));

const weight = ({ reasons }: DuplicateGroup) => reasons.length * 2 + (reasons.includes('name-and-postcode') ? 1 : 0);
