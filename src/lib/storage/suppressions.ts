import type { Observable } from 'dexie';
import type { Result } from '../domain/result.ts';
import { success } from '../domain/result.ts';
import type { Suppression, SuppressionKey } from '../domain/suppression.ts';
import { database } from './database.ts';
import { live } from './live.ts';
import { outcome } from './storage-problem.ts';
import { write } from './write.ts';

/** The suppression list with the keys of its hashes. */
export interface SuppressionList {
  readonly keys: readonly SuppressionKey[];
  readonly suppressions: readonly Suppression[];
}

export function readSuppressions(): Promise<Result<SuppressionList>> {
  return outcome(readList);
}

/** The list, again after each change of it. */
export const watchSuppressions = (): Observable<SuppressionList> => live(readList);

/** The key for what is added; made when it is first asked for. */
export function suppressionKey(): Promise<Result<SuppressionKey>> {
  return write([database.suppressionKeys], async () => {
    const known = await database.suppressionKeys.orderBy('madeAt').last();
    if (known) return known;
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const key: SuppressionKey = { id: crypto.randomUUID(), bytes, madeAt: Date.now() };
    await database.suppressionKeys.add(key);
    return key;
  });
}

/** Adds people to the list; who is erased stays so, whatever is added later, and what somebody objected to before stays
 * objected to. */
export function suppress(added: readonly Suppression[]): Promise<Result<void>> {
  return write([database.suppressions], async () => {
    const known = await database.suppressions.bulkGet(added.map(({ hash }) => hash));
    const joined = added.flatMap((one, at): Suppression[] => {
      const before = known[at];
      if (before?.reason === 'erased') return [];
      if (before?.reason !== one.reason) return [one];
      return [{ ...before, channels: [...new Set([...before.channels, ...one.channels])] }];
    });
    await database.suppressions.bulkPut(joined);
  });
}

/** Takes people off the list. */
export async function unsuppress(hashes: readonly string[]): Promise<Result<void>> {
  const done = await write([database.suppressions], () => database.suppressions.bulkDelete([...hashes]));
  return done.ok ? success(undefined) : done;
}

const readList = (): Promise<SuppressionList> =>
  database.transaction('r', [database.suppressionKeys, database.suppressions], async () => ({
    keys: await database.suppressionKeys.toArray(),
    suppressions: await database.suppressions.toArray()
  }));
