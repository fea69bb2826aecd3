import { noFilters, type Audience, type AudienceSync } from '#lib/domain/audience.ts';
import { consentColumn, pageRows } from '#lib/domain/contact-column.ts';
import type { Consents } from '#lib/domain/chunk.ts';
import { consentStates } from '#lib/domain/consent.ts';
import { success } from '#lib/domain/result.ts';
import { connectorOf } from '#lib/engine/connectors/catalog.ts';
import { batches } from '#lib/engine/outbox/batches.ts';
import { difference } from '#lib/engine/outbox/difference.ts';
import type { HashedPeople } from '#lib/engine/outbox/people.ts';
import { addAudience, readAudiences } from '#lib/storage/audiences.ts';
import { writeContacts } from '#lib/storage/contacts.ts';
import { addDestination, readDestinations, type DestinationChoice } from '#lib/storage/destinations.ts';
import { queueAudience, readHeld, tries } from '#lib/storage/outbox.ts';
import type { Door } from '#lib/sync/door.ts';
import { createHash } from 'node:crypto';
import { pageOf } from '../storage/contact-pages.ts';
import { valueOf } from '../storage/fresh-database.ts';

/** Makes contacts who all say yes to advertising, but for some. */
export async function keepPeople(count: number, refusing: ReadonlySet<number> = new Set()): Promise<void> {
  const states = new Uint8Array(pageRows);
  for (let contact = 0; contact < count; contact++)
    states[contact] = consentStates.indexOf(refusing.has(contact) ? 'refused' : 'subscribed');
  const consents: Consents = {
    ...{ kind: 'consents', rows: pageRows, states, evidence: [] },
    times: new Uint32Array(pageRows),
    codes: new Uint8Array(pageRows)
  };
  const written = await writeContacts((_, draft) => {
    Object.assign(draft, { cause: { kind: 'sample' }, rows: count, people: count, touched: count });
    draft.setPage('alive', 0, pageOf('bits', Array<boolean>(count).fill(true)));
    draft.setPage(consentColumn('advertising'), 0, consents);
    return Promise.resolve(success(undefined));
  });
  valueOf(written);
}

export const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Addresses of somebody: the second number tells one after a change from the one before. Phones are shared by two. */
export const emailOf = (contact: number, edition: number): string => sha(`p${contact}.${edition}@exemple.fr`);
export const phoneOf = (contact: number): string => sha(`+336${Math.floor(contact / 2)}`);

export type Wanted = ReadonlyMap<number, number>;

export function hashed(wanted: Wanted): HashedPeople {
  const contacts = [...wanted.keys()].sort((a, b) => a - b);
  const digests = Buffer.from(
    contacts.map((contact) => emailOf(contact, wanted.get(contact)!) + phoneOf(contact)).join(''),
    'hex'
  );
  return {
    keys: ['email', 'phone'],
    width: 32,
    contacts: Uint32Array.from(contacts),
    digests: Uint8Array.from(digests)
  };
}

export async function makeAudience(choice: DestinationChoice, token: string, id = 'espresso'): Promise<string> {
  const destination = valueOf(await addDestination(choice, token));
  const audience: Audience = {
    ...{ id, name: `Audience ${id}`, destination: destination.id, source: { kind: 'automation' } },
    ...{ identifiers: ['email', 'phone'], consent: 'advertising', include: [], exclude: [], filters: noFilters },
    ...{ state: 'active', remote: null, comparedAt: null, createdAt: 1, changedAt: 1 }
  };
  valueOf(await addAudience(audience, 100));
  return destination.id;
}

/** Queues what makes the network hold these people; `batch` people a request, so that a few are many. */
export async function want(id: string, wanted: Wanted, at: number, batch = 4): Promise<void> {
  const audience = valueOf(await readAudiences()).find((one) => one.id === id)!;
  const destination = valueOf(await readDestinations()).find((one) => one.id === audience.destination)!;
  const held = valueOf(await readHeld(id));
  const connector = { ...connectorOf(destination)!, batch };
  const isTried = held.items.some(
    ({ effect, attempts, state }) =>
      effect.kind === 'create' && attempts > 0 && state !== 'refused' && state !== 'cancelled'
  );
  const made = batches(difference(held, hashed(wanted)), connector, audience.remote !== null || isTried);
  const leftOut = { excluded: 0, consent: 0, missing: 0, malformed: 0, twin: 0 };
  const sync: AudienceSync = { audience: id, at, commit: 1, people: wanted.size, added: 0, removed: 0, leftOut };
  valueOf(
    await queueAudience(
      sync,
      made.map((one) => ({ ...one, rule: 1 })),
      tries(held.items)
    )
  );
}

/** A door of node, on a clock that the test moves. */
export function nodeDoor(owner: string, clock: { now: number }, more: Partial<Door> = {}): Door {
  return {
    owner,
    isAlone: false,
    now: () => clock.now,
    chance: () => 0.5,
    async send({ method, url, headers, body }) {
      try {
        const answer = await fetch(url, {
          method,
          headers,
          body,
          redirect: 'manual',
          signal: AbortSignal.timeout(3000)
        });
        return {
          at: clock.now,
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: await answer.text()
        };
      } catch {
        return null;
      }
    },
    ...more
  };
}
