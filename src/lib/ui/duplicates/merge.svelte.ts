import type { Field } from '#lib/domain/field.ts';
import type { PersonRecord } from '#lib/domain/person.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { fullestRecord, mergeChoices, mergedConsent, type MergeChoice } from '#lib/engine/duplicates/merge-choices.ts';
import { offerUndo } from '#lib/ui/contacts/bulk-actions.svelte.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** Some records beside each other, and the one that they would become. */
export class Merge {
  /** Those that are still there, in the order given; null until they are read. */
  records = $state.raw<readonly PersonRecord[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  /** Values that the user chose, by field. */
  #chosen = $state.raw<Readonly<Record<string, string>>>({});
  readonly #contacts: readonly number[];
  readonly #fields: () => readonly Field[];

  constructor(contacts: readonly number[], fields: () => readonly Field[]) {
    this.#contacts = contacts;
    this.#fields = fields;
  }

  /** The record that stays; the others are folded into it. */
  readonly into = $derived(this.records && fullestRecord(this.records));
  readonly choices = $derived.by((): readonly MergeChoice[] => {
    return this.records && this.into ? mergeChoices(this.records, this.into, this.#fields()) : [];
  });
  readonly consent = $derived(this.records?.length ? mergedConsent(this.records) : null);
  readonly differing = $derived(this.choices.filter(({ differs }) => differs).length);

  async load(): Promise<void> {
    const read = await Promise.all(this.#contacts.map((contact) => contactsClient().person(contact)));
    const failed = read.find((one) => !one.ok && one.problem.kind !== 'not-found');
    this.problem = failed && !failed.ok ? failed.problem : null;
    this.records = read.flatMap((one) => (one.ok ? [one.value] : []));
  }

  valueOf({ field, proposed }: MergeChoice): string {
    return this.#chosen[field.id] ?? proposed;
  }

  choose(field: Field, value: string): void {
    this.#chosen = { ...this.#chosen, [field.id]: value };
  }

  /** @returns the number of the merged record; null when it was not done */
  async merge(): Promise<number | null> {
    const { into, records } = this;
    if (!into || !records || records.length < 2 || this.busy) return null;
    const changed = this.choices.filter((choice) => this.valueOf(choice) !== (into.values[choice.field.id] ?? ''));
    const values = Object.fromEntries(changed.map((choice) => [choice.field.id, this.valueOf(choice)]));
    this.busy = true;
    const contacts = records.map(({ contact }) => contact);
    const done = await contactsClient().act({ kind: 'some', contacts }, { kind: 'merge', into: into.contact, values });
    this.busy = false;
    this.problem = done.ok ? null : done.problem;
    if (!done.ok || done.value.commit === null) return null;
    offerUndo(say().duplicates.done(contacts.length, count(contacts.length)), done.value.commit);
    return into.contact;
  }
}
