import { describe, expect, test } from 'vitest';
import { fieldColumn, tagColumn } from '#lib/domain/contact-column.ts';
import { success } from '#lib/domain/result.ts';
import { headAt, readHead, readPages, rewritePages, watchHead, writeContacts } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { eraseCells } from '#lib/engine/chunk/compose-chunk.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { pageOf } from './contact-pages.ts';
import { failAt } from './fail-at.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';

const name = fieldColumn('last-name');
const note = fieldColumn('note');
const notes = Array.from({ length: 5000 }, (_, row) => `note ${row}`);

/** Three commits in which contact 1 is someone, in codes and in bytes, and one in which all are gone. */
async function history(): Promise<void> {
  await freshDatabase();
  const commit = (names: string[], ...more: string[]) =>
    writeContacts(async (_, draft) => {
      Object.assign(draft, { cause: { kind: 'sample' }, rows: 5000 });
      draft.setPage(name, 0, pageOf('words', names));
      draft.setPage(note, 0, pageOf('words', more));
      draft.setPage(tagColumn('vip'), 0, pageOf('bits', [true]));
      return success(null);
    });
  valueOf(await commit(['Petit', 'Canari'], 'a', 'voisine de Canari'));
  valueOf(await commit(['Petit', 'Canari-Blanc'], ...notes.with(1, 'Canari chante')));
  valueOf(await commit(['Legrand', 'Canari'], 'a'));
  valueOf(await commit([]));
}

const erase = () =>
  rewritePages(
    (column, page) => page === 0 && column !== tagColumn('vip'),
    (chunk) => eraseCells(chunk as never, [1])
  );

/** Places in the whole database where the canary is still written. */
async function traces(): Promise<number> {
  const text = new TextDecoder('latin1');
  const pages = (await database.pages.toArray()).filter((bytes) => text.decode(bytes).includes('Canari'));
  return pages.length;
}

const namesAt = async (commit: number) => {
  const id = valueOf(await headAt(commit)).pages.get(name)?.[0] ?? null;
  if (id === null) return ['', ''];
  const [chunk] = valueOf(await readPages([id]));
  return [0, 1].map((row) => readCell<'words'>(chunk as never, row));
};

export function rewritePagesSuite(): void {
  describe('erasure', () => {
    test('is told to those who watch, as other pages of the same commit', async () => {
      await history();
      valueOf(
        await writeContacts(async (_, draft) => {
          draft.cause = { kind: 'added' };
          draft.setPage(name, 0, pageOf('words', ['Petit', 'Canari']));
          return success(null);
        })
      );
      const heard: unknown[] = [];
      const stop = watchHead(({ commit, pages }) => heard.push([commit, pages.get(name)?.[0]]));
      await expect.poll(() => heard).toHaveLength(1);
      valueOf(await erase());
      const { commit, pages } = valueOf(await readHead());
      await expect.poll(() => heard.at(-1)).toEqual([commit, pages.get(name)![0]]);
      expect(heard).toHaveLength(2);
      expect(heard[0]).not.toEqual(heard[1]);
      expect(await namesAt(commit)).toEqual(['Petit', '']);
      stop();
    });

    test('leaves no trace in the head nor in the past, and all else as it was', async () => {
      await history();
      const tag = valueOf(await readHead()).pages.get(tagColumn('vip'));
      const [first] = await database.pages.toArray();
      await database.pages.add(first!);
      expect(await traces()).toBe(6);
      valueOf(await erase());
      expect(await traces()).toBe(0);
      expect(await namesAt(1)).toEqual(['Petit', '']);
      expect(await namesAt(3)).toEqual(['Legrand', '']);
      expect(await namesAt(4)).toEqual(['', '']);
      expect(valueOf(await readHead())).toMatchObject({ commit: 4 });
      expect(valueOf(await readHead()).pages.get(tagColumn('vip'))).toEqual(tag);
      const [chunk] = valueOf(await readPages([valueOf(await headAt(2)).pages.get(note)![0]!]));
      expect(readCell<'words'>(chunk as never, 4999)).toBe('note 4999');
    });

    test('that is cut short at any write leaves a whole history, and is finished by the next', async () => {
      await history();
      const counted = failAt(0);
      valueOf(await erase());
      counted.heal();
      expect(counted.writes()).toBeGreaterThan(8);
      for (let n = 1; n <= counted.writes(); n++) {
        await history();
        const failing = failAt(n, 'aborted');
        expect((await erase()).ok).toBe(false);
        failing.heal();
        expect((await namesAt(2))[0]).toBe('Petit');
        valueOf(await erase());
        expect(await traces()).toBe(0);
        expect(await namesAt(3)).toEqual(['Legrand', '']);
      }
    });
  });
}
