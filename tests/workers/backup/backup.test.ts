import '../../storage/node-device.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { nobody } from '#lib/domain/outbox.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { database } from '#lib/storage/database.ts';
import { readHead, readPages } from '#lib/storage/contacts.ts';
import { backupMark, BlockWriter } from '#lib/storage/backup/blocks.ts';
import { changeDestination, changeLane, readDestinations } from '#lib/storage/destinations.ts';
import { queueAudience, readHeld, tries } from '#lib/storage/outbox.ts';
import { openToken } from '#lib/storage/tokens.ts';
import { rowsOfText } from '#lib/storage/backup/rows-text.ts';
import { backUp, preview, restore } from '#lib/workers/backup/backup.job.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { emptyDevice, freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { audienceUnderWay, choice, draft, namedInOutbox, sync } from '../../storage/plain-audience.ts';
import frozenBackup from '../../storage/frozen/backup-of-generation-2.json' with { type: 'json' };
import frozenDatabase from '../../storage/frozen/generation-2.json' with { type: 'json' };
import { melt, thaw } from '../../storage/thaw.ts';
import { planOf } from '../import/plans.ts';
import { fileOf, importHere, mustRun } from '../import/run-here.ts';

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const plan = planOf([field('email'), field('city')], { existing: 'overwrite' });
const pour = async (name: string, rows: readonly (readonly string[])[]) =>
  mustRun(await importHere({ ...fileOf(['email', 'city'], rows), plan, name }));
const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
const quiet = () => undefined;

let job = openJob();

/** What a user can see of the workspace: everyone, and the history. */
async function seen() {
  const head = valueOf(await readHead());
  const columns = await Promise.all(
    [...head.pages].map(async ([column, ids]) => {
      const stored = ids.filter((id) => id !== null);
      return [column, ids.map((id) => id === null), valueOf(await readPages(stored))] as const;
    })
  );
  const commits = (await database.commits.toArray()).map(({ id, at, cause, people }) => ({ id, at, cause, people }));
  const { commit, rows, people, fields, tags } = head;
  return { commit, rows, people, fields, tags, columns, commits, settings: await database.settings.toArray() };
}

async function pourSome(): Promise<void> {
  await freshDatabase();
  job = openJob();
  await pour('premier.csv', [
    ['a@exemple.fr', 'Lyon'],
    ['b@exemple.fr', 'Paris']
  ]);
  valueOf(await job.act({ kind: 'some', contacts: [0] }, { kind: 'add-tag', tag: 'Fidélité', isNewName: true }, 'FR'));
}

describe('a backup', () => {
  beforeEach(pourSome);

  test('brings back everything on another device, the past included', async () => {
    const before = await seen();
    const { file, manifest } = valueOf(await backUp(null, quiet));
    expect(manifest).toMatchObject({ people: 2, commits: 2 });
    await freshDatabase();
    expect(valueOf(await preview(file, null)).manifest).toEqual(manifest);
    valueOf(await restore(file, null, quiet));
    expect(await seen()).toEqual(before);
    valueOf(await openJob().undo(2));
    expect(valueOf(await openJob().person(0)).tags).toEqual([]);
  });

  test('puts what it holds in the place of what is there, and leaves no page behind', async () => {
    const before = await seen();
    const { file } = valueOf(await backUp(null, quiet));
    await pour('second.csv', [['c@exemple.fr', 'Lille']]);
    valueOf(await restore(file, null, quiet));
    expect(await seen()).toEqual(before);
    const named = new Set(
      (await database.commits.toArray()).flatMap(({ changes }) => changes.flatMap(({ now }) => [...now]))
    );
    expect((await database.pages.toCollection().primaryKeys()).every((id) => named.has(id))).toBe(true);
  });

  test('B5 does not bring back who was erased since', async () => {
    const { file } = valueOf(await backUp(null, quiet));
    valueOf(await job.erase([0]));
    expect(valueOf(await preview(file, null)).erasedSince).toBe(1);
    valueOf(await restore(file, null, quiet));
    expect(valueOf(await readHead()).people).toBe(1);
    expect((await database.commits.toArray()).map(({ peopleBefore }) => peopleBefore)).toEqual([0, 1]);
    expect((await openJob().person(0)).ok).toBe(false);
    const pages = (await database.pages.toArray()).map((page) => Buffer.from(page).toString('latin1')).join();
    expect(pages).not.toContain('a@exemple.fr');
    expect(pages).toContain('b@exemple.fr');
    expect(await database.suppressions.count()).toBe(1);
  });

  test('restored while somebody is asked about: whoever has that number now is not erased', async () => {
    const { file } = valueOf(await backUp(null, quiet));
    await freshDatabase();
    await pour('autre.csv', [['c@exemple.fr', 'Lille']]);
    const shown = valueOf(await openJob().person(0));
    valueOf(await restore(file, null, quiet));
    expect(await openJob().erase([0], [shown])).toEqual({ ok: false, problem: { kind: 'contacts-moved' } });
    expect(await openJob().erase([9], [{ ...shown, contact: 9 }])).toMatchObject({ ok: false });
    const now = valueOf(await openJob().person(0));
    expect(now.values).toMatchObject({ email: 'a@exemple.fr' });
    valueOf(await openJob().erase([0], [now]));
    expect(valueOf(await readHead()).people).toBe(1);
  });

  test('of nothing is not made', async () => {
    await freshDatabase();
    expect(await backUp(null, quiet)).toEqual({ ok: false, problem: { kind: 'backup-empty' } });
  });
});

