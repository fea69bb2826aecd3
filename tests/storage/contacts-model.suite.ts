import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRetention, headAt, readCommits, readHead } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { pagesInUse } from '#lib/storage/pages-in-use.ts';
import {
  changed,
  columns,
  contacts,
  store,
  storedCells,
  undo,
  undone,
  type Cells,
  type Change
} from './contacts-model.ts';
import { failAt, faults } from './fail-at.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';

const change: fc.Arbitrary<Change> = fc
  .record({ column: fc.constantFrom(...columns), contact: fc.constantFrom(...contacts), pick: fc.nat(2) })
  .map(({ column, contact, pick }) => ({
    column,
    contact,
    value: column.startsWith('field:') ? ['', 'Lyon', 'Paris'][pick]! : pick > 0
  }));
const changes = fc.array(change, { minLength: 1, maxLength: 5 });
const fault = fc.option(fc.record({ at: fc.integer({ min: 1, max: 7 }), fault: fc.constantFrom(...faults) }), {
  freq: 4
});

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('change' as const), changes, ahead: fc.boolean(), fault }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.nat(6), fault }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), fault }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) }
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Cells after each commit that is remembered, the oldest first; the first entry is before all of them. */
type History = { readonly id: number; readonly cells: Cells }[];

async function take(one: Step, history: History): Promise<void> {
  const now = history.at(-1);
  if (one.do === 'reopen') {
    database.close();
    await database.open();
    return;
  }
  const injected = 'fault' in one && one.fault ? failAt(one.fault.at, one.fault.fault) : failAt(0);
  try {
    if (one.do === 'forget') return void (await applyRetention(Date.now(), true));
    const of = one.do === 'undo' ? history.at(-1 - one.back) : undefined;
    if (one.do === 'undo' && (!of || history.indexOf(of) === 0)) return;
    const done = one.do === 'change' ? await store(one.changes, one.ahead) : await undo(of!.id);
    const commit = done.ok ? done.value.commit : null;
    if (!commit) return;
    const cells =
      one.do === 'change'
        ? changed(now.cells, one.changes)
        : undone(now.cells, history[history.indexOf(of!) - 1]!.cells, of!.cells);
    history.push({ id: commit.id, cells });
  } finally {
    injected.heal();
  }
}

/** What is stored is what the model says, now and at each commit that is remembered; and nothing is missing. */
async function compare(history: History): Promise<void> {
  const remembered = valueOf(await readCommits()).map(({ id }) => id);
  const now = history.at(-1);
  expect(await storedCells(valueOf(await readHead()))).toEqual(now.cells);
  expect(remembered).toEqual(
    history
      .slice(1)
      .map(({ id }) => id)
      .reverse()
      .slice(0, remembered.length)
  );
  expect(remembered.length).toBeGreaterThanOrEqual(Math.min(10, history.length - 1));
  history.splice(0, history.length - 1 - remembered.length);
  for (const { id, cells } of history) expect(await storedCells(valueOf(await headAt(id)))).toEqual(cells);
}

export function contactsModelSuite(numRuns: number): void {
  describe('contacts against a plain model', () => {
    test('any changes, undoings, faults and reopenings: every state is equal', { timeout: 120_000 }, async () => {
      const steps = fc.array(step, { minLength: 1, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          await freshDatabase();
          const history: History = [{ id: 0, cells: new Map() }];
          for (const one of all) {
            await take(one, history);
            expect(await storedCells(valueOf(await readHead()))).toEqual(history.at(-1).cells);
          }
          await compare(history);
          valueOf(await applyRetention());
          await compare(history);
          expect(new Set(await database.pages.toCollection().primaryKeys())).toEqual(
            new Set([...(await pagesInUse())].filter((id) => id > 0))
          );
        }),
        { numRuns }
      );
    });
  });
}
