import { describe, expect, test } from 'vitest';
import { createCrmSegment, replaceFile } from '#lib/storage/crm-segments.ts';
import type { Production } from '#lib/domain/production.ts';
import type { Result } from '#lib/domain/result.ts';
import { database } from '#lib/storage/database.ts';
import { beginErasure } from '#lib/storage/erasures.ts';
import { queueAudience, type OutboxDraft } from '#lib/storage/outbox.ts';
import { saveProduction } from '#lib/storage/productions.ts';
import { production } from './examples.ts';
import { failAt } from './fail-at.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';
import { accepted, answer, creation, draft, sync, take, tilleul } from './plain-audience.ts';

const everything = async () =>
  Object.fromEntries(await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()])));

type Prepare = () => Promise<() => Promise<Result<unknown>>>;

const operations: readonly (readonly [string, Prepare])[] = [
  ['a file takes the place of another', replacement],
  ['O17 a comparison is queued', comparison],
  ['O17 an answer is kept', settling],
  ['O15 an erasure begins', erasure]
];

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

/** One in the place of another that was never tried. */
async function comparison() {
  await freshDatabase();
  await tilleul();
  valueOf(await queueAudience(sync(5), [creation, draft('add', [1])], 0));
  return () => queueAudience(sync(6), [creation, draft('add', [2]), draft('add', [3])], 0);
}

/** The first part of a replacement opens a session for the others. */
async function settling() {
  await freshDatabase();
  const id = await tilleul();
  await database.audiences.update('a', { remote: '77' });
  const part = (number: number): OutboxDraft => ({
    ...draft('add', [number]),
    effect: { kind: 'replace', people: 1, session: '41', part: number, parts: 2 }
  });
  valueOf(await queueAudience(sync(5), [part(1), part(2)], 0));
  const { item } = valueOf(await take(id))!;
  return () => answer(item.id, accepted);
}

async function erasure() {
  await freshDatabase();
  const id = await tilleul();
  await database.audiences.update('a', { remote: '77' });
  valueOf(await queueAudience(sync(5), [draft('add', [1, 2]), draft('add', [1, 3])], 0));
  valueOf(await answer(valueOf(await take(id))!.item.id, { ...accepted, remote: null }));
  return () => beginErasure([1], [], 9);
}

export function failureSweepSuite(): void {
  describe('a disk that fills up', () => {
    test.each(operations)('while %s: it is told, and nothing half written stays', async (_, prepare) => {
      const counted = failAt(0);
      const run = await prepare();
      const before = counted.writes();
      valueOf(await run());
      counted.heal();
      const writes = counted.writes() - before;
      expect(writes).toBeGreaterThan(1);

      for (let n = 1; n <= writes; n++) {
        const again = await prepare();
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
