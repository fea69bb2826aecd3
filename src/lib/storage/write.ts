import type { Table } from 'dexie';
import type { Result } from '../domain/result.ts';
import { settleBirth } from './birth.ts';
import { database, generation, type House } from './database.ts';
import { outcome, Refusal } from './storage-problem.ts';

/** One transaction: all of it or nothing. It writes neither in a database that the browser has
 * emptied meanwhile nor in one whose rows have another shape by now: Dexie opens both without a word.
 * Throw a `Refusal` inside to end it with a problem. */
export function write<T>(tables: readonly Table[], work: (house: House) => Promise<T>): Promise<Result<T>> {
  return outcome(async () => {
    await settleBirth();
    return database.transaction('rw', [database.house, ...tables], async () => {
      const house = await database.house.get('house');
      if (!house) throw new Refusal({ kind: 'storage-erased' });
      if (house.minWriter > generation) throw new Refusal({ kind: 'storage-newer' });
      return work(house);
    });
  });
}
