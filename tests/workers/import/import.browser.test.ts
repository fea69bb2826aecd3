import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Field } from '#lib/domain/field.ts';
import type { ImportProgress } from '#lib/domain/import-job.ts';
import { sampleWorkspace } from '#lib/engine/sample/sample-workspace.ts';
import { readCommits, readHead, readPages, watchImports } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { openSpooled } from '#lib/storage/spool.ts';
import { openContacts } from '#lib/workers/contacts/contacts.client.ts';
import { pourSample, startImport } from '#lib/workers/import/import.client.ts';
import { freshDatabase, now, valueOf } from '../../storage/fresh-database.ts';
import { planOf } from './plans.ts';
import { fileOf } from './run-here.ts';

const rows = Array.from({ length: 60_000 }, (_, at) => [
  at % 1000 === 7 ? 'pas une adresse' : `p${at % 50_000}@exemple.fr`,
  `Nom ${at % 300}`
]);
const { text, dialect } = fileOf(['email', 'nom'], rows);
const plan = planOf(
  ['email', 'last-name'].map((field) => ({ kind: 'field', field, overwrite: true }) as const),
  { existing: 'fill-blanks' }
);
const file = new File([text], 'base.csv');
const request = (more: object = {}) => ({
  ...{ id: crypto.randomUUID(), file, dialect, plan, rehearse: false, handle: null },
  ...more
});
const quiet = () => undefined;

describe('an import in its workers', () => {
  beforeEach(freshDatabase);

  test('is rehearsed, done, told, and changes nothing a second time', { timeout: 60_000 }, async () => {
    const rehearsed = valueOf(await startImport(request({ rehearse: true }), quiet).done);
    const told: ImportProgress[] = [];
    const outcome = valueOf(await startImport(request(), (progress) => told.push(progress)).done);
    expect(outcome.counts).toEqual({
      read: 60_000,
      created: 49_950,
      updated: 0,
      unchanged: 0,
      merged: 9990,
      refused: 60
    });
    expect(rehearsed.counts).toEqual(outcome.counts);
    expect(outcome.commit).toBe(1);
    expect(told.at(-1)).toMatchObject({ stage: 'keeping', read: 60_000, bytesRead: file.size, bytesTotal: file.size });
    const refused = await (await openSpooled(outcome.refusedFile!.spool)).text();
    expect(refused.split('\n').slice(0, 2)).toEqual([
      'tamis_line,tamis_reason,tamis_detail,email,nom',
      '9,identity-malformed,,pas une adresse,Nom 7'
    ]);
    expect(refused.length).toBe(outcome.refusedFile!.bytes);
    const again = valueOf(await startImport(request(), quiet).done);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 49_950, merged: 9990 });
    expect(again.commit).toBe(null);
    expect(valueOf(await readHead())).toMatchObject({ commit: 1, people: 49_950 });
    expect(await now(watchImports())).toEqual([]);
  });

  test('I18 cancelled, leaves nothing of it', async () => {
    const large = new File(
      Array.from({ length: 20 }, () => text),
      'base.csv'
    );
    const seen = Promise.withResolvers<void>();
    const run = startImport(request({ file: large }), ({ read }) => read > 0 && seen.resolve());
    await seen.promise;
    expect(await now(watchImports())).toMatchObject([{ job: { file: 'base.csv' }, isStopped: false }]);
    const asked = performance.now();
    await run.cancel();
    expect(performance.now() - asked).toBeLessThan(2000);
    expect(await run.done).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(valueOf(await readHead())).toMatchObject({ commit: 0, rows: 0 });
    expect(await database.pages.count()).toBe(0);
    expect(await now(watchImports())).toEqual([]);
  });

  test('I19 and another at the same time come one after the other', async () => {
    const stages: string[] = [];
    const first = startImport(request(), quiet);
    const second = startImport(request(), ({ stage }) => stages.push(stage));
    const [one, two] = [valueOf(await first.done), valueOf(await second.done)];
    expect([one.counts.created, two.counts.created].sort((a, b) => a - b)).toEqual([0, 49_950]);
    expect(valueOf(await readCommits())).toHaveLength(1);
    expect(stages.includes('waiting') || two.counts.created > 0).toBe(true);
  });

  test('I14 whose worker dies, keeps nothing and says so', async () => {
    const workers: Worker[] = [];
    class Watched extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    }
    // none that waits since an earlier test
    valueOf(await startImport(request({ rehearse: true }), quiet).done);
    vi.stubGlobal('Worker', Watched);
    const large = new File(
      Array.from({ length: 20 }, () => text),
      'base.csv'
    );
    const seen = Promise.withResolvers<void>();
    const waiting = startImport(request({ file: large }), quiet);
    const run = startImport(request({ file: large }), () => seen.resolve());
    vi.unstubAllGlobals();
    await waiting.cancel();
    await seen.promise;
    workers.at(-1).terminate();
    expect(await run.done).toMatchObject({ ok: false, problem: { kind: 'worker-stopped' } });
    expect(valueOf(await readHead())).toMatchObject({ commit: 0 });
  });

  test('pours the sample workspace: the same 50,000 people each time', { timeout: 60_000 }, async () => {
    const outcome = valueOf(await pourSample(quiet, 'en').done);
    expect(outcome.counts).toEqual({ ...outcome.counts, read: 50_000, created: 50_000, refused: 0, merged: 0 });
    expect(outcome.refusedCells).toBeGreaterThan(10);
    const head = valueOf(await readHead());
    expect(head.people).toBe(50_000);
    expect(head.fields.map(({ name }: Field) => name)).toEqual(['Last purchase', 'Total bought']);
    expect(head.tags.length).toBe(8);
    expect(valueOf(await readCommits())).toMatchObject([{ id: 1, cause: { kind: 'sample' }, people: 50_000 }]);
    expect(outcome.commit).toBe(1);
    const owners = [...head.pages].filter(([column]) => /^event:[^:]+:contact$/.test(column));
    const read = await Promise.all(owners.map(([, ids]) => readPages(ids.filter((id) => id !== null))));
    const events = read.flatMap(valueOf).reduce((sum, chunk) => sum + chunk.rows, 0);
    expect(events).toBeGreaterThan(100_000);
    expect(valueOf(await openContacts().undo(1))).toMatchObject({ people: 50_000, kept: 0 });
    const after = valueOf(await readHead());
    expect(after.people).toBe(0);
    expect([...after.pages.keys()].filter((column) => /^event:[^:]+:contact$/.test(column))).toEqual([]);
    const consent = new Map(outcome.consent.map(({ channel, to, people }) => [`${channel} ${to}`, people]));
    expect(consent.get('email subscribed')).toBeGreaterThan(25_000);
    expect(outcome.consent.every(({ held }) => !held)).toBe(true);
    expect([...sampleWorkspace('fr', 3).pieces].join('')).toBe([...sampleWorkspace('fr', 3).pieces].join(''));
  });
});
