import type { Result } from '../domain/result.ts';
import type { Suppression } from '../domain/suppression.ts';
import { database, type ErasureRow } from './database.ts';
import { outcome } from './storage-problem.ts';
import { forgetPeople } from './withdraw.ts';
import { write } from './write.ts';

/** Notes that people are to be erased, puts them on the suppression list and takes them out of what leaves, in one
 * transaction. */
export function beginErasure(
  contacts: readonly number[],
  suppressions: readonly Suppression[],
  at: number
): Promise<Result<string>> {
  const tables = [database.erasures, database.suppressions, database.outbox, database.outboxRows];
  return write(tables, async () => {
    const row: ErasureRow = { id: crypto.randomUUID(), contacts };
    await database.erasures.add(row);
    await database.suppressions.bulkPut([...suppressions]);
    await forgetPeople(new Set(contacts), at);
    return row.id;
  });
}

/** Nothing of them is left. */
export function endErasure(id: string): Promise<Result<void>> {
  return write([database.erasures], () => database.erasures.delete(id));
}

/** Erasures that were begun and not ended. */
export const readErasures = (): Promise<Result<readonly ErasureRow[]>> => outcome(() => database.erasures.toArray());
