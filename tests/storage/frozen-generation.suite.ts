import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { fieldColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import { success } from '#lib/domain/result.ts';
import { checkBirth } from '#lib/storage/birth.ts';
import {
  headAt,
  readApart,
  readCommits,
  readHead,
  readPages,
  readSettings,
  watchImports,
  writeContacts
} from '#lib/storage/contacts.ts';
import { readErasures } from '#lib/storage/erasures.ts';
import { readSuppressions } from '#lib/storage/suppressions.ts';
import { markProcessed, watchCrmSegments } from '#lib/storage/crm-segments.ts';
import { database } from '#lib/storage/database.ts';
import { recallFile } from '#lib/storage/file-memories.ts';
import { watchProductions } from '#lib/storage/productions.ts';
import { watchThresholdEdits } from '#lib/storage/threshold-edits.ts';
import { cellText, readCell } from '#lib/engine/chunk/read-cell.ts';
import { pageOf } from './contact-pages.ts';
import first from './frozen/generation-1.json' with { type: 'json' };
import second from './frozen/generation-2.json' with { type: 'json' };
import { failAt } from './fail-at.ts';
import { emptyDevice, now, valueOf } from './fresh-database.ts';
import { thaw, type Frozen } from './thaw.ts';

async function open(frozen: Frozen): Promise<void> {
  await emptyDevice();
  await database.delete();
  await thaw(frozen);
  await database.open();
  expect(await checkBirth()).toBe('known');
  expect(await database.house.get('house')).toMatchObject({ generation: 3, minWriter: 3 });
}

const rowsOf = (frozen: Frozen, name: string) => frozen.stores.find((store) => store.name === name)?.rows;

async function cells(column: ColumnId, commit: number, rows: readonly number[]): Promise<string[]> {
  const [chunk] = valueOf(await readPages([valueOf(await headAt(commit)).pages.get(column)![0]!]));
  return rows.map((row) => cellText(chunk!, row));
}

export function frozenGenerationSuite(): void {
  describe.each([
    ['1', first],
    ['2', second]
  ])('frozen database of generation %s', (_, frozen: Frozen) => {
    beforeEach(() => open(frozen));

    test('everything of files and segments is read, and it takes writes', async () => {
      const byId = (await now(watchProductions())).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId).toEqual((rowsOf(frozen, 'productions') as typeof byId).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      expect(await now(watchCrmSegments())).toEqual(rowsOf(frozen, 'crmSegments'));
      expect(await now(watchThresholdEdits())).toEqual(rowsOf(frozen, 'thresholdEdits'));
      const memory = { ...(rowsOf(frozen, 'fileMemories')?.[0] as object), measures: [], mapping: null };
      expect(valueOf(await recallFile('3:9f2c', []))?.memory).toEqual(memory);

      const [segment] = await now(watchCrmSegments());
      valueOf(await markProcessed(segment!.id, { profiles: 6570, reach: 55 }));
      expect((await now(watchCrmSegments()))[0]?.current.reports[0]).toMatchObject({ profiles: 6570 });
    });

    test('contacts are committed to it', async () => {
      const { commit } = valueOf(await readHead());
      const written = await writeContacts(async (_head, draft) => {
        Object.assign(draft, { cause: { kind: 'added' }, rows: 9001, people: 9001 });
        draft.setPage(fieldColumn('city'), 0, pageOf('words', ['Lyon']));
        return success(null);
      });
      expect(valueOf(written).commit?.id).toBe(commit + 1);
      expect(await cells(fieldColumn('city'), commit + 1, [0])).toEqual(['Lyon']);
    });
  });

  describe('frozen database of generation 2', () => {
    beforeEach(() => open(second));

    test('contacts of every kind are read, as they are and as they were', async () => {
      const head = valueOf(await readHead());
      expect(head).toMatchObject({ commit: 5, rows: 9000, people: 9000, tags: [{ id: 'vip', name: 'VIP' }] });
      expect(head.fields.map(({ type }) => type)).toEqual(['number', 'yes-no', 'list']);
      expect(await cells(fieldColumn('email'), 5, [0, 8999])).toEqual([
        'personne0@exemple.fr',
        'personne8999@exemple.fr'
      ]);
      expect(await cells(fieldColumn('first-name'), 5, [0, 1, 2])).toEqual(['Maëlys', 'Zoé', '']);
      expect(await cells(fieldColumn('first-name'), 1, [0, 1, 2])).toEqual(['Gaëlle', 'Zoé', '']);
      expect(await cells(fieldColumn('birth-date'), 5, [0, 1])).toEqual(['', '1980-12-15']);
      expect(await cells(fieldColumn('total'), 5, [0, 1])).toEqual(['', '1.5']);
      expect(await cells(fieldColumn('newsletter'), 5, [0, 1, 2])).toEqual(['', 'no', 'yes']);
      expect(await cells(fieldColumn('hobbies'), 5, [0, 1])).toEqual(['vélo; cinéma', '']);
      expect(await cells('tag:vip', 5, [50, 100])).toEqual(['', 'yes']);
      expect(await cells('tag:vip', 4, [50, 100])).toEqual(['yes', 'yes']);
      expect(await cells('line', 5, [0, 8999, 9000])).toEqual(['2', '9001', '']);
      expect(await cells('consent:email', 3, [0, 1, 3])).toEqual(['', 'unsubscribed', 'subscribed']);
      expect(await cells('consent:email', 2, [0, 1, 3])).toEqual(['', 'subscribed', 'subscribed']);
      const [chunk] = valueOf(await readPages([head.pages.get('consent:email')![0]!]));
      expect(readCell<'consents'>(chunk as never, 1)).toMatchObject({
        at: 1795400000,
        evidence: 'Appel du 23 novembre'
      });
    });

    test('so are its history, what was begun, the suppression list, settings and people kept apart', async () => {
      const commits = valueOf(await readCommits());
      expect(commits.map(({ id, undoneBy }) => [id, undoneBy])).toEqual([
        [5, null],
        [4, 5],
        [3, null],
        [2, null],
        [1, null]
      ]);
      expect(commits.map(({ cause }) => cause.kind)).toEqual(['undone', 'tagged', 'consent', 'edited', 'import']);
      const imports = rowsOf(second, 'imports') as { job: object }[];
      expect(await now(watchImports())).toEqual([{ job: imports[0]?.job, handle: null, isStopped: true }]);
      const { keys, suppressions } = valueOf(await readSuppressions());
      expect(suppressions).toEqual(rowsOf(second, 'suppressions'));
      expect(keys.map(({ id, bytes }) => [id, bytes.length])).toEqual([[suppressions[0]?.keyId, 32]]);
      expect(valueOf(await readErasures()).map(({ contacts }) => contacts)).toEqual([[8888]]);
      expect(valueOf(await readApart())).toEqual([[3, 7]]);
      const tableColumns = ['email', 'first-name', 'total'];
      expect(valueOf(await readSettings())).toMatchObject({
        optInShown: true,
        tableColumns,
        lastBackupAt: 1795200000000
      });
    });
  });

  test('an upgrade that fails at any write leaves generation 1 as it was, and is made at the next start', async () => {
    const counted = failAt(0);
    await open(first);
    counted.heal();
    for (let n = 1; n <= counted.writes(); n++) {
      await emptyDevice();
      await database.delete();
      await thaw(first);
      const failing = failAt(n);
      const opened = await database.open().then(
        () => true,
        () => false
      );
      failing.heal();
      if (!opened) await database.open();
      expect(await checkBirth()).toBe('known');
      expect(await database.fileMemories.toArray()).toMatchObject([{ measures: [], mapping: null }]);
      expect(await database.house.get('house')).toMatchObject({ generation: 3, minWriter: 3 });
    }
  });

  test('a tab of generation 1 that is still open learns that it may not write', async () => {
    await emptyDevice();
    await database.delete();
    await thaw(first);
    const outdated = new Dexie('tamis');
    outdated.version(1).stores({ house: 'key', thresholdEdits: 'key' });
    await outdated.open();
    // its connection is closed for the upgrade; it opens by itself again, older or not
    await database.open();
    expect(await outdated.table('house').get('house')).toMatchObject({ minWriter: 3 });
    outdated.close();
    expect(await checkBirth()).toBe('known');
  });
}
