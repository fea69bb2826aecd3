import { beforeEach, expect, test } from 'vitest';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { openContacts } from '#lib/workers/contacts/contacts.client.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { planOf } from '../import/plans.ts';
import { fileOf, importHere, mustRun } from '../import/run-here.ts';

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const plan = planOf([field('external-id'), field('email')], { identity: 'external-id' });

beforeEach(async () => {
  await freshDatabase();
  const rows = Array.from({ length: 2000 }, (_, at) => [`C${at}`, `p${at % 1500}@exemple.fr`]);
  mustRun(await importHere({ ...fileOf(['carte', 'email'], rows), plan }));
});

test('duplicates are looked for in a thread of their own, which says how far it is', async () => {
  const parts: number[] = [];
  const groups = valueOf(await openContacts().findDuplicates((part) => parts.push(part), new AbortController().signal));
  expect(groups).toHaveLength(500);
  expect(groups[0]).toEqual({ contacts: [0, 1500], reasons: ['email'] });
  expect(parts.length).toBeGreaterThan(0);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});

test('a search that is left ends, and what else is asked is answered meanwhile', async () => {
  const contacts = openContacts();
  const leaving = new AbortController();
  const search = contacts.findDuplicates(() => undefined, leaving.signal);
  expect(valueOf(await contacts.head()).people).toBe(2000);
  leaving.abort();
  // over before it was left, or cut short by that
  const found = await search;
  expect(found.ok || found.problem.kind === 'cancelled').toBe(true);
  const gone = await contacts.findDuplicates(() => undefined, leaving.signal);
  expect(gone).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(valueOf(await contacts.head()).people).toBe(2000);
});
