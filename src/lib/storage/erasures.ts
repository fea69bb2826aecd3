import type { Result } from '../domain/result.ts';
import type { Suppression } from '../domain/suppression.ts';
import { database, type ErasureRow } from './database.ts';
import { outcome } from './storage-problem.ts';
import { write } from './write.ts';

/** Notes that people are to be erased, and puts them on the suppression list, in one transaction. */
export function beginErasure(
  contacts: readonly number[],
  suppressions: readonly Suppression[]
): Promise<Result<string>> {
  return write([database.erasures, database.suppressions], async () => {
    const row: ErasureRow = { id: crypto.randomUUID(), contacts };
    await database.erasures.add(row);
    await database.suppressions.bulkPut([...suppressions]);
    return row.id;
  });
}

/** Nothing of them is left. */
export function endErasure(id: string): Promise<Result<void>> {
  return write([database.erasures], () => database.erasures.delete(id));
}

/** Erasures that were begun and not ended. */
export const readErasures = (): Promise<Result<readonly ErasureRow[]>> => outcome(() => database.erasures.toArray());
