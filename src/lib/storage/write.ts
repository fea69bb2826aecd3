import type { Table } from 'dexie';
import type { Result } from '../domain/result.ts';
import { checkBirth } from './birth.ts';
import { database, generation } from './database.ts';
import { outcome, Refusal } from './storage-problem.ts';

/** One transaction: all of it or nothing. It writes neither in a database that the browser has
 * emptied meanwhile nor in one whose rows have another shape by now: Dexie opens both without a word.
 * Throw a `Refusal` inside to end it with a problem. */
export function write<T>(tables: readonly Table[], work: () => Promise<T>): Promise<Result<T>> {
  return outcome(async () => {
    await born();
    return database.transaction('rw', [database.house, ...tables], async () => {
      const house = await database.house.get('house');
      if (!house) throw new Refusal({ kind: 'storage-erased' });
      if (house.minWriter > generation) throw new Refusal({ kind: 'storage-newer' });
      return work();
    });
  });
}

let checked = false;

async function born(): Promise<void> {
  if (checked) return;
  const birth = await checkBirth();
  checked = birth === 'first-visit' || birth === 'known';
}
