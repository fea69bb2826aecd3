import '../../storage/node-device.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { nobody } from '#lib/domain/outbox.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { headAt } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { readErasures } from '#lib/storage/erasures.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { failAt } from '../../storage/fail-at.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { audienceUnderWay, namedInOutbox } from '../../storage/plain-audience.ts';
import { planOf } from '../import/plans.ts';
import { fileOf, importHere, mustRun } from '../import/run-here.ts';

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const plan = planOf([field('email'), field('phone'), field('city')], { existing: 'overwrite' });
const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
const names = ['email', 'phone', 'city'];
const rows = [
  ['canari@exemple.fr', '+33612345678', 'Guermantes'],
  ['reste@exemple.fr', '+33612345679', 'Balbec']
];
/** What must be nowhere, and what must stay. */
const traces = ['canari@exemple.fr', 'canari.avant@exemple.fr', '+33612345678', 'Guermantes', 'Combray'];

/** O15: out of what was and will be sent; the network is asked to remove them without a name. */
const withoutThem = [
  { kind: 'add', state: 'sent', isOwed: false, contacts: [nobody, 1], digests: [0, 8] },
  { kind: 'add', state: 'waiting', isOwed: false, contacts: [2], digests: [9] },
  { kind: 'remove', state: 'waiting', isOwed: true, contacts: [nobody], digests: [7] }
];

let job = openJob();

async function pour(name: string, people: readonly (readonly string[])[]) {
  return mustRun(await importHere({ ...fileOf(names, people), plan, name })).outcome;
}

/** Every byte and word that the database holds. */
async function dump(): Promise<string> {
  const texts: string[] = [];
  for (const table of database.tables)
    for (const row of (await table.toArray()) as unknown[])
      texts.push(row instanceof Uint8Array ? Buffer.from(row).toString('latin1') : JSON.stringify(row));
  return texts.join('\n');
}
const found = async () => {
  const all = await dump();
  return traces.filter(
    (trace) => all.includes(trace) || all.includes(Buffer.from(trace, 'utf16le').toString('latin1'))
  );
};

describe('a person erased', () => {
  beforeEach(async () => {
    await freshDatabase();
    job = openJob();
    await pour('premier.csv', [['canari.avant@exemple.fr', '', 'Combray'], ...rows.slice(1)]);
    valueOf(
      await job.act({ kind: 'some', contacts: [0] }, { kind: 'set-field', field: 'email', value: rows[0]![0]! }, 'FR')
    );
    await pour('second.csv', rows);
    expect(await found()).toEqual(traces);
  });

  test('leaves no trace in any page or commit, and the others as they were', async () => {
    valueOf(await job.erase([0]));
    expect(await found()).toEqual([]);
    expect((await job.person(0)).ok).toBe(false);
    expect(valueOf(await job.person(1)).values).toMatchObject({ email: 'reste@exemple.fr', city: 'Balbec' });
    expect(valueOf(await job.head()).people).toBe(1);
    expect(valueOf(await readErasures())).toEqual([]);
  });

  test('is refused when a file brings them back, by any address that they had', async () => {
    valueOf(await job.erase([0]));
    const { counts, reasons } = await pour('troisième.csv', [
      ['CANARI@exemple.fr', '', 'Guermantes'],
      ['canari.avant@exemple.fr', '', ''],
      ['autre@exemple.fr', '', '']
    ]);
    expect(counts).toEqual({ read: 3, created: 1, updated: 0, unchanged: 0, merged: 0, refused: 2 });
    expect(reasons['erased-person']).toBe(2);
  });

  test('is counted no more at any earlier moment', async () => {
    const peopleAt = async () => {
      const heads = await Promise.all([4, 3, 2, 1, 0].map(headAt));
      return heads.map((head) => valueOf(head).people);
    };
    valueOf(await job.act({ kind: 'some', contacts: [0] }, { kind: 'delete' }, 'FR'));
    expect(await peopleAt()).toEqual([1, 2, 2, 2, 0]);
    valueOf(await job.erase([0]));
    expect(await peopleAt()).toEqual([1, 1, 1, 1, 0]);
  });

  test('does not come back by undoing what is before or after it', async () => {
    valueOf(await job.erase([0]));
    for (const commit of [4, 3, 2, 1]) await job.undo(commit);
    expect(await found()).toEqual([]);
  });

  test.each(['full', 'aborted'] as const)(
    'O15 cut short at any write (%s), is ended at the next start',
    async (fault) => {
      for (let at = 1; ; at++) {
        await freshDatabase();
        await pour('premier.csv', rows);
        await audienceUnderWay();
        const { writes, heal } = failAt(at, fault);
        const erased = await job.erase([0]);
        heal();
        if (writes() < at) break;
        const begun = valueOf(await readErasures()).length > 0;
        // what had not begun is asked for again
        if (begun || erased.ok) valueOf(await job.finishErasures());
        else valueOf(await job.erase([0]));
        expect(await found(), `failed write ${at}`).toEqual([]);
        expect(valueOf(await job.person(1)).values).toMatchObject({ email: 'reste@exemple.fr' });
        expect(await namedInOutbox(), `failed write ${at}`).toEqual(withoutThem);
      }
    }
  );
});