describe('a backup of what leaves', () => {
  const added = (contacts: readonly number[], state: string) => ({
    ...{ kind: 'add', state, isOwed: false, contacts },
    digests: contacts.map((contact) => (contact === nobody ? 0 : contact + 7))
  });
  const only = async () => valueOf(await readDestinations())[0]!;
  beforeEach(async () => {
    await pourSome();
    await audienceUnderWay();
  });

  test('B6 comes back whole; what waited is held until the user says yes', async () => {
    const audiences = await database.audiences.toArray();
    const syncs = await database.audienceSyncs.toArray();
    const { file } = valueOf(await backUp(null, quiet));
    await freshDatabase();
    expect(valueOf(await preview(file, null)).held).toBe(1);
    valueOf(await restore(file, null, quiet));
    // nothing made of older contacts is sent by itself
    expect(await database.audiences.toArray()).toEqual(audiences.map((one) => ({ ...one, state: 'paused' })));
    expect(await database.audienceSyncs.toArray()).toEqual(syncs);
    expect(await namedInOutbox()).toEqual([added([0, 1], 'sent'), added([0, 2], 'held')]);
    expect(valueOf(await readHeld('a')).items[1]).toMatchObject({ heldFor: 'restored', lease: null, attempts: 1 });
    expect(await only()).toMatchObject({ token: null, name: 'Tilleul' });
  });

  test('holds no token; this device keeps those of the same destinations, for the same origin alone', async () => {
    const { file } = valueOf(await backUp(null, quiet));
    const before = await only();
    const bytes = Buffer.from(await file.arrayBuffer()).toString('latin1');
    const sealed = [before.token!.bytes, before.token!.iv];
    const told = sealed.flatMap((part) => [Buffer.from(part).toString('base64'), Array.from(part).join(',')]);
    for (const trace of ['EAAB-secret', 'deviceKeys', ...told]) expect(bytes).not.toContain(trace);
    valueOf(await changeLane(before.id, { kind: 'paused', at: 1 }));
    valueOf(await restore(file, null, quiet));
    const { id, token, lane } = await only();
    expect(valueOf(await openToken(id, token!))).toBe('EAAB-secret');
    expect(lane).toEqual({ kind: 'paused', at: 1 });
    valueOf(await changeDestination(id, { ...choice, origin: 'https://other.example' }));
    valueOf(await restore(file, null, quiet));
    expect(await only()).toMatchObject({ token: null, origin: choice.origin });
  });

  test('I4 holds nothing of who was erased, and brings none of them back; what this device owes them stays', async () => {
    const { file: earlier } = valueOf(await backUp(null, quiet));
    const { items } = valueOf(await readHeld('a'));
    valueOf(await queueAudience({ ...sync(6), commit: 1000 }, [draft('add', [1])], tries(items)));
    valueOf(await job.erase([0]));
    const owed = { kind: 'remove', state: 'waiting', isOwed: true, contacts: [nobody], digests: [7] };
    expect(await namedInOutbox()).toEqual([added([nobody, 1], 'sent'), added([1], 'waiting'), owed]);
    const { file } = valueOf(await backUp(null, quiet));
    valueOf(await restore(file, null, quiet));
    expect(await namedInOutbox()).toEqual([added([nobody, 1], 'sent'), added([1], 'held'), owed]);
    await freshDatabase();
    valueOf(await restore(file, null, quiet));
    expect(await namedInOutbox()).toEqual([added([nobody, 1], 'sent'), added([1], 'held')]);
    valueOf(await restore(earlier, null, quiet));
    expect(await namedInOutbox()).toEqual([
      added([nobody, 1], 'sent'),
      added([2], 'held'),
      owed,
      // held, it may have left meanwhile
      owed
    ]);
  });

  test('is not in an older one: destinations stay, and what is owed; nothing else of other contacts leaves', async () => {
    const before = await only();
    valueOf(await job.erase([0]));
    const file = new Blob([(await melt(frozenBackup)) as Uint8Array<ArrayBuffer>]);
    valueOf(await restore(file, null, quiet));
    expect(await only()).toEqual(before);
    expect((await namedInOutbox()).map(({ kind, isOwed }) => [kind, isOwed])).toEqual([['remove', true]]);
    expect(await database.audiences.toArray()).toMatchObject([{ id: 'a', remote: '77', state: 'archived' }]);
    expect(await database.audienceSyncs.count()).toBe(0);
  });
});

