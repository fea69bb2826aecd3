import { beforeEach, describe, expect, test } from 'vitest';
import type { Production } from '#lib/domain/production.ts';
import { createCrmSegment, replaceFile } from '#lib/storage/crm-segments.ts';
import {
  removeProduction,
  restoreProduction,
  saveProduction,
  spoolsInUse,
  watchProductions
} from '#lib/storage/productions.ts';
import { production } from './examples.ts';
import { freshDatabase, now, valueOf } from './fresh-database.ts';

const days = (count: number) => Array.from({ length: count }, (_, day) => day);
async function saveMany(count: number) {
  const saved: Production[] = [];
  for (const day of days(count)) saved.push(valueOf(await saveProduction(production(day))));
  return saved;
}

export function productionsSuite(): void {
  describe('productions', () => {
    beforeEach(freshDatabase);

    test('a produced file is kept whole, the last one first', async () => {
      const [first, second] = await saveMany(2);
      const history = await now(watchProductions());
      expect(history).toEqual([second, first]);
      expect(history[0]).toEqual({ ...production(1), id: second?.id, kept: true });
    });

    test('the list follows what is saved', async () => {
      const lengths: number[] = [];
      const two = new Promise<void>((resolve) => {
        const subscription = watchProductions().subscribe((list) => {
          lengths.push(list.length);
          if (list.length === 2) resolve(queueMicrotask(() => subscription.unsubscribe()));
        });
      });
      await saveMany(2);
      await two;
      expect(lengths.at(-1)).toBe(2);
    });

    test('a removed line can be put back as it was', async () => {
      const [first, second] = await saveMany(2);
      const removed = valueOf(await removeProduction(first!.id));
      expect(removed).toEqual(first);
      expect(await now(watchProductions())).toEqual([second]);
      valueOf(await restoreProduction(removed));
      expect(await now(watchProductions())).toEqual([second, first]);
    });

    test('what another tab has removed is said', async () => {
      const [only] = await saveMany(1);
      valueOf(await removeProduction(only!.id));
      expect(await removeProduction(only!.id)).toEqual({ ok: false, problem: { kind: 'not-found' } });
    });

    test('the last ten keep their bytes, the others keep their line', async () => {
      await saveMany(12);
      const history = await now(watchProductions());
      expect(history.map(({ kept }) => kept)).toEqual([...days(10).map(() => true), false, false]);
      expect([...(await spoolsInUse())].toSorted()).toEqual(
        days(10)
          .map((day) => `spool-${day + 2}`)
          .toSorted()
      );
    });

    test('the current file of a CRM segment keeps its bytes until it is replaced', async () => {
      const [first, second] = await saveMany(2);
      const file = (one: typeof first) => ({ productionId: one!.id, fileName: one!.fileName, written: one!.written });
      const crm = { name: 'Fidélité', network: 'powerspace', figures: null };
      const segment = valueOf(await createCrmSegment({ ...crm, file: file(first) }));
      for (const day of days(10)) valueOf(await saveProduction(production(day + 2)));
      expect((await spoolsInUse()).has(first!.spool)).toBe(true);
      expect((await spoolsInUse()).has(second!.spool)).toBe(false);

      const last = (await now(watchProductions()))[0];
      valueOf(await replaceFile(segment.id, file(last)));
      expect((await spoolsInUse()).has(first!.spool)).toBe(false);
    });
  });
}
