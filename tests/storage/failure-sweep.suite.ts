import { describe, expect, test } from 'vitest';
import { createCrmSegment, replaceFile } from '#lib/storage/crm-segments.ts';
import type { Production } from '#lib/domain/production.ts';
import { database } from '#lib/storage/database.ts';
import { saveProduction } from '#lib/storage/productions.ts';
import { production } from './examples.ts';
import { failAt } from './fail-at.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';

const everything = async () =>
  Object.fromEntries(await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()])));

/** Eleven files, the oldest held by a segment: replacing it writes the segment and lets a file go. */
async function replacement() {
  await freshDatabase();
  const saved: Production[] = [];
  const file = (one: { id: string; fileName: string; written: number }) => ({ ...one, productionId: one.id });
  saved.push(valueOf(await saveProduction(production(0))));
  const crm = { name: 'Fidélité', network: 'powerspace', figures: null };
  const segment = valueOf(await createCrmSegment({ ...crm, file: file(saved[0]!) }));
  for (let day = 1; day < 11; day++) saved.push(valueOf(await saveProduction(production(day))));
  return () => replaceFile(segment.id, file(saved[10]!));
}

export function failureSweepSuite(): void {
  describe('a disk that fills up', () => {
    test('at any write of a change: it is told, and nothing half written stays', async () => {
      const counted = failAt(0);
      const replace = await replacement();
      const before = counted.writes();
      valueOf(await replace());
      counted.heal();
      const writes = counted.writes() - before;
      expect(writes).toBeGreaterThan(1);

      for (let n = 1; n <= writes; n++) {
        const again = await replacement();
        const untouched = await everything();
        const failing = failAt(n);
        const told = await again();
        failing.heal();
        expect(told).toEqual({ ok: false, problem: { kind: 'disk-full', line: null } });
        expect(await everything()).toEqual(untouched);
        valueOf(await again());
      }
    });
  });
}
