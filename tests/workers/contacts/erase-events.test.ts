import '../../storage/node-device.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventColumn } from '#lib/domain/event-column.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { readSpan } from '#lib/engine/events/event-span.ts';
import { headAt, readHead, readPages } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { readErasures } from '#lib/storage/erasures.ts';
import { readSegments, saveSegment } from '#lib/storage/segments.ts';
import { backUp, restore } from '#lib/workers/backup/backup.job.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { failAt } from '../../storage/fail-at.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { pourEvents } from '../../support/pour-events.ts';
import { planOf } from '../import/plans.ts';
import { fileOf, importHere, mustRun } from '../import/run-here.ts';

const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
let job = openJob();
const opened = (contact: number, at: number, campaign: string) => ({
  ...{ type: 'email-opened', at, contact },
  values: { campaign }
});
const lettre = { source: 'Lettre', from: 0, until: 1000 };
const whole = { before: null, limit: 10 };

/** Two people with events of an import that stands, and of one that was undone. */
async function pour(): Promise<void> {
  await freshDatabase();
  job = openJob();
  const plan = planOf([{ kind: 'field', field: 'email', overwrite: true }]);
  mustRun(await importHere({ ...fileOf(['email'], [['a@exemple.fr'], ['b@exemple.fr']]), plan }));
  await pourEvents([opened(0, 10, 'Canari'), opened(1, 20, 'Reste'), opened(0, 30, 'Canari bis')], lettre);
  const undone = await pourEvents([opened(0, 40, 'Canari ter'), opened(1, 50, 'Reste aussi')], lettre);
  valueOf(await job.undo(undone!));
}

async function traces(): Promise<string> {
  const pages = (await database.pages.toArray()).map((bytes) => Buffer.from(bytes).toString('latin1'));
  return (
    pages
      .join('\n')
      .match(/Canari( bis| ter)?/g)
      ?.join() ?? ''
  );
}

describe('events of a person erased', () => {
  beforeEach(pour);

  test('are nowhere any more, those of others stay, and what is known of the time too', async () => {
    valueOf(await job.erase([0]));
    expect(await traces()).toBe('');
    expect(valueOf(await job.events(1, whole)).map(({ at, values }) => [at, values['campaign']])).toEqual([
      [20, 'Reste']
    ]);
    const [id] = valueOf(await readHead()).pages.get(eventColumn('email-opened', 'span'))!;
    const [span] = valueOf(await readPages([id!]));
    expect(readSpan(span!)).toEqual({ ...lettre, rows: 1, first: 20, last: 20 });
  });

  test('do not come back when an import is put back, those of others do', async () => {
    valueOf(await job.erase([0]));
    valueOf(await job.undo(4));
    expect(await traces()).toBe('');
    expect(valueOf(await job.events(1, whole)).map(({ at }) => at)).toEqual([50, 20]);
    const head = valueOf(await headAt(1));
    expect(head.pages.get(eventColumn('email-opened', 'span')) ?? [null]).not.toContainEqual(expect.any(Number));
  });

  test('a page that was theirs alone is left without rows', async () => {
    await pourEvents([opened(0, 60, 'Canari')], { ...lettre, until: 5000 });
    valueOf(await job.erase([0]));
    const ids = valueOf(await readHead()).pages.get(eventColumn('email-opened', 'span'))!;
    const spans = valueOf(await readPages(ids.filter((id) => id !== null))).map(readSpan);
    expect(spans.at(-1)).toEqual({ ...lettre, until: 5000, rows: 0, first: 0, last: 0 });
    expect(valueOf(await job.events(1, whole))).toHaveLength(1);
  });

  test('go with those of who was merged into them, who does not come back either', async () => {
    valueOf(await job.act({ kind: 'some', contacts: [0, 1] }, { kind: 'merge', into: 1, values: {} }, null));
    expect(valueOf(await job.events(1, whole)).map(({ at }) => at)).toEqual([30, 20, 10]);
    valueOf(await job.erase([1]));
    expect(await traces()).toBe('');
    const text = (await database.pages.toArray()).map((bytes) => Buffer.from(bytes).toString('latin1')).join();
    expect(text).not.toContain('a@exemple.fr');
  });

  test('nobody erased stays the example of a segment', async () => {
    const examples = [0, 1].map((contact) => ({ contact, member: true }));
    const root = { id: 'g', on: true, join: 'all', rules: [] } as const;
    valueOf(await saveSegment({ id: 's', name: 'S', root, examples, createdAt: 1, changedAt: 1 }));
    valueOf(await job.erase([0]));
    expect(valueOf(await readSegments())[0]?.examples).toEqual([{ contact: 1, member: true }]);
  });

  test.each(['full', 'aborted'] as const)(
    'cut short at any write (%s), are erased at the next start',
    async (fault) => {
      for (let at = 1; ; at++) {
        await pour();
        const { writes, heal } = failAt(at, fault);
        const erased = await job.erase([0]);
        heal();
        if (writes() < at) break;
        const begun = valueOf(await readErasures()).length > 0;
        if (begun || erased.ok) valueOf(await job.finishErasures());
        else valueOf(await job.erase([0]));
        expect(await traces(), `failed write ${at}`).toBe('');
        expect(valueOf(await job.events(1, whole))).toHaveLength(1);
      }
    }
  );
});

describe('a backup', () => {
  beforeEach(pour);
  const quiet = () => undefined;

  test('brings back events, types of one’s own, lists and segments', async () => {
    const root = { id: 'g', on: true, join: 'all', rules: [] } as const;
    const segment = { id: 's', name: 'S', root, examples: [], createdAt: 1, changedAt: 1 };
    valueOf(await saveSegment(segment));
    const before = valueOf(await job.events(0, whole));
    const { file } = valueOf(await backUp(null, quiet));
    await freshDatabase();
    valueOf(await restore(file, null, quiet));
    expect(valueOf(await openJob().events(0, whole))).toEqual(before);
    expect(valueOf(await readSegments())).toEqual([segment]);
    valueOf(await openJob().undo(4));
    expect(valueOf(await openJob().events(0, whole)).map(({ at }) => at)).toEqual([40, 30, 10]);
  });

  test('does not bring back the events of who was erased since', async () => {
    const { file } = valueOf(await backUp(null, quiet));
    valueOf(await job.erase([0]));
    valueOf(await restore(file, null, quiet));
    expect(await traces()).toBe('');
    expect(valueOf(await readErasures())).toEqual([]);
    expect(valueOf(await openJob().events(1, whole)).map(({ at }) => at)).toEqual([20]);
  });
});
