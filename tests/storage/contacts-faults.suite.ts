import type { Observable } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Chunk } from '#lib/domain/chunk.ts';
import { fieldColumn, tagColumn } from '#lib/domain/contact-column.ts';
import { success } from '#lib/domain/result.ts';
import { startAfresh } from '#lib/storage/birth.ts';
import {
  applyRetention,
  changeSettings,
  headAt,
  readHead,
  readPages,
  readSettings,
  watchCommits,
  watchHead,
  watchImports,
  watchSettings,
  writeContacts,
  type Writing
} from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { pageOf } from './contact-pages.ts';
import { failAt, faults } from './fail-at.ts';
import { emptyDevice, freshDatabase, valueOf } from './fresh-database.ts';

const city = fieldColumn('city');
const vip = tagColumn('vip');

const setCity = (...names: string[]) =>
  writeContacts(async (_, draft) => {
    Object.assign(draft, { cause: { kind: 'edited', field: 'city' }, touched: names.length, rows: names.length });
    draft.setPage(city, 0, pageOf('words', names));
    return success(null);
  });

/** As an import does: pages ahead, more than one batch of them, and a commit of all. */
const pour = (writing: Writing = {}) =>
  writeContacts(async (_, draft) => {
    draft.cause = { kind: 'sample' };
    for (let page = 0; page < 24; page++) {
      const kept = await draft.keepPage(city, page, pageOf('numbers', [page + 0.5]));
      if (!kept.ok) return kept;
    }
    draft.setPage(vip, 0, pageOf('bits', [true]));
    return success(null);
  }, writing);

const full = { ok: false, problem: { kind: 'disk-full', line: null } };
const damaged = { ok: false, problem: { kind: 'page-damaged' } };
const moved = { ok: false, problem: { kind: 'contacts-moved' } };
const erased = { ok: false, problem: { kind: 'storage-erased' } };
const refused = { ok: false, problem: { kind: 'storage-refused' } };

const everything = async () => Promise.all([database.heads, database.commits].map((table) => table.toArray()));
const wordsOf = (chunk: Chunk | undefined, rows: number) =>
  Array.from({ length: rows }, (_, row) => readCell<'words'>(chunk as never, row));

