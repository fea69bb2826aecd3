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
  return [
    ...(isMade ? [] : [{ effect: { kind: 'create' } as const, rows: null }]),
    ...remove.flatMap((people) => cut(people, batch).map((rows) => effectOn('remove', rows))),
    ...cut(add, batch).map((rows) => effectOn('add', rows))
  ];
}

/** The requests by which these people take the place of everybody (networks.md 1.4).
 * @param session a number under 2^52, unique in the account */
export function replacement(people: HashedPeople, { batch, replaces }: Connector, session: number): readonly Batch[] {
  const cuts = cut(people, batch);
  if (replaces === 'empty')
    return [{ effect: { kind: 'empty' }, rows: null }, ...cuts.map((rows) => effectOn('add', rows))];
  return cuts.map((rows, at) => ({
    effect: {
      kind: 'replace',
      people: rows.contacts.length,
      session: String(session),
      part: at + 1,
      parts: cuts.length
    },
    rows
  }));
}

const effectOn = (kind: 'add' | 'remove', rows: HashedPeople): Batch => ({
  effect: { kind, people: rows.contacts.length },
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
