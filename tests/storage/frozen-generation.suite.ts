import { describe, expect, test } from 'vitest';
import { checkBirth } from '#lib/storage/birth.ts';
import { markProcessed, watchCrmSegments } from '#lib/storage/crm-segments.ts';
import { database } from '#lib/storage/database.ts';
import { recallFile } from '#lib/storage/file-memories.ts';
import { watchProductions } from '#lib/storage/productions.ts';
import { watchThresholdEdits } from '#lib/storage/threshold-edits.ts';
import frozen from './frozen/generation-1.json' with { type: 'json' };
import { emptyDevice, now, valueOf } from './fresh-database.ts';

/** Writes a database as an earlier Tamis left it, without any code of today's. */
function thaw(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('tamis', frozen.nativeVersion);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const { name, keyPath, indexes, rows } of frozen.stores) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index, index);
        for (const row of rows) store.add(row);
      }
    };
    request.onsuccess = () => resolve(request.result.close());
  });
}

export function frozenGenerationSuite(): void {
  describe('frozen database of generation 1', () => {
    test('everything in it is read, and it takes writes', async () => {
      await emptyDevice();
      await database.delete();
      await thaw();
      await database.open();

      expect(await checkBirth()).toBe('known');
      const stored = (name: string) => frozen.stores.find((store) => store.name === name)?.rows;
      expect(await now(watchProductions())).toEqual(stored('productions'));
      expect(await now(watchCrmSegments())).toEqual(stored('crmSegments'));
      expect(await now(watchThresholdEdits())).toEqual(stored('thresholdEdits'));
      const [remembered] = stored('fileMemories') ?? [];
      const memory = { ...remembered, measures: [], mapping: null };
      expect(valueOf(await recallFile('3:9f2c', []))?.memory).toEqual(memory);

      const [segment] = await now(watchCrmSegments());
      valueOf(await markProcessed(segment!.id, { profiles: 6570, reach: 55 }));
      expect((await now(watchCrmSegments()))[0]?.current.reports[0]).toMatchObject({ profiles: 6570 });
    });
  });
}
