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
import { readSegments, watchSegments } from '#lib/storage/segments.ts';
import { readErasures } from '#lib/storage/erasures.ts';
import { readSuppressions } from '#lib/storage/suppressions.ts';
import { markProcessed, watchCrmSegments } from '#lib/storage/crm-segments.ts';
import { database } from '#lib/storage/database.ts';
import { recallFile } from '#lib/storage/file-memories.ts';
import { watchProductions } from '#lib/storage/productions.ts';
import { watchThresholdEdits } from '#lib/storage/threshold-edits.ts';
import { cellText, readCell } from '#lib/engine/chunk/read-cell.ts';
import { readAudiences } from '#lib/storage/audiences.ts';
import { readDestinations } from '#lib/storage/destinations.ts';
import { readHeld } from '#lib/storage/outbox.ts';
import { readPersonEvents } from '#lib/workers/contacts/read-person-events.ts';
import { pageOf } from './contact-pages.ts';
import first from './frozen/generation-1.json' with { type: 'json' };
import second from './frozen/generation-2.json' with { type: 'json' };
import third from './frozen/generation-3.json' with { type: 'json' };
import fourth from './frozen/generation-4.json' with { type: 'json' };
import { failAt } from './fail-at.ts';
import { emptyDevice, now, valueOf } from './fresh-database.ts';
import { thaw, type Frozen } from './thaw.ts';

async function open(frozen: Frozen): Promise<void> {
  await emptyDevice();
  await database.delete();
  await thaw(frozen);
  await database.open();
  expect(await checkBirth()).toBe('known');
  expect(await database.house.get('house')).toMatchObject({ generation: 4, minWriter: 4 });
}

const rowsOf = (frozen: Frozen, name: string) => frozen.stores.find((store) => store.name === name)?.rows;

async function cells(column: ColumnId, commit: number, rows: readonly number[]): Promise<string[]> {
  const [chunk] = valueOf(await readPages([valueOf(await headAt(commit)).pages.get(column)![0]!]));
  return rows.map((row) => cellText(chunk!, row));
}

export function frozenGenerationSuite(): void {
  describe.each([
    ['1', first],
    ['2', second],
    ['3', third],
    ['4', fourth]
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

  describe.each([
    ['2', second, 5, 9000],
    ['3', third, 11, 8999],
    ['4', fourth, 11, 8999]
  ])('frozen database of generation %s', (_, frozen: Frozen, last, people) => {
    beforeEach(() => open(frozen));

    test('contacts of every kind are read, as they are and as they were', async () => {
      const head = valueOf(await readHead());
      expect(head).toMatchObject({ commit: last, rows: 9000, people, tags: [{ id: 'vip', name: 'VIP' }] });
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
      const commits = valueOf(await readCommits()).filter(({ id }) => id <= 5);
      expect(commits.map(({ id, undoneBy }) => [id, undoneBy])).toEqual([
        [5, null],
        [4, 5],
        [3, null],
        [2, null],
        [1, null]
      ]);
      expect(commits.map(({ cause }) => cause.kind)).toEqual(['undone', 'tagged', 'consent', 'edited', 'import']);
      const imports = rowsOf(frozen, 'imports') as { job: object }[];
      expect(await now(watchImports())).toEqual([{ job: imports[0]?.job, handle: null, isStopped: true }]);
      const { keys, suppressions } = valueOf(await readSuppressions());
      expect(suppressions).toEqual(rowsOf(frozen, 'suppressions'));
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

  test('a head of generation 2 has no types of events of its own and no lists', async () => {
    await open(second);
    expect(valueOf(await readHead())).toMatchObject({ eventTypes: [], lists: [] });
    expect(valueOf(await readSegments())).toEqual([]);
    expect(valueOf(await readSettings()).zone).toBeNull();
  });

  describe('frozen database of generation 3', () => {
    beforeEach(() => open(third));

    test('events are read with their attributes, followed to whom they are of now', async () => {
      const start = 1795000000000;
      expect(valueOf(await readPersonEvents(0, { before: null, limit: 10 }))).toEqual([
        { type: 'email-opened', at: start + 6000, values: {}, source: 'Lettre' },
        {
          type: 'order-placed',
          at: start + 5000,
          values: { amount: '80', currency: 'EUR', products: 'casque; pompe', gift: 'no' },
          source: 'Boutique'
        },
        { type: 'order-placed', at: start + 5000, values: {}, source: 'Boutique' },
        { type: 'loyalty-card', at: start + 2000, values: { until: '2026-12-13' }, source: 'Boutique' },
        {
          type: 'order-placed',
          at: start + 1000,
          values: { amount: '12.5', currency: 'EUR', products: 'vélo', gift: 'yes' },
          source: 'Boutique'
        }
      ]);
      expect(valueOf(await readPersonEvents(3, { before: null, limit: 1 }))).toHaveLength(1);
    });

    test('so are types of events, lists, segments and the zone', async () => {
      const { eventTypes, lists } = valueOf(await readHead());
      expect(eventTypes.map(({ id, name, attributes }) => [id, name, attributes[0]?.type])).toEqual([
        ['order-placed', null, 'yes-no'],
        ['loyalty-card', 'Carte présentée', 'date']
      ]);
      expect(lists).toEqual([{ id: 'noel', name: 'Noël 2026', from: 'Clients fidèles', at: 1795390000000 }]);
      expect(await cells('list:noel', 11, [0, 1, 3])).toEqual(['yes', '', 'yes']);
      expect(await now(watchSegments())).toEqual((rowsOf(third, 'segments') as object[]).toReversed());
      expect(valueOf(await readSettings()).zone).toBe('Europe/Paris');
    });
  });

  test('what leaves is read from a database of generation 4', async () => {
    await open(fourth);
    expect(valueOf(await readDestinations())).toMatchObject([{ name: 'Maison Tilleul', lane: { by: 'token' } }]);
    expect(valueOf(await readAudiences())).toEqual(rowsOf(fourth, 'audiences'));
    const { items, rows } = valueOf(await readHeld('aud-1'));
    expect(items).toEqual(rowsOf(fourth, 'outbox'));
    expect(rows[1]).toMatchObject({
      contacts: Uint32Array.of(0, 3),
      digests: Uint8Array.from({ length: 128 }, (_, at) => at)
    });
  });

  test('S8 an upgrade that fails at any write leaves generation 1 as it was, and is made at the next start', async () => {
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
      expect(await database.house.get('house')).toMatchObject({ generation: 4, minWriter: 4 });
    }
  });

  test.each([
    [1, first],
    [2, second],
    [3, third]
  ])('a tab of generation %i that is still open learns that it may not write', async (version, frozen: Frozen) => {
    await emptyDevice();
    await database.delete();
    await thaw(frozen);
    const outdated = new Dexie('tamis');
    outdated.version(version).stores({ house: 'key', thresholdEdits: 'key' });
    await outdated.open();
    // its connection is closed for the upgrade; it opens by itself again, older or not
    await database.open();
    expect(await outdated.table('house').get('house')).toMatchObject({ minWriter: 4 });
    outdated.close();
    expect(await checkBirth()).toBe('known');
  });
}
