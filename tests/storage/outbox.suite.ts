import { beforeEach, describe, expect, test } from 'vitest';
import {
  addAudience,
  changeAudience,
  readAudiences,
  watchAudiences,
  watchAudienceSyncs
} from '#lib/storage/audiences.ts';
import { database } from '#lib/storage/database.ts';
import {
  addDestination,
  changeDestination,
  changeLane,
  changeToken,
  readDestinations,
  watchDestinations
} from '#lib/storage/destinations.ts';
import { lease } from '#lib/engine/outbox/settle.ts';
import { takeItem } from '#lib/storage/drain.ts';
import {
  changeItems,
  queueAudience,
  readHeld,
  readItem,
  tries,
  watchLane,
  watchLaneCounts,
  type OutboxDraft
} from '#lib/storage/outbox.ts';
import { openToken } from '#lib/storage/tokens.ts';
import { freshDatabase, now, valueOf } from './fresh-database.ts';
import { accepted, answer, audienceOf, choice, creation, draft, sync, take, tilleul } from './plain-audience.ts';

export function outboxSuite(): void {
  describe('destinations', () => {
    beforeEach(freshDatabase);

    test('a token is sealed on this device, for its destination alone, and reads nowhere in clear', async () => {
      const { id, name, token } = valueOf(await addDestination(choice, 'EAAB-secret'));
      expect(name).toBe('Tilleul');
      expect(new TextDecoder().decode(token!.bytes)).not.toContain('EAAB');
      expect(valueOf(await openToken(id, token!))).toBe('EAAB-secret');
      expect(await openToken('another', token!)).toMatchObject({ problem: { kind: 'token-sealed' } });
      const key = await database.deviceKeys.get('tokens');
      await expect(crypto.subtle.exportKey('raw', key!.key)).rejects.toThrow();
      await database.deviceKeys.clear();
      expect(await openToken(id, token!)).toMatchObject({ problem: { kind: 'token-sealed' } });
    });

    test('another token opens the lane that waited for one, and no lane that the user paused', async () => {
      const { id } = valueOf(await addDestination(choice, 'first'));
      valueOf(await changeLane(id, { kind: 'blocked', at: 1, by: 'token', words: 'no' }));
      valueOf(await changeToken(id, 'second'));
      expect(valueOf(await readDestinations())[0]).toMatchObject({ lane: { kind: 'open' } });
      valueOf(await changeLane(id, { kind: 'paused', at: 1 }));
      valueOf(await changeToken(id, 'third'));
      const [one] = valueOf(await readDestinations());
      expect(one).toMatchObject({ lane: { kind: 'paused' } });
      expect(valueOf(await openToken(id, one!.token!))).toBe('third');
    });
  });

  describe('choices of a destination', () => {
    beforeEach(freshDatabase);

    test('are changed whole, and a name is needed', async () => {
      const { id } = valueOf(await addDestination(choice, null));
      valueOf(await changeDestination(id, { ...choice, name: 'Lin', settings: { account: '2' } }));
      expect(await now(watchDestinations())).toMatchObject([
        { id, name: 'Lin', settings: { account: '2' }, token: null }
      ]);
      expect(await changeDestination(id, { ...choice, name: '' })).toMatchObject({ problem: { kind: 'name-missing' } });
      expect(await addDestination({ ...choice, name: ' ' }, null)).toMatchObject({ problem: { kind: 'name-missing' } });
    });
  });

  describe('audiences', () => {
    beforeEach(freshDatabase);

    test('are limited, archived and deleted ones included', async () => {
      valueOf(await addAudience(audienceOf('d', 'a'), 2));
      valueOf(await addAudience({ ...audienceOf('d', 'b'), state: 'deleted' }, 2));
      expect(await addAudience(audienceOf('d', 'c'), 2)).toMatchObject({
        problem: { kind: 'too-many-audiences', limit: 2 }
      });
      valueOf(await changeAudience('a', { state: 'archived', name: ' Été ' }));
      expect((await now(watchAudiences())).map(({ id, name, state }) => [id, name, state])).toEqual([
        ['a', 'Été', 'archived'],
        ['b', 'Audience b', 'deleted']
      ]);
      expect(await changeAudience('a', { name: ' ' })).toMatchObject({ problem: { kind: 'name-missing' } });
      expect(await changeAudience('z', {})).toMatchObject({ problem: { kind: 'not-found' } });
    });
  });

  describe('outbox', () => {
    beforeEach(freshDatabase);

    test('what waits leaves in order, and what the network made is known by its name there', async () => {
      const id = await tilleul();
      valueOf(await queueAudience(sync(5), [creation, draft('add', [1, 2])], 0));
      const first = valueOf(await take(id))!;
      expect(first.item).toMatchObject({ effect: { kind: 'create' }, state: 'sending', order: 1, preparedAt: 5 });
      expect(valueOf(await take(id, 'other'))).toBeNull();
      expect(valueOf(await answer(first.item.id, accepted))).toBe(true);
      expect(valueOf(await readAudiences())[0]).toMatchObject({ remote: '77', comparedAt: 5 });
      const second = valueOf(await take(id))!;
      expect(second.item.effect).toMatchObject({ kind: 'add', people: 2 });
      expect(second.rows!.contacts).toEqual(Uint32Array.of(1, 2));
      valueOf(await answer(second.item.id, { ...accepted, remote: null }));
      expect((await now(watchLane(id))).map(({ state }) => state)).toEqual(['sent', 'sent']);
      expect((await now(watchAudienceSyncs())).map(({ at }) => at)).toEqual([5]);
    });

    test('O9 a sender that lost its lease settles nothing', async () => {
      const id = await tilleul();
      valueOf(await queueAudience(sync(5), [creation], 0));
      const { item } = valueOf(await take(id, 'lost'))!;
      expect(valueOf(await answer(item.id, accepted, 'other'))).toBe(false);
      expect(valueOf(await readItem(item.id)).item).toMatchObject({ state: 'sending' });
      expect(valueOf(await readAudiences())[0]!.remote).toBeNull();
    });

    test('a later comparison takes the place of what was never tried, and of nothing else', async () => {
      const id = await tilleul();
      valueOf(await queueAudience(sync(5), [creation, draft('add', [1, 2]), draft('add', [3])], 0));
      valueOf(await answer(valueOf(await take(id))!.item.id, accepted));
      const tried = valueOf(await take(id))!.item;
      const { items } = valueOf(await readHeld('a'));
      valueOf(await queueAudience(sync(6), [draft('remove', [2])], tries(items)));
      const held = valueOf(await readHeld('a'));
      expect(held.items.map(({ effect, state }) => [effect.kind, state])).toEqual([
        ['create', 'sent'],
        ['add', 'sending'],
        ['remove', 'waiting']
      ]);
      expect(held.items[1]!.id).toBe(tried.id);
      expect(held.rows.map((rows) => rows && [...rows.contacts])).toEqual([undefined, [1, 2], [2]]);
      expect(await database.outboxRows.count()).toBe(2);
    });

    test('a comparison made before a try is not queued after it', async () => {
      const id = await tilleul();
      valueOf(await queueAudience(sync(5), [creation], 0));
      valueOf(await take(id));
      expect(await queueAudience(sync(6), [draft('add', [1])], 0)).toMatchObject({
        problem: { kind: 'contacts-moved' }
      });
      expect(valueOf(await readHeld('a')).items).toHaveLength(1);
    });

    test('O7 a blocked lane keeps everything; a lane that the user paused is not opened by an answer', async () => {
      const id = await tilleul();
      valueOf(await queueAudience(sync(5), [creation], 0));
      const { item } = valueOf(await take(id))!;
      valueOf(await changeLane(id, { kind: 'paused', at: 1 }));
      valueOf(await answer(item.id, { kind: 'blocked', by: 'token', words: 'expired' }));
      expect(valueOf(await readDestinations())[0]!.lane).toEqual({ kind: 'paused', at: 1 });
      expect(valueOf(await readItem(item.id)).item).toMatchObject({ state: 'waiting', answer: { words: 'expired' } });
      valueOf(await changeLane(id, { kind: 'open', notBefore: 0 }));
      valueOf(await take(id));
      valueOf(await answer(item.id, { kind: 'blocked', by: 'token', words: 'expired' }));
      expect(valueOf(await readDestinations())[0]!.lane).toMatchObject({ kind: 'blocked', by: 'token' });
    });

    test('a user holds, releases and takes out what is not on its way', async () => {
      const id = await tilleul();
      valueOf(await queueAudience(sync(5), [creation, draft('add', [1]), draft('add', [2])], 0));
      const [first, second, third] = valueOf(await readHeld('a')).items.map((item) => item.id);
      valueOf(await take(id));
      expect(valueOf(await changeItems([first!, second!, 'nobody'], 'held', 'stale'))).toBe(1);
      expect(valueOf(await readItem(second!)).item).toMatchObject({ state: 'held', heldFor: 'stale' });
      expect(valueOf(await changeItems([second!], 'released'))).toBe(1);
      expect(valueOf(await changeItems([third!], 'cancelled'))).toBe(1);
      expect(valueOf(await changeItems([third!], 'released'))).toBe(0);
      const [counts] = await now(watchLaneCounts());
      expect(counts!.counts).toEqual({ waiting: 1, sending: 1, sent: 0, refused: 0, held: 0, cancelled: 1 });
    });

    test('O11 what was held for its age is not asked about twice', async () => {
      await tilleul();
      valueOf(await queueAudience(sync(5), [creation], 0));
      const { id } = valueOf(await readHeld('a')).items[0]!;
      valueOf(await changeItems([id], 'held', 'stale'));
      valueOf(await changeItems([id], 'released'));
      expect(valueOf(await readItem(id)).item).toMatchObject({ state: 'waiting', heldFor: 'stale' });
    });

    test('O4 O8 what the network takes in part is done, with its counts, and leaves once', async () => {
      const id = await tilleul();
      await database.audiences.update('a', { remote: '77' });
      valueOf(await queueAudience(sync(5), [draft('add', [1, 2, 3])], 0));
      const { item } = valueOf(await take(id))!;
      const counted = { ...accepted, remote: null, received: 3, invalid: 1 };
      expect(valueOf(await answer(item.id, counted))).toBe(true);
      expect(valueOf(await answer(item.id, counted))).toBe(false);
      expect(valueOf(await readItem(item.id)).item).toMatchObject({
        state: 'sent',
        answer: { received: 3, invalid: 1 }
      });
      expect(valueOf(await take(id))).toBeNull();
    });

    test('O18 of thousands of requests a sender sees the first hundred, and takes the first', async () => {
      const id = await tilleul();
      await database.audiences.update('a', { remote: '77' });
      const drafts = Array.from({ length: 5000 }, (_, at) => draft('add', [at]));
      valueOf(await queueAudience(sync(5), drafts, 0));
      let seen = 0;
      for (const order of [1, 2]) {
        const taken = valueOf(
          await takeItem(id, ({ items }) => {
            seen = items.length;
            const next = items.find(({ state }) => state === 'waiting')!;
            return lease(next, 'tab', 10);
          })
        );
        expect(taken!.item.order).toBe(order);
        expect([...taken!.rows!.contacts]).toEqual([order - 1]);
      }
      expect(seen).toBe(101);
    });

    test('the parts of a replacement follow the session that its first part opened', async () => {
      const id = await tilleul();
      const part = (number: number): OutboxDraft => ({
        ...draft('add', [number]),
        effect: { kind: 'replace', people: 1, session: '41', part: number, parts: 2 }
      });
      await database.audiences.update('a', { remote: '77' });
      valueOf(await queueAudience(sync(5), [part(1), part(2)], 0));
      const first = valueOf(await take(id))!.item;
      valueOf(await answer(first.id, { kind: 'postponed', words: 'HTTP 500', afterMs: null }));
      const again = valueOf(await take(id, 'tab', 1_000_000))!.item;
      expect(again).toMatchObject({ id: first.id, effect: { session: '42' } });
      valueOf(await answer(first.id, { ...accepted, remote: null }));
      expect(valueOf(await take(id, 'tab', 1_000_000))!.item.effect).toMatchObject({ session: '42', part: 2 });
    });
  });
}
