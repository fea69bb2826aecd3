import type { Observable } from 'dexie';
import type { Audience, AudienceSync } from '../domain/audience.ts';
import type { Result } from '../domain/result.ts';
import { failure } from '../domain/result.ts';
import { database } from './database.ts';
import { live } from './live.ts';
import { outcome, Refusal } from './storage-problem.ts';
import { write } from './write.ts';

export const watchAudiences = (): Observable<readonly Audience[]> => live(allAudiences);

export const readAudiences = (): Promise<Result<readonly Audience[]>> => outcome(allAudiences);

/** Comparisons of every audience with what its network holds, the oldest first. */
export const watchAudienceSyncs = (): Observable<readonly AudienceSync[]> =>
  live(() => database.audienceSyncs.toArray());

/** Problems: `name-missing`, `too-many-audiences` (E31, E33: whatever has become of them), those of storage. */
export async function addAudience(audience: Audience, limit: number): Promise<Result<void>> {
  const name = audience.name.trim();
  if (name === '') return failure({ kind: 'name-missing' });
  return write([database.audiences], async () => {
    if ((await database.audiences.count()) >= limit) throw new Refusal({ kind: 'too-many-audiences', limit });
    await database.audiences.add({ ...audience, name });
  });
}

/** Changes what a user may change of it. Problems: `name-missing`, `not-found`, those of storage. */
export async function changeAudience(
  id: string,
  changes: Partial<Omit<Audience, 'id' | 'destination' | 'remote' | 'createdAt'>>
): Promise<Result<void>> {
  if (changes.name?.trim() === '') return failure({ kind: 'name-missing' });
  return write([database.audiences], async () => {
    const audience = await database.audiences.get(id);
    if (!audience) throw new Refusal({ kind: 'not-found' });
    const name = (changes.name ?? audience.name).trim();
    await database.audiences.put({ ...audience, ...changes, name, changedAt: Date.now() });
  });
}

const allAudiences = async (): Promise<readonly Audience[]> => {
  const all = await database.audiences.toArray();
  return all.sort((a, b) => a.createdAt - b.createdAt);
};