test('B4 a backup of generation 2 is restored as its database would be upgraded, and takes changes', async () => {
  const small = ['fileMemories', 'crmSegments', 'thresholdEdits', 'apart', 'suppressions', 'suppressionKeys'];
  const all = async () => [await seen(), await Promise.all(small.map((name) => database.table(name).toArray()))];
  await emptyDevice();
  await database.delete();
  await thaw(frozenDatabase);
  await database.open();
  const upgraded = await all();
  const file = new Blob([(await melt(frozenBackup)) as Uint8Array<ArrayBuffer>]);
  await freshDatabase();
  await pour('autre.csv', [['c@exemple.fr', 'Lille']]);
  expect(valueOf(await preview(file, null)).manifest).toMatchObject({ generation: 2, people: 9000, commits: 5 });
  valueOf(await restore(file, null, quiet));
  expect(await all()).toEqual(upgraded);
  expect(await database.segments.count()).toBe(0);
  valueOf(await openJob().undo(3));
  expect(valueOf(await readHead())).toMatchObject({ commit: 6, people: 9000, eventTypes: [], lists: [] });
});

/** A file whose blocks are sound, whatever its manifest and rows say. */
async function backupOf(manifest: object, rows: readonly string[] = []): Promise<Blob> {
  const writer = new BlockWriter();
  const encoder = new TextEncoder();
  const parts = [backupMark, await writer.block('manifest', encoder.encode(JSON.stringify(manifest)))];
  for (const text of rows) parts.push(await writer.block('rows', encoder.encode(text)));
  return new Blob([...parts, await writer.end()]);
}

describe('a file that is no sound backup', () => {
  test('B2 is refused wherever a byte differs or is missing, and nothing changes', async () => {
    await pourSome();
    const { file } = valueOf(await backUp(null, quiet));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const before = await seen();
    for (let at = 0; at < bytes.length; at += 997) {
      const flipped = bytes.slice();
      flipped[at]! ^= 0x10;
      const kinds = [
        await preview(new Blob([flipped]), null),
        await restore(new Blob([bytes.subarray(0, at)]), null, quiet)
      ];
      for (const one of kinds)
        expect(one.ok ? 'sound' : one.problem.kind, `byte ${at}`).toMatch(/^backup-(foreign|damaged|newer)$/);
    }
    expect(await seen()).toEqual(before);
  });

  test('B4 is refused when it is another file, or of a newer Tamis', async () => {
    await pourSome();
    expect(await preview(new Blob(['email\na@exemple.fr\n']), null)).toMatchObject({
      problem: { kind: 'backup-foreign' }
    });
    expect(await preview(new Blob([]), null)).toMatchObject({ problem: { kind: 'backup-foreign' } });
    const { manifest } = valueOf(await backUp(null, quiet));
    for (const newer of [{ format: 99 }, { generation: 99 }])
      expect(await preview(await backupOf({ ...manifest, ...newer }), null)).toMatchObject({
        problem: { kind: 'backup-newer', format: 99 }
      });
  });

  test('B8 is refused when its rows are not those of a workspace, and harms nobody', async () => {
    await pourSome();
    const { manifest } = valueOf(await backUp(null, quiet));
    const before = await seen();
    const hostile = [
      'settings\n{}',
      'settings\n[1]',
      'settings\n[',
      'nowhere\n[]',
      '__proto__\n[]',
      'house\n[]',
      'no line'
    ];
    for (const text of [...hostile, 'heads\n[{"key":"head","columns":[{"$words":[-1]}]}]'])
      expect(await restore(await backupOf({ ...manifest, pages: 0 }, [text]), null, quiet), text).toEqual({
        ok: false,
        problem: { kind: 'backup-damaged' }
      });
    expect(rowsOfText('[{"__proto__":{"evil":1},"constructor":{"prototype":{"evil":1}},"a":1}]')).toEqual([{ a: 1 }]);
    expect(Object.prototype).not.toHaveProperty('evil');
    expect(await seen()).toEqual(before);
  });
});

test('B7 a backup made while contacts are written is of one moment', async () => {
  await pourSome();
  const before = (await seen()).people;
  const [made] = await Promise.all([backUp(null, quiet), pour('pendant.csv', [['c@exemple.fr', 'Nice']])]);
  const { file, manifest } = valueOf(made);
  expect([before, before + 1]).toContain(manifest.people);
  await freshDatabase();
  valueOf(await restore(file, null, quiet));
  const { people, columns } = await seen();
  expect(people).toBe(manifest.people);
  expect(columns.length).toBeGreaterThan(2);
});
