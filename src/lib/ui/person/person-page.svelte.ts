import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { ContactAction } from '#lib/domain/contact-action.ts';
import type { Field } from '#lib/domain/field.ts';
import type { PersonChange, PersonRecord } from '#lib/domain/person.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { offerUndo } from '#lib/ui/contacts/bulk-actions.svelte.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import { fieldName } from '#lib/ui/contacts/field-words.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import { findAlike, type Alike } from './find-alike.ts';
import { PersonEvents } from './person-events.svelte.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

/** One person as shown and edited: what is kept, where each value comes from, who stands beside and who may be the same. */
export class PersonPage {
  readonly contact: number;
  readonly events: PersonEvents;
  /** Null until it is read. */
  record = $state.raw<PersonRecord | null>(null);
  /** What happened to the person, newest first. */
  changes = $state.raw<readonly PersonChange[]>([]);
  neighbours = $state.raw<Neighbours>([null, null]);
  alike = $state.raw<readonly Alike[]>([]);
  /** `not-found`: nobody has this number any more. */
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  #turn = 0;

  constructor(contact: number) {
    this.contact = contact;
    this.events = new PersonEvents(contact);
  }

  /** Reads everything, the record first; again after each change, with what is there staying in view. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    const late = () => turn !== this.#turn;
    const record = await contactsClient().person(this.contact);
    if (late()) return;
    this.problem = record.ok ? null : record.problem;
    this.record = record.ok ? record.value : null;
    if (!record.ok) return;
    void this.events.load();
    const changes = await contactsClient().personChanges(this.contact);
    if (late()) return;
    this.changes = changes.ok ? changes.value : [];
    const neighbours = await neighboursOf(this.contact);
    if (late()) return;
    this.neighbours = neighbours;
    const alike = await findAlike(record.value);
    if (!late()) this.alike = alike;
  }

  /** @param was what was seen before; another value by now is told (`value-moved`)
   * @returns why the value was not taken; null: it was, or it is the same */
  async setField(field: Field, value: string, was = this.record?.values[field.id] ?? ''): Promise<Problem | null> {
    if (value === was) return null;
    const words = say().person;
    const told = value === '' ? words.emptied(fieldName(field)) : words.saved(fieldName(field));
    return this.do({ kind: 'set-field', field: field.id, value, was }, told);
  }

  /** Does something to this person; what was done can be undone from the toast.
   * @returns why it was not done */
  async do(action: ContactAction, told: string): Promise<Problem | null> {
    if (this.busy) return null;
    this.busy = true;
    const done = await contactsClient().act({ kind: 'some', contacts: [this.contact] }, action);
    this.busy = false;
    if (!done.ok) return done.problem;
    if (done.value.refused.some(({ reason }) => reason === 'suppressed')) return { kind: 'person-objected' };
    if (done.value.commit === null) toast.show({ text: say().selection.done.nothing });
    else offerUndo(told, done.value.commit);
    return null;
  }

  /** Deletes the person and goes back to the table. */
  async delete(): Promise<void> {
    this.problem = await this.do({ kind: 'delete' }, say().person.deleted);
    if (!this.problem) await goto(resolve('/contacts/'));
  }
}
