import '../storage/node-device.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { changeItems, readHeld } from '#lib/storage/outbox.ts';
import { changeLane, changeToken, readDestinations } from '#lib/storage/destinations.ts';
import { readAudiences } from '#lib/storage/audiences.ts';
import { forgetInOutbox } from '#lib/storage/withdraw.ts';
import { drain } from '#lib/sync/drain.ts';
import { database } from '#lib/storage/database.ts';
import { freshDatabase, valueOf } from '../storage/fresh-database.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { emailOf, keepPeople, makeAudience, nodeDoor, phoneOf, want } from './plain-outbox.ts';

const sandbox = await startSandbox();
const { meta, google, relay } = sandbox;
afterAll(() => sandbox.close());

const day = 24 * 3_600_000;
const clock = { now: 0 };
const door = nodeDoor('tab', clock);
const account = meta.network.tokens.account.replace('act_', '');
const onMeta = () =>
  makeAudience(
    {
      name: 'Meta',
      network: 'meta',
      route: 'direct',
      settings: { account, address: meta.address },
      origin: meta.address
    },
    meta.network.tokens.token
  );
const everybody = (edition = 0) => new Map(Array.from({ length: 10 }, (_, contact) => [contact, edition]));
const held = () => meta.network.audiences()[0]?.members.toJSON();
const emails = (contacts: Iterable<number>, edition = 0) => [...contacts].map((one) => emailOf(one, edition)).sort();
const phones = (contacts: Iterable<number>) => [...new Set([...contacts].map(phoneOf))].sort();
const states = async () => valueOf(await readHeld('espresso')).items.map(({ effect, state }) => [effect.kind, state]);
const lane = async () => valueOf(await readDestinations())[0]!.lane;

beforeEach(async () => {
  await freshDatabase();
  sandbox.meta.reset();
  sandbox.google.reset();
  sandbox.relay.reset();
  clock.now = Date.now();
  await keepPeople(10);
});

describe.each(['meta', 'google', 'relay'] as const)('%s', (kind) => {
  test('takes an audience, its changes and its removals, each effect once', async () => {
    const server = sandbox[kind];
    const tokens = server.network.tokens as Record<string, string>;
    const settings = {
      meta: { account, address: meta.address },
      google: { account: google.network.tokens.account, login: google.network.tokens.account, address: google.address },
      relay: { address: relay.address }
    }[kind];
    const network = kind === 'relay' ? 'tiktok' : kind;
    const route = kind === 'relay' ? ('relay' as const) : ('direct' as const);
    await makeAudience({ name: kind, network, route, settings, origin: server.address }, tokens['token']!);
    await want('espresso', everybody(), clock.now);
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    const members = () => Object.values(server.network.audiences()[0]!.members.toJSON()).map((all) => [...all].sort());
    const contacts = [...everybody().keys()];
    expect(members()).toEqual([emails(contacts), phones(contacts)]);
    // two change their address, three leave, of whom one leaves a phone to another
    const later = new Map(
      [...everybody()]
        .filter(([contact]) => contact < 7)
        .map(([contact, edition]) => [contact, contact < 2 ? 1 : edition])
    );
    await want('espresso', later, ++clock.now);
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    expect(members()).toEqual([
      [...emails([0, 1], 1), ...emails([2, 3, 4, 5, 6])].sort(),
      phones([0, 1, 2, 3, 4, 5, 6])
    ]);
    expect((await states()).every(([, state]) => state === 'sent')).toBe(true);
    await want('espresso', later, ++clock.now);
    expect(valueOf(await readHeld('espresso')).items.filter(({ state }) => state === 'waiting')).toEqual([]);
    expect(server.network.operations.list().map(({ effects }) => effects)).not.toContain(2);
  });
});

