import type { Result } from '../domain/result.ts';
import { database } from './database.ts';
import { outcome } from './storage-problem.ts';
import { write } from './write.ts';

/** Remembers that these contacts are not the same person, each with each. */
export function keepApart(contacts: readonly number[]): Promise<Result<void>> {
  const sorted = contacts.toSorted((a, b) => a - b);
  const pairs = sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => ({ a, b })));
  return write([database.apart], async () => {
    await database.apart.bulkPut(pairs);
  });
}

/** Pairs of contacts, the lower number first, that were said not to be the same person. */
export function readApart(): Promise<Result<readonly (readonly [number, number])[]>> {
  return outcome(async () => (await database.apart.toArray()).map(({ a, b }) => [a, b] as const));
}
