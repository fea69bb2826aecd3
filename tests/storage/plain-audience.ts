import { noFilters, type Audience, type AudienceSync } from '#lib/domain/audience.ts';
import type { Outcome } from '#lib/engine/connectors/connector.ts';
import { nextItem } from '#lib/engine/outbox/next-item.ts';
import { lease, settle } from '#lib/engine/outbox/settle.ts';
import { addAudience } from '#lib/storage/audiences.ts';
import { database } from '#lib/storage/database.ts';
import { addDestination } from '#lib/storage/destinations.ts';
import { settleItem, takeItem } from '#lib/storage/drain.ts';
import { queueAudience, type OutboxDraft } from '#lib/storage/outbox.ts';
import { valueOf } from './fresh-database.ts';

export const choice = {
  name: ' Tilleul ',
  network: 'meta',
  route: 'direct',
  settings: { account: '1' },
  origin: 'https://ads.example'
} as const;
export const audienceOf = (destination: string, id = 'a'): Audience => ({
  id,
  name: `Audience ${id}`,
  destination,
  source: { kind: 'automation' },
  identifiers: ['email'],
  consent: 'advertising',
  include: [],
  exclude: [],
  filters: noFilters,
  state: 'active',
  remote: null,
  comparedAt: null,
  createdAt: 1,
  changedAt: 1
});
export const sync = (at: number): AudienceSync => ({
  audience: 'a',
  at,
  commit: 1,
  people: 1,
  added: 1,
  removed: 0,
  leftOut: { excluded: 0, consent: 0, missing: 0, malformed: 0, twin: 0 }
});
/** A request about some people, each with a digest of their own. */
export const draft = (kind: 'add' | 'remove', contacts: readonly number[]): OutboxDraft => ({
  effect: { kind, people: contacts.length, part: 1, parts: 1 },
  rule: 1,
  rows: {
    keys: ['email'],
    width: 32,
    contacts: Uint32Array.from(contacts),
    digests: Uint8Array.from(contacts.flatMap((contact) => Array<number>(32).fill(contact + 7)))
  }
});
export const creation: OutboxDraft = { effect: { kind: 'create' }, rule: 1, rows: null };
export const accepted = {
  kind: 'accepted',
  words: '',
  remote: '77',
  received: null,
  invalid: null
} as const satisfies Outcome;

export async function tilleul(): Promise<string> {
  const { id } = valueOf(await addDestination(choice, 'EAAB-secret'));
  valueOf(await addAudience(audienceOf(id), 100));
  return id;
}
export const take = (id: string, owner = 'tab', at = 10) =>
  takeItem(id, ({ items, audiences }) => {
    const next = nextItem(items, (audience) => audiences.get(audience), at);
    return next && 'item' in next ? lease(next.item, owner, at) : null;
  });
export const answer = (id: string, outcome: Outcome, owner = 'tab') =>
  settleItem(id, owner, (item) => {
    const { received, invalid } = outcome.kind === 'accepted' ? outcome : { received: null, invalid: null };
    const settled = settle(item, outcome, { at: 20, status: 200, received, invalid }, 0);
    return settled && { ...settled, remote: outcome.kind === 'accepted' ? outcome.remote : null };
  });

/** An audience that a network holds two people of, and is to hold a third of. */
export async function audienceUnderWay(): Promise<void> {
  const id = await tilleul();
  await database.audiences.update('a', { remote: '77' });
  valueOf(await queueAudience({ ...sync(5), commit: 1_000 }, [draft('add', [0, 1]), draft('add', [0, 2])], 0));
  valueOf(await answer(valueOf(await take(id))!.item.id, { ...accepted, remote: null }));
}

/** Whom requests name, in order, with the digests of each: the number of the contact + 7. */
export async function namedInOutbox() {
  const items = await database.outbox.orderBy('[destination+order]').toArray();
  const rows = await database.outboxRows.bulkGet(items.map(({ id }) => id));
  return items.map(({ effect, state, isOwed }, at) => ({
    ...{ kind: effect.kind, state, isOwed },
    contacts: [...(rows[at]?.contacts ?? [])],
    digests: [...(rows[at]?.digests ?? [])].filter((_, byte) => byte % 32 === 0)
  }));
}
