import { describe, expect, test } from 'vitest';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import type { Result } from '#lib/domain/result.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { applyRetention, headAt, readHead } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { pagesInUse } from '#lib/storage/pages-in-use.ts';
import { backUp, restore } from '#lib/workers/backup/backup.job.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { failAt, failAtAny, faults, type Fault } from '../storage/fail-at.ts';
import { freshDatabase, valueOf } from '../storage/fresh-database.ts';
import { audienceUnderWay, namedInOutbox } from '../storage/plain-audience.ts';
import { readPeople } from '../support/read-people.ts';
import { planOf } from './import/plans.ts';
import { fileOf, importHere, mustRun } from './import/run-here.ts';

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const consent: ImportTarget = { kind: 'consent', channel: 'email', meanings: { oui: 'subscribed', non: 'refused' } };
const plan = planOf([field('email'), field('city'), consent], {
  existing: 'overwrite',
  raiseConsent: { evidence: 'Salon' },
  tags: ['Salon']
});
const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
const pour = (name: string, city: string, people = 4) => {
  const rows = Array.from({ length: people }, (_, at) => [
    `p${at}@exemple.fr`,
    `${city} ${at}`,
    at % 2 ? 'oui' : 'non'
  ]);
  return importHere({ ...fileOf(['email', 'city', 'optin'], rows), plan, name });
};

/** An operation that is whole or not there, wherever it breaks. */
interface Operation {
  readonly name: string;
  run(): Promise<Result<unknown>>;
  /** What the next start of the app does. */
  atNextStart?(): Promise<Result<unknown>>;
}

let backup = new Blob();

const everyone = { kind: 'some', contacts: [0, 1, 2, 3] } as const;
const operations: readonly Operation[] = [
  { name: 'an import', run: () => pour('avril.csv', 'Lille', 6) },
  {
    name: 'an edit of many',
    run: () => openJob().act(everyone, { kind: 'set-field', field: 'city', value: 'Metz' }, 'FR')
  },
  {
    name: 'a new tag on many',
    run: () => openJob().act(everyone, { kind: 'add-tag', tag: 'Fidèle', isNewName: true }, 'FR')
  },
  { name: 'an undo', run: () => openJob().undo(1) },
  {
    name: 'B3 a restoring',
    run: () => restore(backup, null, () => undefined),
    atNextStart: () => openJob().finishErasures()
  },
  {
    name: 'an erasure',
    run: () => openJob().erase([1, 2]),
    atNextStart: () => openJob().finishErasures()
  }
];

/** Rows of each table, and their keys where a row has none of its own. */
type Frozen = readonly (readonly [table: string, rows: readonly unknown[], keys: readonly IDBValidKey[] | undefined])[];
let frozen: Frozen | null = null;

/** A workspace with a past, a backup of what it was before, and somebody who objected and somebody erased since. */
async function prepare(): Promise<void> {
  await freshDatabase();
  if (frozen) return thaw(frozen);
  mustRun(await pour('mars.csv', 'Lyon'));
  await audienceUnderWay();
  backup = valueOf(await backUp(null, () => undefined)).file;
  mustRun(await pour('mai.csv', 'Brest'));
  valueOf(await openJob().addObjections('p1@exemple.fr', ['email'], 'appel', 'FR'));
  valueOf(await openJob().erase([0]));
  frozen = await Promise.all(
    database.tables.map(async (table) => {
      const keys = table.schema.primKey.keyPath ? undefined : ((await table.toCollection().primaryKeys()) as number[]);
      return [table.name, (await table.toArray()) as unknown[], keys] as const;
    })
  );
}

const thaw = (of: Frozen): Promise<void> =>
  database.transaction('rw', database.tables, async () => {
    for (const [name, rows, keys] of of) {
      if (name === 'house') continue;
      if (keys) await database.table(name).bulkPut([...rows], keys as number[]);
      else await database.table(name).bulkPut([...rows]);
    }
  });

/** All that a user can see, but for moments: everyone now and after each change, the history, the suppression list. */
async function seen() {
  const { commit, people, fields, tags } = valueOf(await readHead());
  const commits = await database.commits.toArray();
  return {
    ...{ commit, people, fields: fields.map(({ id }) => id), tags: tags.map(({ name }) => name) },
    everyone: (await readPeople()).map(({ ledger, consents, ...person }) => ({
      ...person,
      ledger: ledger.length,
      email: consents.email.state
    })),
    history: commits.map(({ id, cause, people: touched, undoneBy }) => ({ id, kind: cause.kind, touched, undoneBy })),
    suppressed: (await database.suppressions.toArray()).map(({ reason }) => reason).sort(),
    erasures: await database.erasures.count(),
    leaving: await namedInOutbox()
  };
}

/** Every page that is named is there, and reads as it was written; after a sweep no other one is. */
async function expectWhole(): Promise<void> {
  for (const { id } of await database.commits.toArray()) valueOf(await headAt(id));
  valueOf(await applyRetention());
  const named = [...(await pagesInUse())].filter((id) => id > 0).toSorted((a, b) => a - b);
  expect(await database.pages.toCollection().primaryKeys()).toEqual(named);
}

/** A full disk refuses what is written; all else may happen to readings too. */
const fail = (n: number, fault: Fault) => (fault === 'full' ? failAt(n, fault) : failAtAny(n, fault));

/** reliability.md 2.2: the n-th call to the database goes wrong, whatever it is, for each n that `step` meets. */
export function failureSweepOfWork(step = 1): void {
  describe.each(operations)('$name of which any call goes wrong', ({ run, atNextStart }) => {
    test.each(faults)('(%s) is whole or not there', { timeout: 240_000 }, async (fault) => {
      await prepare();
      const before = await seen();
      const counted = fail(0, fault);
      valueOf(await run());
      counted.heal();
      const after = await seen();
      expect(after).not.toEqual(before);
      let failures = 0;
      for (let n = 1; n <= counted.writes(); n += step) {
        await prepare();
        const failing = fail(n, fault);
        const told = await run();
        failing.heal();
        if (atNextStart) valueOf(await atNextStart());
        const state = await seen();
        if (told.ok) expect(state, `call ${n}, told as done`).toEqual(after);
        else if (state.commit !== after.commit || !atNextStart) expect(state, `call ${n}, refused`).toEqual(before);
        else expect(state, `call ${n}, ended later`).toEqual(after);
        await expectWhole();
        if (told.ok) continue;
        failures++;
        expect(told.problem.kind, `call ${n}`).toBe(fault === 'full' ? 'disk-full' : 'storage-refused');
        if (state.commit === before.commit) valueOf(await run());
        expect(await seen(), `call ${n}, made again`).toEqual(after);
      }
      expect(failures).toBeGreaterThan(0);
    });
  });
}