describe('what goes wrong', () => {
  test('O2 O20 what is not an answer of the network is not taken for one', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    for (const kind of ['portal', 'redirect', 'empty', 'truncated'] as const) {
      meta.misbehave({ kind });
      const next = valueOf(await drain(door, clock.now))!;
      expect(next).toBeGreaterThan(clock.now);
      clock.now = next;
    }
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    expect(held()!['EMAIL']).toEqual(emails(everybody().keys()));
    // the truncated answer came after the effect: the creation was found again
    expect(meta.network.audiences()).toHaveLength(1);
  });

  test('O3 an answer that is lost after the effect is asked for again, with one effect', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    for (let turn = 0; turn < 4; turn++) {
      meta.misbehave({ kind: 'lost', effect: true });
      clock.now = valueOf(await drain(door, clock.now)) ?? clock.now;
    }
    valueOf(await drain(door, clock.now));
    expect(meta.network.audiences()).toHaveLength(1);
    expect(held()!['EMAIL']).toEqual(emails(everybody().keys()));
  });

  test('O5 O16 patience is kept as asked, for the whole lane', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    meta.misbehave({ kind: 'status', status: 429, retryAfter: '120' });
    expect(valueOf(await drain(door, clock.now))).toBe(clock.now + 120_000);
    const asked = meta.log.requests.length;
    clock.now += 119_999;
    valueOf(await drain(door, clock.now));
    expect(meta.log.requests).toHaveLength(asked);
    clock.now += 1;
    expect(valueOf(await drain(door, clock.now))).toBeNull();
  });

  test('O6 a request that is refused keeps its words, and nobody else', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    meta.misbehave({ kind: 'error', error: '100', skip: 1 });
    valueOf(await drain(door, clock.now));
    expect((await states()).map(([, state]) => state)).toEqual(['sent', 'refused', 'sent', 'sent']);
    const refused = valueOf(await readHeld('espresso')).items.find(({ state }) => state === 'refused')!;
    expect(refused.answer!.words).toMatch(/100/);
    valueOf(await changeItems([refused.id], 'released'));
    valueOf(await drain(door, clock.now));
    expect(held()!['EMAIL']).toEqual(emails(everybody().keys()));
  });

  test('O7 a revoked token is asked about once, and all goes on with another', async () => {
    const id = await onMeta();
    valueOf(await changeToken(id, 'stale'));
    await want('espresso', everybody(), clock.now);
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    valueOf(await drain(door, clock.now));
    expect(meta.log.requests).toHaveLength(1);
    expect(await lane()).toMatchObject({ kind: 'blocked', by: 'token' });
    valueOf(await changeToken(id, meta.network.tokens.token));
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    expect(held()!['EMAIL']).toEqual(emails(everybody().keys()));
  });

  test('O1 offline, nothing is lost, and a drain that begins later tries at once', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    const offline = nodeDoor('tab', clock, { send: () => Promise.resolve(null) });
    for (let turn = 0; turn < 5; turn++) valueOf(await drain(offline, clock.now));
    clock.now += 1;
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    expect(held()!['EMAIL']).toEqual(emails(everybody().keys()));
  });

  test('O19 a host whose answer may not be read is a fault of configuration', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    valueOf(await drain(nodeDoor('tab', clock, { send: () => Promise.resolve('unreadable') }), clock.now));
    expect(await lane()).toMatchObject({ kind: 'blocked', by: 'unreadable' });
  });

  test('O9 O10 two senders at once, one of them killed in the middle: each effect once', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    let killed = 0;
    const dying = nodeDoor('dying', clock, {
      async send(request) {
        if (killed++ === 1) {
          await door.send(request);
          return new Promise(() => undefined);
        }
        return door.send(request);
      }
    });
    void drain(dying, clock.now);
    await expect.poll(async () => (await states()).filter(([, state]) => state === 'sending').length).toBe(1);
    await Promise.all([drain(door, clock.now), drain(nodeDoor('other', clock), clock.now)]);
    clock.now += 10 * 60_000;
    await Promise.all([drain(door, clock.now), drain(nodeDoor('other', clock), clock.now)]);
    expect((await states()).every(([, state]) => state === 'sent')).toBe(true);
    expect(held()!['EMAIL']).toEqual(emails(everybody().keys()));
  });

  test('O9 who holds the lock of senders takes over at once what a dead one had in hands', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    void drain(nodeDoor('dead', clock, { send: () => new Promise(() => undefined) }), clock.now);
    await expect.poll(async () => (await states()).filter(([, state]) => state === 'sending').length).toBe(1);
    expect(valueOf(await drain(door, clock.now))).toBeGreaterThan(clock.now);
    expect(valueOf(await drain({ ...door, isAlone: true }, clock.now))).toBeNull();
    expect(held()!['EMAIL']).toEqual(emails(everybody().keys()));
  });

  test('O11 O14 what is older than thirty days, or of another build, waits for a yes', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    valueOf(await drain(door, clock.now));
    const sent = meta.log.requests.length;
    await want('espresso', new Map([...everybody()].slice(0, 6)), ++clock.now);
    clock.now += 31 * day;
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    const waiting = async () => valueOf(await readHeld('espresso')).items.filter(({ state }) => state !== 'sent');
    expect((await waiting()).map(({ effect, state, heldFor }) => [effect.kind, state, heldFor])).toEqual([
      ['remove', 'held', 'stale']
    ]);
    const [item] = await waiting();
    await database.outbox.update(item!.id, { state: 'waiting', preparedAt: clock.now, schema: 99 });
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    expect(await waiting()).toMatchObject([{ state: 'held', heldFor: 'other-build' }]);
    expect(meta.log.requests).toHaveLength(sent);
  });

  test('O11 what is old leaves once the user has said yes, and is not asked about again', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    clock.now += 31 * day;
    valueOf(await drain(door, clock.now));
    const release = async () => {
      const { items } = valueOf(await readHeld('espresso'));
      const ids = items.filter(({ state }) => state === 'held').map(({ id }) => id);
      return valueOf(await changeItems(ids, 'released'));
    };
    expect(await release()).toBe(1);
    valueOf(await drain(door, clock.now));
    // those that waited for the creation were not asked about before
    expect(await release()).toBe(3);
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    expect(held()!['EMAIL']).toEqual(emails(everybody().keys()));
  });

  test('O9 O15 whoever says no while a sender that died had them does not leave with the next one', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    let asked = 0;
    const dying = nodeDoor('dying', clock, {
      send: (request) => (asked++ === 0 ? door.send(request) : new Promise(() => undefined))
    });
    void drain(dying, clock.now);
    await expect.poll(async () => (await states()).map(([, state]) => state)).toContain('sending');
    await expect.poll(() => asked).toBe(2);
    await keepPeople(10, new Set([0]));
    clock.now += 10 * 60_000;
    const requests: Parameters<typeof door.send>[0][] = [];
    const next = nodeDoor('next', clock, { send: (one) => door.send(requests[requests.push(one) - 1]!) });
    expect(valueOf(await drain(next, clock.now))).toBeNull();
    expect(requests[0]!.body).toContain(emailOf(1, 0));
    expect(requests[0]!.body).not.toContain(emailOf(0, 0));
    expect(held()!['EMAIL']).toEqual(emails([1, 2, 3, 4, 5, 6, 7, 8, 9]));
  });

  test('O15 whoever says no while waiting does not leave; whoever may have left is taken out', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    await keepPeople(10, new Set([0, 5]));
    valueOf(await drain(door, clock.now));
    expect(held()!['EMAIL']).toEqual(emails([1, 2, 3, 4, 6, 7, 8, 9]));

    await want('espresso', new Map([...everybody()].map(([contact]) => [contact, 1])), ++clock.now);
    meta.misbehave({ kind: 'lost', effect: true, path: 'users', skip: 2 });
    clock.now = valueOf(await drain(door, clock.now))!;
    await keepPeople(10, new Set([0, 1, 5]));
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    expect(held()!['EMAIL']).toEqual(emails([2, 3, 4, 6, 7, 8, 9], 1));
  });

  test('I4 of the erased nothing is left here or there', async () => {
    await onMeta();
    await want('espresso', everybody(), clock.now);
    valueOf(await drain(door, clock.now));
    await want('espresso', new Map([...everybody()].map(([contact]) => [contact, contact === 3 ? 1 : 0])), ++clock.now);
    valueOf(await forgetInOutbox(new Set([3]), clock.now));
    valueOf(await forgetInOutbox(new Set([3]), clock.now));
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    expect(held()!['EMAIL']).toEqual(emails([0, 1, 2, 4, 5, 6, 7, 8, 9]));
    const rows = await database.outboxRows.toArray();
    const kept = rows.map(({ digests }) => Buffer.from(digests).toString('hex')).join(' ');
    for (const edition of [0, 1]) expect(kept).not.toContain(emailOf(3, edition));
    expect(rows.flatMap(({ contacts }) => [...contacts])).not.toContain(3);
  });

  test('a paused lane keeps all that comes, and loses nothing', async () => {
    const id = await onMeta();
    valueOf(await changeLane(id, { kind: 'paused', at: clock.now }));
    await want('espresso', everybody(), clock.now);
    expect(valueOf(await drain(door, clock.now))).toBeNull();
    expect(meta.log.requests).toEqual([]);
    valueOf(await changeLane(id, { kind: 'open', notBefore: 0 }));
    valueOf(await drain(door, clock.now));
    expect(valueOf(await readAudiences())[0]!.remote).toBe(meta.network.audiences()[0]!.id);
  });
});
