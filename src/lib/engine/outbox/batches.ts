import type { OutboxEffect } from '#lib/domain/outbox.ts';
import type { Connector } from '../connectors/connector.ts';
import type { Difference } from './difference.ts';
import type { HashedPeople } from './people.ts';

/** A request to come, without its place in a lane. */
export interface Batch {
  readonly effect: OutboxEffect;
  readonly rows: HashedPeople | null;
}

/** The requests of a difference, in order: the audience is made, people leave, people come. */
export function batches({ remove, add }: Difference, { batch }: Connector, isMade: boolean): readonly Batch[] {
  const leaving = remove.flatMap((people) => cut(people, batch));
  const coming = cut(add, batch);
  const parts = leaving.length + coming.length;
  return [
    ...(isMade ? [] : [creation]),
    ...leaving.map((rows, at) => effectOn('remove', rows, at + 1, parts)),
    ...coming.map((rows, at) => effectOn('add', rows, leaving.length + at + 1, parts))
  ];
}

/** The requests by which these people take the place of everybody (networks.md 1.4).
 * @param session a number under 2^52, unique in the account */
export function replacement(
  people: HashedPeople,
  { batch, replaces }: Connector,
  session: number,
  isMade: boolean
): readonly Batch[] {
  const cuts = cut(people, batch);
  const parts = cuts.length;
  const filled = cuts.map((rows, at): Batch => {
    if (replaces === 'empty') return effectOn('add', rows, at + 1, parts);
    const people = rows.contacts.length;
    return { effect: { kind: 'replace', people, session: String(session), part: at + 1, parts }, rows };
  });
  const empty: Batch = { effect: { kind: 'empty' }, rows: null };
  return [...(isMade ? [] : [creation]), ...(replaces === 'empty' ? [empty] : []), ...filled];
}

const creation: Batch = { effect: { kind: 'create' }, rows: null };

const effectOn = (kind: 'add' | 'remove', rows: HashedPeople, part: number, parts: number): Batch => ({
  effect: { kind, people: rows.contacts.length, part, parts },
  rows
});

function cut(people: HashedPeople, size: number): readonly HashedPeople[] {
  const { keys, width, contacts, digests } = people;
  const bytes = keys.length * width;
  return Array.from({ length: Math.ceil(contacts.length / size) }, (_, at) => ({
    keys,
    width,
    contacts: contacts.slice(at * size, (at + 1) * size),
    digests: digests.slice(at * size * bytes, (at + 1) * size * bytes)
  }));
}
