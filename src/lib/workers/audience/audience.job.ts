import type { Audience, AudienceSync, LeftOut } from '#lib/domain/audience.ts';
import type { Destination } from '#lib/domain/destination.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import { networkById } from '#lib/engine/audience/catalog.ts';
import { identifiersOf } from '#lib/engine/audience/identifiers.ts';
import { both, countBits, countBoth, without } from '#lib/engine/chunk/bit-set.ts';
import { connectorOf } from '#lib/engine/connectors/catalog.ts';
import type { Connector } from '#lib/engine/connectors/connector.ts';
import { batches, replacement, type Batch } from '#lib/engine/outbox/batches.ts';
import { difference } from '#lib/engine/outbox/difference.ts';
import type { HeldItems } from '#lib/engine/outbox/held-identifiers.ts';
import type { HashedPeople } from '#lib/engine/outbox/people.ts';
import { withoutTwins } from '#lib/engine/outbox/without-twins.ts';
import type { Kernel } from '#lib/kernel/slice.ts';
import { readAudiences } from '#lib/storage/audiences.ts';
import { readDestinations } from '#lib/storage/destinations.ts';
import { queueAudience, readHeld, tries } from '#lib/storage/outbox.ts';
import type { Asker } from '../segment/segments-face.ts';
import type { AudienceFace, Rehearsal } from './audience-face.ts';
import { AudienceReader, readAdvertising, readIdentifiers } from './audience-reader.ts';
import { hashPeople } from './hash-people.ts';

/** Answers about audiences, and queues what makes a network hold them. */
export function openAudienceJob(kernel: Promise<Kernel>, reader = new AudienceReader()): AudienceFace {
  const hashed = (asker: Asker, audience: Audience) =>
    reader.on(asker, [audience], async ({ head, moment, of }): Promise<Result<Hashing>> => {
      const destination = await destinationOf(audience);
      if (!destination.ok) return destination;
      const connector = connectorOf(destination.value);
      const network = networkById(destination.value.network);
      const offered = network ? identifiersOf(network, connector?.identifiers ?? null) : [];
      const identifiers = offered.filter(({ key }) => audience.identifiers.includes(key));
      if (identifiers.length === 0) return failure({ kind: 'not-found' });
      const { before, people } = of(audience);
      const agreed = audience.consent === 'anyone' ? success(people) : await readAdvertising(head, people.length);
      if (!agreed.ok) return agreed;
      const pages = await readIdentifiers(head, identifiers);
      if (!pages.ok) return pages;
      const sent = both(people, agreed.value);
      const { missing, malformed, ...found } = hashPeople(await kernel, identifiers, pages.value, sent, null);
      const { people: wanted, twins } = withoutTwins(found.people);
      const leftOut: LeftOut = {
        excluded: countBits(without(before, people)),
        consent: countBits(without(people, agreed.value)),
        missing,
        malformed,
        twin: twins
      };
      const rehearsal: Rehearsal = {
        ...{ commit: head.commit, moment, leftOut, identifiers: found.identifiers },
        source: countBits(before),
        people: wanted.contacts.length
      };
      return success({ rehearsal, wanted, rule: network!.rule.version, connector });
    });

  async function queue(asker: Asker, id: string, limit: number, plan: Plan): Promise<Result<AudienceSync>> {
    for (let turn = 0; ; turn++) {
      const queued = await queueOnce(asker, id, limit, plan);
      // somebody tried a request of it meanwhile
      if (queued.ok || queued.problem.kind !== 'contacts-moved' || turn === mostTurns) return queued;
    }
  }

  async function queueOnce(asker: Asker, id: string, limit: number, plan: Plan): Promise<Result<AudienceSync>> {
    const audience = await audienceOf(id);
    if (!audience.ok) return audience;
    const held = await readHeld(id);
    if (!held.ok) return held;
    const done = await hashed(asker, audience.value);
    if (!done.ok) return done;
    const { rehearsal, rule, connector } = done.value;
    const { people, commit, moment, leftOut } = rehearsal;
    if (people > limit) return failure({ kind: 'audience-too-large', people, limit });
    if (!connector) return failure({ kind: 'not-found' });
    const isMade = audience.value.remote !== null || held.value.items.some(isCreation);
    const made = plan(held.value, done.value, connector, isMade);
    const count = (kind: 'add' | 'remove') =>
      made.reduce((sum, { effect }) => sum + (effect.kind === kind ? effect.people : 0), 0);
    const sync = { audience: id, at: moment, commit, people, added: count('add'), removed: count('remove'), leftOut };
    const drafts = made.map((batch) => ({ ...batch, rule }));
    const queued = await queueAudience(sync, drafts, tries(held.value.items));
    return queued.ok ? success(sync) : queued;
  }

  return {
    async rehearse(asker, audience) {
      const done = await hashed(asker, audience);
      return done.ok ? success(done.value.rehearsal) : done;
    },
    compare: (asker, id, limit) =>
      queue(asker, id, limit, (held, { wanted }, connector, isMade) =>
        batches(difference(held, wanted), connector, isMade)
      ),
    replace: (asker, id, limit) =>
      queue(asker, id, limit, (_held, { wanted }, connector, isMade) =>
        replacement(wanted, connector, sessionNumber(), isMade)
      ),
    async overlap(asker, ids) {
      const all = await readAudiences();
      if (!all.ok) return all;
      const found = ids.map((id) => all.value.find((audience) => audience.id === id));
      if (!found.every((audience) => audience !== undefined)) return failure({ kind: 'not-found' });
      return reader.on(asker, found, ({ of }) => {
        const sets = found.map((audience) => of(audience).people);
        const pairs = sets.map((a, i) => sets.slice(0, i).map((b) => countBoth(a, b)));
        return Promise.resolve(success({ sizes: sets.map(countBits), pairs }));
      });
    }
  };
}

interface Hashing {
  readonly rehearsal: Rehearsal;
  readonly wanted: HashedPeople;
  readonly rule: number;
  readonly connector: Connector | undefined;
}

type Plan = (held: HeldItems, hashing: Hashing, connector: Connector, isMade: boolean) => readonly Batch[];

const mostTurns = 5;

// a creation that was tried is in the queue, or done; one that was given up is made again
const isCreation = ({ effect, attempts, state }: HeldItems['items'][number]) =>
  effect.kind === 'create' && attempts > 0 && state !== 'refused' && state !== 'cancelled';

/** Under 2^53 with room to count on: Meta's sessions are numbers (networks.md 1.2). */
const sessionNumber = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! * 2 ** 16 + 1;

async function audienceOf(id: string): Promise<Result<Audience>> {
  const all = await readAudiences();
  if (!all.ok) return all;
  const audience = all.value.find((one) => one.id === id);
  return audience ? success(audience) : failure({ kind: 'not-found' });
}

async function destinationOf({ destination: id }: Audience): Promise<Result<Destination>> {
  const all = await readDestinations();
  if (!all.ok) return all;
  const destination = all.value.find((one) => one.id === id);
  return destination ? success(destination) : failure({ kind: 'not-found' });
}
