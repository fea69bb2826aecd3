import '../../storage/node-device.ts';
import { beforeEach, expect, test } from 'vitest';
import { hasBit, setBit } from '#lib/engine/chunk/bit-set.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { readHead } from '#lib/storage/contacts.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { openSegmentsJob } from '#lib/workers/segment/segments.job.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { pourEvents } from '../../support/pour-events.ts';

beforeEach(freshDatabase);

const rule = (kind: string, operands: object) => ({
  ...{ id: 'g', on: true, join: 'all' as const },
  rules: [{ id: 'r', on: true, kind, operands: { ...operands } }]
});

/** Five people, of whom these are a set; the second is deleted. */
async function someOfFive(numbers: readonly number[]) {
  const job = openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
  await pourEvents([], { source: 'Boutique', from: 0, until: 1, born: 5 });
  valueOf(await job.act({ kind: 'some', contacts: [1] }, { kind: 'delete' }, null));
  const members = new Uint32Array(1024);
  for (const contact of numbers) setBit(members, contact);
  return { job, selection: { kind: 'set' as const, members } };
}

test('a set of people is tagged and exported, those who are there no more left out', async () => {
  const { job, selection } = await someOfFive([0, 1, 3]);
  const done = valueOf(await job.act(selection, { kind: 'add-tag', tag: 'Tiède', isNewName: true }, null));
  expect(done.people).toBe(2);
  const csv = valueOf(await job.exportCsv(selection, [{ source: { kind: 'tags' }, heading: 'tags' }], ','));
  expect((await csv.text()).replace('\ufeff', '').trim().split(/\r?\n/)).toEqual(['tags', 'Tiède', 'Tiède']);
});

test('members are kept as a list, by one change that can be undone', async () => {
  const { job, selection } = await someOfFive([0, 1, 4]);
  valueOf(await job.act(selection, { kind: 'add-tag', tag: 'Tiède', isNewName: true }, null));
  const tag = valueOf(await readHead()).tags[0]!.id;
  const segments = openSegmentsJob();
  const asker = { zone: 'UTC', writes: { heads: 0, segments: 0 } };
  const { list, people, commit } = valueOf(
    await segments.freeze(asker, rule('tag', { has: 'in', of: tag }), ' Liste ', 'Tièdes')
  );
  expect({ name: list.name, from: list.from, people }).toEqual({ name: 'Liste', from: 'Tièdes', people: 2 });
  const onList = async () => {
    const { bits } = valueOf(
      await segments.members(asker, { root: rule('list', { has: 'in', of: list.id }), moment: null })
    );
    return [0, 1, 2, 3, 4].filter((contact) => hasBit(bits, contact));
  };
  expect(await onList()).toEqual([0, 4]);
  valueOf(await job.undo(commit!));
  expect(valueOf(await readHead()).lists).toEqual([]);
});

test('a list without a name is refused', async () => {
  const asker = { zone: 'UTC', writes: { heads: 0, segments: 0 } };
  const refused = await openSegmentsJob().freeze(asker, { id: 'g', on: true, join: 'all', rules: [] }, ' ', '');
  expect(refused).toEqual({ ok: false, problem: { kind: 'name-missing' } });
});
