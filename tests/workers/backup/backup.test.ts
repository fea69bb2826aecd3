import '../../storage/node-device.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { database } from '#lib/storage/database.ts';
import { readHead, readPages } from '#lib/storage/contacts.ts';
import { backUp, preview, restore } from '#lib/workers/backup/backup.job.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
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

  test('does not bring back who was erased since', async () => {
    const { file } = valueOf(await backUp(null, quiet));
    valueOf(await job.erase([0]));
    expect(valueOf(await preview(file, null)).erasedSince).toBe(1);
    valueOf(await restore(file, null, quiet));
    expect(valueOf(await readHead()).people).toBe(1);
    expect((await openJob().person(0)).ok).toBe(false);
    const pages = (await database.pages.toArray()).map((page) => Buffer.from(page).toString('latin1')).join();
    expect(pages).not.toContain('a@exemple.fr');
    expect(pages).toContain('b@exemple.fr');
    expect(await database.suppressions.count()).toBe(1);
  });

  test('of nothing is not made', async () => {
    await freshDatabase();
    expect(await backUp(null, quiet)).toEqual({ ok: false, problem: { kind: 'backup-empty' } });
  });
});

describe('a file that is no sound backup', () => {
  test('is refused wherever a byte differs or is missing, and nothing changes', async () => {
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

  test('is refused when it is another file, or of a newer Tamis', async () => {
    await pourSome();
    expect(await preview(new Blob(['email\na@exemple.fr\n']), null)).toMatchObject({
      problem: { kind: 'backup-foreign' }
    });
    expect(await preview(new Blob([]), null)).toMatchObject({ problem: { kind: 'backup-foreign' } });
  });
});
