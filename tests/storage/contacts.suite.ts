import { beforeEach, describe, expect, test } from 'vitest';
import type { Cause, Head } from '#lib/domain/commit.ts';
import { fieldColumn, tagColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { failure, success } from '#lib/domain/result.ts';
import { headAt, readCommits, readHead, readPages, watchHead, writeContacts } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { pageOf } from './contact-pages.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';

const city = fieldColumn('city');
const vip = tagColumn('vip');
const edited: Cause = { kind: 'edited', field: 'city' };

/** Commits what the draft is filled with. */
async function commit(fill: (draft: Draft, head: Head) => void, cause = edited) {
  const written = await writeContacts(async (head, draft) => {
    draft.cause = cause;
    fill(draft, head);
    return success(null);
  });
  return valueOf(written).commit;
}

const setCity = (name: string) => commit((draft) => draft.setPage(city, 0, pageOf('words', [name])));

async function cityAt(head: Head, column: ColumnId = city): Promise<string> {
  const id = head.pages.get(column)?.[0];
  if (!id) return '';
  return readCell<'words'>(valueOf(await readPages([id]))[0] as never, 0);
}

export function contactsSuite(): void {
  describe('contacts', () => {
    beforeEach(freshDatabase);

    test('a fresh workspace is empty, and stores nothing', async () => {
      expect(valueOf(await readHead())).toEqual({
        commit: 0,
        rows: 0,
        people: 0,
        pages: new Map(),
        fields: [],
        tags: [],
        eventTypes: [],
        lists: []
      });
      expect(await database.heads.count()).toBe(0);
    });

    test('a commit moves the head and says what it changed', async () => {
      const first = await commit((draft) => {
        draft.setPage(city, 2, pageOf('words', ['Lyon']));
        draft.setPage(vip, 0, pageOf('bits', []));
        draft.addField({ id: 'shoe', type: 'number', name: 'Pointure' });
        draft.addTag({ id: 'vip', name: 'VIP' });
        Object.assign(draft, { rows: 80_000, people: 79_000, touched: 7 });
      });
      const head = valueOf(await readHead());
      const [now] = first!.changes.map((change) => change.now);
      expect(first).toMatchObject({ id: 1, parent: 0, cause: edited, people: 7, rowsBefore: 0, undoneBy: null });
      expect(first!.changes).toEqual([{ column: city, page: 2, was: null, now }]);
      expect(head).toMatchObject({ commit: 1, rows: 80_000, people: 79_000, tags: [{ id: 'vip', name: 'VIP' }] });
      expect([...head.pages]).toEqual([[city, [null, null, now]]]);
      expect(head.fields.map(({ id }) => id)).toEqual(['shoe']);
      expect(valueOf(await readCommits())).toEqual([first]);
    });

    test('the past is as it was', async () => {
      for (const name of ['Lyon', 'Paris', '', 'Brest']) await setCity(name);
      const names = [];
      for (const at of [0, 1, 2, 3, 4]) names.push(await cityAt(valueOf(await headAt(at))));
      expect(names).toEqual(['', 'Lyon', 'Paris', '', 'Brest']);
      expect(await headAt(5)).toEqual({ ok: false, problem: { kind: 'not-found' } });
      expect(valueOf(await headAt(4))).toEqual(valueOf(await readHead()));
    });

    test('work that fails, throws or changes nothing commits nothing and leaves no page', async () => {
      await setCity('Lyon');
      const before = valueOf(await readHead());
      const refused = await writeContacts(async (head, draft) => {
        draft.setPage(city, 0, pageOf('words', ['Paris']));
        for (let page = 0; page < 300; page++) {
          valueOf(await draft.keepPage(city, page, pageOf('numbers', [page])));
        }
        return failure({ kind: 'cancelled' });
      });
      expect(refused).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      const bug = writeContacts(() => Promise.reject(new TypeError('bug')));
      await expect(bug).rejects.toThrow('bug');
      expect(await commit((draft) => draft.usePage(city, 0, before.pages.get(city)![0]!))).toBeNull();
      expect(valueOf(await readHead())).toEqual(before);
      expect(await database.pages.count()).toBe(1);
    });

    test('a field or a tag alone moves no commit', async () => {
      expect(await commit((draft) => draft.addTag({ id: 'vip', name: 'VIP' }))).toBeNull();
      expect(valueOf(await readHead())).toMatchObject({ commit: 0, tags: [{ id: 'vip' }] });
      expect(await commit((draft) => draft.addTag({ id: 'vip', name: 'vip' }))).toBeNull();
      expect(valueOf(await readHead()).tags).toEqual([{ id: 'vip', name: 'VIP' }]);
    });

    test('pages written ahead are those of the commit', async () => {
      const made = await writeContacts(async (head, draft) => {
        draft.cause = { kind: 'sample' };
        for (let page = 0; page < 60; page++) valueOf(await draft.keepPage(city, page, pageOf('numbers', [page])));
        valueOf(await draft.keepPage(city, 7, null));
        return success(head.commit);
      });
      expect(valueOf(made).commit?.changes).toHaveLength(59);
      const ids = valueOf(await readHead()).pages.get(city)!;
      const chunks = valueOf(await readPages(ids.filter((id) => id !== null)));
      expect(chunks.map((chunk) => readCell<'numbers'>(chunk as never, 0))).toEqual(
        Array.from({ length: 60 }, (_, page) => page).filter((page) => page !== 7)
      );
    });

    test('undoing says so, and undoing the undoing takes it back', async () => {
      await setCity('Lyon');
      const undoneBy = async () => valueOf(await readCommits()).map((one) => one.undoneBy);
      const undo = (of: number, name: string) =>
        commit((draft) => draft.setPage(city, 0, pageOf('words', [name])), { kind: 'undone', of, kept: 0 });
      await undo(1, '');
      expect(await undoneBy()).toEqual([null, 2]);
      await undo(2, 'Lyon');
      expect(await undoneBy()).toEqual([null, 3, null]);
    });

    test('writers take turns, and each is told that it waits', async () => {
      const order: string[] = [];
      const slow = writeContacts(async () => {
        order.push('first begins');
        await new Promise((resolve) => setTimeout(resolve, 50));
        order.push('first ends');
        return success(null);
      });
      const second = writeContacts(async () => success(order.push('second')), { onWait: () => order.push('waits') });
      await Promise.all([slow, second]);
      // a runtime without locks has one writer only
      const waits = order.indexOf('waits');
      expect(waits >= 0).toBe(Boolean(globalThis.navigator?.locks));
      if (waits >= 0) {
        expect(waits).toBeLessThan(order.indexOf('first ends'));
        expect(order.toSpliced(waits, 1)).toEqual(['first begins', 'first ends', 'second']);
      }
    });

    test('the head is told to those who watch', async () => {
      const heard: number[] = [];
      const stop = watchHead(({ commit }) => heard.push(commit));
      await expect.poll(() => heard).toEqual([0]);
      await setCity('Lyon');
      await expect.poll(() => heard).toEqual([0, 1]);
      stop();
      await setCity('Paris');
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(heard).toEqual([0, 1]);
    });
  });
}
