import type { Result } from '../domain/result.ts';

/** Remembers that these contacts are not the same person, each with each. */
export function keepApart(contacts: readonly number[]): Promise<Result<void>> {
  throw new Error(`not built yet ${contacts.length}`);
}

/** Pairs of contacts, the lower number first, that were said not to be the same person. */
export function readApart(): Promise<Result<readonly (readonly [number, number])[]>> {
  throw new Error('not built yet');
}
