import { channels, type Channel, type ConsentSource, type ConsentState } from '#lib/domain/consent.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';

/** How many people are in each state of a channel. */
export type ConsentCounts = Readonly<Record<Channel, Readonly<Record<ConsentState, number>>>>;

/** Consent of the whole workspace: counts by channel and state, and where it came from. */
export class ConsentPage {
  /** Null until they are counted; those of before stay while they are counted again. */
  counts = $state.raw<ConsentCounts | null>(null);
  sources = $state.raw<readonly ConsentSource[]>([]);
  people = $state(0);
  problem = $state.raw<Problem | null>(null);

  /** People whom a sending to everyone would reach without their opt-in: who said no is never written to. */
  get withoutOptIn(): number {
    return this.counts?.email.unknown ?? 0;
  }

  async count(): Promise<void> {
    const everyone = { filters: [], search: '', sort: { by: 'arrival', descending: false } } as const;
    const answer = await contactsClient().ask(everyone, { fields: [], first: 0 });
    if (!answer.ok) {
      if (answer.problem.kind !== 'cancelled') this.problem = answer.problem;
      return;
    }
    const { people, facets } = answer.value;
    const countOf = (channel: Channel, state: ConsentState) =>
      facets.find(({ facet, of }) => facet === 'consent' && of === channel)?.counts.find(({ value }) => value === state)
        ?.people ?? 0;
    const counts = channels.map((channel) => {
      const [subscribed, unsubscribed, refused] = (['subscribed', 'unsubscribed', 'refused'] as const).map((state) =>
        countOf(channel, state)
      ) as [number, number, number];
      const unknown = people - subscribed - unsubscribed - refused;
      return [channel, { subscribed, unsubscribed, refused, unknown }] as const;
    });
    const sources = await contactsClient().consentSources();
    this.people = people;
    this.counts = Object.fromEntries(counts) as unknown as ConsentCounts;
    this.sources = sources.ok ? sources.value : [];
    this.problem = sources.ok ? null : sources.problem;
  }
}