export function contactsFaultsSuite(): void {
  describe('pages', () => {
    beforeEach(freshDatabase);

    test('that do not read as they were written are damaged, never empty', async () => {
      valueOf(await setCity('Lyon'));
      const [id = 0] = await database.pages.toCollection().primaryKeys();
      const bytes = (await database.pages.get(id))!;
      await database.pages.put(bytes.with(bytes.length - 1, 77), id);
      expect(await readPages([id])).toEqual(damaged);
      await database.pages.delete(id);
      expect(await readPages([id])).toEqual(damaged);
      expect(await readPages([id + 1])).toEqual(moved);
      expect(valueOf(await readPages([]))).toEqual([]);
    });

    test('of commits beyond the last hundred, and of a crash, are swept; the rest stays', async () => {
      for (let at = 0; at < 103; at++) valueOf(await setCity(`Ville ${at}`));
      const head = valueOf(await readHead());
      await database.pages.add(new Uint8Array(8));
      valueOf(await applyRetention());
      expect(await database.commits.count()).toBe(100);
      // what the head names, and what the oldest commit replaced
      expect(await database.pages.count()).toBe(101);
      expect(valueOf(await readHead())).toEqual(head);
      expect(await headAt(2)).toEqual({ ok: false, problem: { kind: 'not-found' } });
      const [chunk] = valueOf(await readPages([valueOf(await headAt(3)).pages.get(city)![0]!]));
      expect(wordsOf(chunk, 1)).toEqual(['Ville 2']);
      valueOf(await changeSettings({ retention: { commits: 10, days: 200 } }));
      valueOf(await applyRetention(Date.now() + 91 * 86_400_000));
      expect(await database.commits.count()).toBe(10);
      valueOf(await applyRetention(Date.now() + 201 * 86_400_000));
      expect(await database.commits.count()).toBe(1);
    });
  });

  describe('a past that is forgotten', () => {
    beforeEach(freshDatabase);

    test('leaves the names of the files that people came from', async () => {
      const counts = { read: 1, created: 1, updated: 0, unchanged: 0, merged: 0, refused: 0 };
      valueOf(await pour());
      valueOf(
        await writeContacts(async (_, draft) => {
          draft.cause = { kind: 'import', file: 'boutique.csv', hand: false, counts };
          draft.setPage(city, 1, pageOf('words', ['Metz']));
          return success(null);
        })
      );
      for (let at = 0; at < 12; at++) valueOf(await setCity(`Ville ${at}`));
      valueOf(await changeSettings({ retention: { commits: 10, days: 90 } }));
      valueOf(await applyRetention());
      expect(valueOf(await readSettings()).formerImports).toEqual({ 1: '', 2: 'boutique.csv' });
    });
  });

  describe('a disk that fills up under contacts', () => {
    test.each(faults)(
      'at any write of an import (%s): nothing of it is there, and it may be made again',
      async (fault) => {
        const counted = failAt(0);
        await freshDatabase();
        valueOf(await setCity('Lyon'));
        const before = counted.writes();
        valueOf(await pour());
        counted.heal();
        const writes = counted.writes() - before;
        expect(writes).toBeGreaterThan(24);

        for (let n = 1; n <= writes; n += n < 4 || n > writes - 4 ? 1 : 11) {
          await freshDatabase();
          valueOf(await setCity('Lyon'));
          const untouched = await everything();
          const failing = failAt(n, fault);
          const told = await pour();
          failing.heal();
          expect(told).toEqual(fault === 'full' ? full : refused);
          expect(await everything()).toEqual(untouched);
          expect(await database.pages.count()).toBe(1);
          valueOf(await pour());
          expect(valueOf(await readHead()).pages.get(city)).toHaveLength(24);
        }
      }
    );

    test('goes on where it was once there is room', async () => {
      await freshDatabase();
      const asked: number[] = [];
      const failing = failAt(3);
      const whenFull = async () => asked.push(1) > 0;
      const poured = valueOf(await pour({ whenFull }));
      failing.heal();
      expect(asked).toHaveLength(1);
      expect(poured.commit?.changes).toHaveLength(25);
      const ids = valueOf(await readHead()).pages.get(city)!;
      const chunks = valueOf(await readPages(ids.map((id) => id!)));
      expect(chunks.map((chunk) => readCell<'numbers'>(chunk as never, 0))).toEqual(ids.map((_, page) => page + 0.5));
      expect(await database.pages.count()).toBe(25);
    });

    test('forgets older commits first, and asks nobody when that is enough', async () => {
      await freshDatabase();
      for (let at = 0; at < 12; at++) valueOf(await setCity(`Ville ${at}`));
      const failing = failAt(1);
      valueOf(await setCity('Lyon'));
      failing.heal();
      expect((await database.commits.orderBy('id').primaryKeys())[0]).toBe(3);
      expect(await database.commits.count()).toBe(11);
    });
  });

  describe('a database that the browser empties', () => {
    test('is no empty workspace', async () => {
      await freshDatabase();
      valueOf(await setCity('Lyon'));
      await database.delete();
      await database.open();
      expect(await readHead()).toEqual(erased);
      expect(await readPages([1])).toEqual(erased);
      expect(await setCity('Paris')).toEqual(erased);
      expect(await Promise.all(database.tables.map((table) => table.count()))).toEqual(database.tables.map(() => 0));
    });

    test('while contacts are written, and started afresh by another tab: nothing is written to it', async () => {
      await freshDatabase();
      const written = writeContacts(async (_, draft) => {
        draft.cause = { kind: 'sample' };
        draft.setPage(city, 0, pageOf('words', ['Lyon']));
        await emptyDevice();
        valueOf(await startAfresh());
        return success(null);
      });
      expect(await written).toEqual(erased);
      expect(await database.commits.count()).toBe(0);
    });
  });

  describe('S6 a connection that is lost', () => {
    const { transaction } = IDBDatabase.prototype;
    let losses = 0;
    let name = '';
    // Dexie takes the function when it opens
    const reopen = async () => {
      database.close();
      await database.open();
    };
    beforeEach(async () => {
      await freshDatabase();
      IDBDatabase.prototype.transaction = function (...args) {
        if (losses-- > 0) throw new DOMException('Connection to Indexed Database server lost', name);
        return transaction.apply(this, args);
      };
      await reopen();
    });
    afterEach(async () => {
      losses = 0;
      IDBDatabase.prototype.transaction = transaction;
      await reopen();
    });

    test('once, is opened again: the commit is made', async () => {
      [losses, name] = [1, 'InvalidStateError'];
      valueOf(await setCity('Lyon'));
      expect(losses).toBeLessThan(1);
      expect(await database.commits.count()).toBe(1);
    });

    test('while those who watch ask, is opened again for each of them: all are answered', async () => {
      valueOf(await setCity('Lyon'));
      for (const asked of [1, 2]) {
        [losses, name] = [asked, 'InvalidStateError'];
        const told: unknown[] = [];
        const stop = watchHead(({ commit }) => told.push(commit));
        const others = ([watchCommits(), watchSettings(), watchImports()] as readonly Observable<unknown>[]).map(
          (one) => one.subscribe((value) => told.push(value))
        );
        await expect.poll(() => told).toHaveLength(4);
        stop();
        others.forEach((one) => one.unsubscribe());
        await reopen();
      }
    });

    test.each(['UnknownError', 'InvalidStateError'])(
      'for ever (%s), is said, and is no empty workspace',
      async (error) => {
        [losses, name] = [Infinity, error];
        expect(await readHead()).toEqual(refused);
        expect(await setCity('Lyon')).toEqual(refused);
      }
    );
  });
}
