import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportJob } from '#lib/domain/import-job.ts';
import { firstSettings } from '#lib/domain/workspace-settings.ts';
import {
  beginImport,
  changeSettings,
  endImport,
  keepApart,
  readApart,
  readSettings,
  watchImports,
  watchSettings
} from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import type { FileMemory } from '#lib/domain/file-memory.ts';
import { recallFile, rememberFile } from '#lib/storage/file-memories.ts';
import { editThreshold, resetThreshold, watchThresholdEdits } from '#lib/storage/threshold-edits.ts';
import { freshDatabase, now, valueOf } from './fresh-database.ts';

const names = ['mail_client', 'tel', 'prenom', 'nom'];
const memory: Omit<FileMemory, 'usedAt'> = {
  shape: 'shape-1',
  columns: names.map((name) => ({
    name,
    role: name === 'mail_client' ? 'email' : 'ignored',
    hashed: null,
    dates: null
  })),
  measures: names.map(() => ({ filled: 1, fitting: null })),
  choice: { encoding: 'windows-1252' },
  network: 'meta',
  settings: { digest: 'sha256', country: 'FR' },
  mapping: null
};
const mapping: FileMemory['mapping'] = {
  columns: [{ index: 0, target: { kind: 'field', field: 'email', overwrite: false }, dates: null, decimal: null }],
  createdFields: [],
  identity: 'email',
  existing: 'fill-blanks',
  createUnknown: true,
  homeCountry: 'FR'
};

export function smallTablesSuite(): void {
  describe('file memories', () => {
    beforeEach(freshDatabase);

    test('the same shape is recalled whole, and the last decision wins', async () => {
      valueOf(await rememberFile({ ...memory, network: 'powerspace' }, 10));
      valueOf(await rememberFile(memory, 20));
      expect(valueOf(await recallFile('shape-1', names))).toEqual({
        memory: { ...memory, usedAt: 20 },
        exact: true,
        missing: [],
        added: []
      });
    });

    test('what was decided for hashing and what was decided for importing do not erase each other', async () => {
      const { mapping: _, ...hashed } = memory;
      const { network: _network, settings, ...imported } = memory;
      valueOf(await rememberFile(hashed, 10));
      valueOf(await rememberFile({ ...imported, mapping }, 20));
      expect(valueOf(await recallFile('shape-1', names))?.memory).toEqual({ ...memory, mapping, usedAt: 20 });
      valueOf(await rememberFile({ ...hashed, network: 'google' }, 30));
      expect(valueOf(await recallFile('shape-1', names))?.memory).toMatchObject({
        mapping,
        network: 'google',
        settings
      });
    });

    test('a near shape is recalled with what changed, a far one is not', async () => {
      valueOf(await rememberFile(memory, 10));
      const near = valueOf(await recallFile('shape-2', [...names, 'ville']));
      expect(near).toMatchObject({ exact: false, missing: [], added: ['ville'], memory: { shape: 'shape-1' } });
      expect(valueOf(await recallFile('shape-3', ['mail_client', 'ville', 'cp']))).toBeNull();
      expect(valueOf(await recallFile('shape-4', ['', '', '', '']))).toBeNull();
    });

    test('beyond two hundred, the shape used longest ago is forgotten', async () => {
      const shapes = Array.from({ length: 202 }, (_, index) => `shape-${index}`);
      for (const [index, shape] of shapes.entries())
        valueOf(await rememberFile({ ...memory, shape, columns: [] }, index));
      expect(valueOf(await recallFile('shape-1', []))).toBeNull();
      expect(valueOf(await recallFile('shape-2', []))?.exact).toBe(true);
    });
  });

  describe('threshold edits', () => {
    beforeEach(freshDatabase);

    test('a value is kept with its date, changed, and given back', async () => {
      valueOf(await editThreshold('meta.minimum', 20, 10));
      valueOf(await editThreshold('meta.minimum', 100, 20));
      expect(await now(watchThresholdEdits())).toEqual([{ key: 'meta.minimum', value: 100, editedAt: 20 }]);
      valueOf(await resetThreshold('meta.minimum'));
      expect(await now(watchThresholdEdits())).toEqual([]);
    });

    test.each([0, -1, 1.5, Number.NaN, Infinity])('%d is no threshold', async (value) => {
      expect(await editThreshold('meta.minimum', value)).toEqual({
        ok: false,
        problem: { kind: 'out-of-range', field: 'threshold' }
      });
    });
  });

  describe('begun imports', () => {
    beforeEach(freshDatabase);
    const job = (id: string, startedAt: number): ImportJob => ({
      id,
      file: 'base_fidelite.csv',
      bytes: 4000,
      modifiedAt: 5,
      startedAt,
      dialect: {} as ImportJob['dialect'],
      plan: {} as ImportJob['plan']
    });

    test('stay until they are ended, the last one first, and are alive as long as who began them', async () => {
      valueOf(await beginImport(job('one', 10), null));
      valueOf(await beginImport(job('two', 20), null));
      const begun = await now(watchImports());
      expect(begun.map((one) => one.job)).toEqual([job('two', 20), job('one', 10)]);
      expect(begun.map(({ isStopped }) => isStopped)).toEqual(Array(2).fill(!globalThis.navigator?.locks));
      await database.imports.add({ id: 'crashed', startedAt: 5, job: job('crashed', 5), handle: null });
      expect((await now(watchImports())).at(-1)).toEqual({ job: job('crashed', 5), handle: null, isStopped: true });
      for (const id of ['one', 'two', 'crashed']) valueOf(await endImport(id));
      expect(await now(watchImports())).toEqual([]);
    });
  });

  describe('settings of the workspace', () => {
    beforeEach(freshDatabase);

    test('are those of a first day until they are changed, one by one', async () => {
      expect(valueOf(await readSettings())).toEqual(firstSettings);
      valueOf(await changeSettings({ lastBackupAt: 50 }));
      valueOf(await changeSettings({ tableColumns: ['email', 'city'] }));
      const settings = { ...firstSettings, lastBackupAt: 50, tableColumns: ['email', 'city'] };
      expect(await now(watchSettings())).toEqual(settings);
      expect(valueOf(await readSettings())).toEqual(settings);
    });
  });

  describe('people who are not the same', () => {
    beforeEach(freshDatabase);

    test('are remembered each with each, once', async () => {
      valueOf(await keepApart([7, 3, 12]));
      valueOf(await keepApart([3, 7]));
      expect(valueOf(await readApart())).toEqual([
        [3, 7],
        [3, 12],
        [7, 12]
      ]);
    });
  });
}
