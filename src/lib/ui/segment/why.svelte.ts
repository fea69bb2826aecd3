import type { ContactRow } from '#lib/domain/contact-query.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Group } from '#lib/domain/segment.ts';
import type { Truth } from '#lib/domain/segment-answer.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import type { Why } from '#lib/workers/segment/segments.client.ts';
import { segmentsClient } from './segments-client.ts';

/** The person of whom one asks why they are in a segment, or not. */
export class WhyOpen {
  contact = $state<number | null>(null);
  row = $state.raw<ContactRow | null>(null);
  why = $state.raw<Why | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** By rule: whether the person passes it; null while nobody is open. */
  readonly passes = $derived(this.why ? passesIn(this.why.truth) : null);

  async ask(contact: number, root: Group): Promise<void> {
    if (contact !== this.contact) this.row = null;
    this.contact = contact;
    const people = await contactsClient().people([contact], ['first-name', 'last-name', 'email', 'phone']);
    if (this.contact !== contact) return;
    if (people.ok) this.row = people.value[0] ?? null;
    const explained = await segmentsClient().explain({ root, moment: null }, contact);
    if (this.contact !== contact) return;
    if (explained.ok) this.why = explained.value;
    this.problem = explained.ok || explained.problem.kind === 'cancelled' ? null : explained.problem;
  }

  close(): void {
    this.contact = null;
    this.why = null;
    this.row = null;
    this.problem = null;
  }
}

function passesIn(truth: Truth): ReadonlyMap<string, boolean> {
  const passes = new Map<string, boolean>([['everyone', true]]);
  const note = ({ rule, holds, rules }: Truth) => {
    passes.set(rule, holds);
    rules.forEach(note);
  };
  note(truth);
  return passes;
}
