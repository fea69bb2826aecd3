import { beforeEach, describe, expect, test } from 'vitest';
import { nobody } from '#lib/domain/outbox.ts';
import { database } from '#lib/storage/database.ts';
import { beginErasure, endErasure } from '#lib/storage/erasures.ts';
import { changeItems, queueAudience, readHeld, readItem } from '#lib/storage/outbox.ts';
import { forgetInOutbox } from '#lib/storage/withdraw.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';
import { accepted, answer, draft, namedInOutbox, sync, take, tilleul } from './plain-audience.ts';

export function forgetInOutboxSuite(): void {
  describe('O15 somebody is erased', () => {
    beforeEach(freshDatabase);
    test('out of what waits; what may be there is removed without a name, until that is done', async () => {
      const id = await tilleul();
      await database.audiences.update('a', { remote: '77' });
      valueOf(await queueAudience(sync(5), [draft('add', [1, 2]), draft('add', [1, 3]), draft('add', [1])], 0));
      valueOf(await answer(valueOf(await take(id))!.item.id, { ...accepted, remote: null }));
      const under = valueOf(await take(id))!.item;
      const erasure = valueOf(await beginErasure([1], [], 9));
      const after = [
        { kind: 'add', state: 'sent', isOwed: false, contacts: [nobody, 2], digests: [0, 9] },
        { kind: 'add', state: 'sending', isOwed: false, contacts: [nobody, 3], digests: [0, 10] },
        { kind: 'remove', state: 'waiting', isOwed: true, contacts: [nobody], digests: [8] },
        { kind: 'remove', state: 'waiting', isOwed: true, contacts: [nobody], digests: [8] }
      ] as const;
      expect(await namedInOutbox()).toEqual(after);
      valueOf(await forgetInOutbox(new Set([1]), 10));
      expect(await namedInOutbox()).toEqual(after);
      expect(await queueAudience(sync(6), [draft('add', [1])], 2)).toMatchObject({
        problem: { kind: 'contacts-moved' }
      });
      valueOf(await endErasure(erasure));

      // what was under way comes again without them, and what is owed goes with what it removes
      valueOf(await answer(under.id, { kind: 'postponed', words: '', afterMs: null }));
      const again = valueOf(await take(id, 'tab', 1_000_000))!;
      expect([...again.rows!.contacts]).toEqual([3]);
      valueOf(await answer(again.item.id, { ...accepted, remote: null }));
      const owed = valueOf(await take(id, 'tab', 1_000_000))!;
      expect(owed.rows!.digests[0]).toBe(8);
      valueOf(await answer(owed.item.id, { ...accepted, remote: null }));
      const last = valueOf(await readHeld('a')).items.at(-1)!;
      valueOf(await changeItems([last.id], 'cancelled'));
      expect(await namedInOutbox()).toEqual([
        after[0],
        { ...after[1], state: 'sent', contacts: [3], digests: [10] },
        { ...after[2], state: 'sent', digests: [0] },
        { ...after[3], state: 'cancelled', digests: [0] }
      ]);
    });

    test('who was alone in what was under way is all of it: it is taken out', async () => {
      const id = await tilleul();
      await database.audiences.update('a', { remote: '77' });
      valueOf(await queueAudience(sync(5), [draft('add', [1])], 0));
      const { item } = valueOf(await take(id))!;
      valueOf(await forgetInOutbox(new Set([1]), 9));
      valueOf(await answer(item.id, { kind: 'postponed', words: '', afterMs: null }));
      expect(valueOf(await take(id, 'tab', 1_000_000))).toBeNull();
      expect(valueOf(await readItem(item.id)).item).toMatchObject({ state: 'cancelled', lease: null });
    });
  });
}
