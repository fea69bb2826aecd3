import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { dropGenerations, openGeneration, readGenerations } from '#lib/storage/backup/generations.ts';
import { changeSettings } from '#lib/storage/contacts.ts';
import { preview } from '#lib/workers/backup/backup.job.ts';
import { keepGeneration } from '#lib/workers/backup/keep-generation.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { planOf } from '../import/plans.ts';
import { fileOf, importHere, mustRun } from '../import/run-here.ts';

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const plan = planOf([field('email'), field('city')], { existing: 'overwrite' });
const day = 86_400_000;
const pour = async (people: number, city: string) => {
  const rows = Array.from({ length: people }, (_, at) => [`p${at}@exemple.fr`, city]);
  mustRun(await importHere({ ...fileOf(['email', 'city'], rows), plan, now: Date.now() }));
};
const openJob = () => openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
const kept = async () => (await readGenerations()).map(({ manifest }) => manifest.people);

describe('B9 backups kept in this browser', () => {
  beforeEach(async () => {
    await freshDatabase();
    await dropGenerations((await readGenerations()).map(({ name }) => name));
    valueOf(await changeSettings({ automaticBackup: true }));
  });

  test('are made when they are wanted and due, read again whole, and open', async () => {
    const begun = Date.now();
    expect(valueOf(await keepGeneration(begun))).toBe(false);
    await pour(3, 'Lyon');
    valueOf(await changeSettings({ automaticBackup: false }));
    expect(valueOf(await keepGeneration(Date.now()))).toBe(false);
    valueOf(await changeSettings({ automaticBackup: true }));
    expect(valueOf(await keepGeneration(Date.now()))).toBe(true);
    expect(valueOf(await keepGeneration(Date.now() + 2 * day))).toBe(false);
    const [only] = await readGenerations();
    expect(valueOf(await preview(await openGeneration(only!.name), null)).manifest).toEqual(only!.manifest);
  });

  test('an emptied workspace pushes none out, and makes none', async () => {
    await pour(3, 'Lyon');
    valueOf(await keepGeneration(Date.now()));
    await freshDatabase();
    valueOf(await changeSettings({ automaticBackup: true }));
    expect(valueOf(await keepGeneration(Date.now() + 2 * day))).toBe(false);
    expect(await kept()).toEqual([3]);
  });

  test('that hold somebody erased since are replaced, even when no more are wanted', async () => {
    await pour(3, 'Lyon');
    valueOf(await keepGeneration(Date.now()));
    valueOf(await changeSettings({ automaticBackup: false }));
    await new Promise((passed) => setTimeout(passed, 5));
    valueOf(await openJob().erase([0]));
    expect(valueOf(await keepGeneration(Date.now()))).toBe(true);
    expect(await kept()).toEqual([2]);
    await new Promise((passed) => setTimeout(passed, 5));
    valueOf(await openJob().erase([1, 2]));
    expect(valueOf(await keepGeneration(Date.now()))).toBe(false);
    expect(await kept()).toEqual([]);
  });

  test('B1 on a disk that fills up leave the last good one', async () => {
    await pour(3, 'Lyon');
    valueOf(await keepGeneration(Date.now()));
    await pour(4, 'Lille');
    const { pipeTo } = ReadableStream.prototype;
    ReadableStream.prototype.pipeTo = async () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const full = await keepGeneration(Date.now() + 2 * day);
    ReadableStream.prototype.pipeTo = pipeTo;
    expect(full).toEqual({ ok: false, problem: { kind: 'disk-full', line: null } });
    expect(await kept()).toEqual([3]);
    // what is written is not what is read again
    ReadableStream.prototype.pipeTo = function (to, options) {
      const cut = new TransformStream<Uint8Array, Uint8Array>({
        transform: (piece, out) => out.enqueue(piece.subarray(0, piece.length - 1))
      });
      return pipeTo.call(this.pipeThrough(cut), to, options);
    };
    const damaged = await keepGeneration(Date.now() + 2 * day);
    ReadableStream.prototype.pipeTo = pipeTo;
    expect(damaged).toEqual({ ok: false, problem: { kind: 'backup-damaged' } });
    expect(await kept()).toEqual([3]);
    expect(valueOf(await keepGeneration(Date.now() + 2 * day))).toBe(true);
    expect(await kept()).toEqual([4, 3]);
  });
});
