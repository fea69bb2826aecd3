import '../../storage/node-device.ts';
import { beforeEach, expect, test } from 'vitest';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { readCommits, readHead } from '#lib/storage/contacts.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { freeze } from '#lib/workers/segment/freeze.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { pourEvents } from '../../support/pour-events.ts';

const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
let job = openJob();

beforeEach(async () => {
  await freshDatabase();
  job = openJob();
  await pourEvents([], { source: 'Boutique', from: 0, until: 1, born: 5 });
});

/** Keeps some of five people as a list. */
async function freezeSome(name: string, bits: number, moment = 7) {
  const { list, commit } = valueOf(
    await freeze(
      { bits: Uint32Array.of(bits), people: 2, moment, commit: valueOf(await readHead()).commit },
      name,
      'Fidèles'
    )
  );
  return { id: list.id, commit: commit! };
}
const listsNow = async () => valueOf(await job.lists()).map(({ list, people }) => `${list.name} ${people}`);

test('undoing what froze a list takes its name away, redoing it gives it back with its people', async () => {
  const { commit } = await freezeSome('Noël', 0b10010);
  await freezeSome('Pâques', 0b1, 9);
  expect(await listsNow()).toEqual(['Pâques 1', 'Noël 2']);
  const undone = valueOf(await job.undo(commit));
  expect(undone).toMatchObject({ people: 2, kept: 0 });
  expect(await listsNow()).toEqual(['Pâques 1']);
  valueOf(await job.undo(undone.commit!));
  expect(await listsNow()).toEqual(['Pâques 1', 'Noël 2']);
});

test('a list is deleted by a change of its own, which can be undone', async () => {
  const { id } = await freezeSome('Noël', 0b10010);
  const { commit, people } = valueOf(await job.deleteList(id));
  expect(people).toBe(2);
  expect(await listsNow()).toEqual([]);
  expect(valueOf(await readHead()).pages.has(`list:${id}`)).toBe(false);
  expect(valueOf(await readCommits())[0]).toMatchObject({
    cause: { kind: 'list-deleted', list: id, name: 'Noël' },
    people: 2
  });
  expect(await job.deleteList(id)).toEqual({ ok: false, problem: { kind: 'not-found' } });
  expect(valueOf(await job.undo(commit))).toMatchObject({ people: 2, kept: 0 });
  expect(await listsNow()).toEqual(['Noël 2']);
});

test('a list of nobody is frozen, deleted and given back too', async () => {
  const { id, commit } = await freezeSome('Personne', 0);
  expect(await listsNow()).toEqual(['Personne 0']);
  const deleted = valueOf(await job.deleteList(id));
  expect(await listsNow()).toEqual([]);
  valueOf(await job.undo(deleted.commit));
  expect(await listsNow()).toEqual(['Personne 0']);
  valueOf(await job.undo(commit));
  expect(await listsNow()).toEqual([]);
});

test('a list is renamed, keeps its people, and comes back under that name', async () => {
  const { id } = await freezeSome('Noël', 0b10010);
  valueOf(await job.renameList(id, '  Hiver '));
  expect(await listsNow()).toEqual(['Hiver 2']);
  expect(await job.renameList(id, ' ')).toEqual({ ok: false, problem: { kind: 'name-missing' } });
  expect(await job.renameList('autre', 'x')).toEqual({ ok: false, problem: { kind: 'not-found' } });
  expect(valueOf(await readCommits())).toHaveLength(2);
  const deleted = valueOf(await job.deleteList(id));
  valueOf(await job.undo(deleted.commit));
  expect(await listsNow()).toEqual(['Hiver 2']);
});

test('who came into a list by a merge leaves with it; the deleted are not counted in it', async () => {
  const { commit } = await freezeSome('Noël', 0b10010);
  valueOf(await job.act({ kind: 'some', contacts: [1] }, { kind: 'delete' }, null));
  expect(await listsNow()).toEqual(['Noël 1']);
  valueOf(await job.act({ kind: 'some', contacts: [0, 4] }, { kind: 'merge', into: 0, values: {} }, null));
  expect(await listsNow()).toEqual(['Noël 1']);
  valueOf(await job.undo(commit));
  const { lists, pages } = valueOf(await readHead());
  expect(lists).toEqual([]);
  expect([...pages.keys()].some((column) => column.startsWith('list:'))).toBe(false);
});
