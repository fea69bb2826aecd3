import { beforeEach, expect, test } from 'vitest';
import { readHead, watchImports } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { startEventImport } from '#lib/workers/import/import.client.ts';
import { freshDatabase, now, valueOf } from '../../../storage/fresh-database.ts';
import { fileOf } from '../run-here.ts';
import { ordersPlan } from './run-events-here.ts';

const rows = Array.from({ length: 40_000 }, (_, at) => [
  `p${at % 9000}@exemple.fr`,
  at % 1000 === 7
    ? 'hier'
    : `${(at % 28) + 1}/10/2026 ${String(at % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
  `${at % 90},50`,
  `chaise ${at}`
]);
const { text, dialect } = fileOf(['email', 'date', 'montant', 'produits'], rows);
const request = (more: object = {}) => ({
  ...{ id: crypto.randomUUID(), file: new File([text], 'commandes.csv'), dialect, plan: ordersPlan() },
  ...{ rehearse: false, handle: null },
  ...more
});
const quiet = () => undefined;

beforeEach(freshDatabase);

test('events read by several workers are rehearsed, kept, and kept once', { timeout: 60_000 }, async () => {
  const counts = { read: 40_000, created: 39_960, unchanged: 0, merged: 0, refused: 40 };
  const rehearsed = valueOf(await startEventImport(request({ rehearse: true }), quiet).done);
  expect(rehearsed).toMatchObject({ counts, commit: null, peopleCreated: 8991 });
  expect(valueOf(await startEventImport(request(), quiet).done)).toMatchObject({ counts, commit: 1 });
  const again = valueOf(await startEventImport(request(), quiet).done);
  expect(again.counts).toEqual({ ...counts, created: 0, unchanged: 39_960 });
  expect(valueOf(await readHead())).toMatchObject({ commit: 1, people: 8991 });
  expect(await now(watchImports())).toEqual([]);
});

test('I18 cancelled, an import of events leaves nothing of it', async () => {
  const large = new File(
    Array.from({ length: 20 }, () => text),
    'commandes.csv'
  );
  const seen = Promise.withResolvers<void>();
  const run = startEventImport(request({ file: large }), ({ read }) => read > 0 && seen.resolve());
  await seen.promise;
  expect(await now(watchImports())).toMatchObject([{ job: { file: 'commandes.csv' }, isStopped: false }]);
  await run.cancel();
  expect(await run.done).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(valueOf(await readHead())).toMatchObject({ commit: 0, rows: 0 });
  expect(await database.pages.count()).toBe(0);
});
