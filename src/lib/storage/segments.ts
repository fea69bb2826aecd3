import type { Observable } from 'dexie';
import type { Result } from '../domain/result.ts';
import { failure } from '../domain/result.ts';
import type { Segment } from '../domain/segment.ts';
import { database } from './database.ts';
import { live } from './live.ts';
import { outcome, Refusal } from './storage-problem.ts';
import { write } from './write.ts';

/** The segments, the last one changed first. */
export function readSegments(): Promise<Result<readonly Segment[]>> {
  return outcome(allSegments);
}

/** The same, again after each change, in every tab. */
export const watchSegments = (): Observable<readonly Segment[]> => live(allSegments);

/** Keeps a segment, whole, in the place of what had its id: also one that was deleted and is given back. Problems:
 * `name-missing`, those of storage. */
export async function saveSegment(segment: Segment): Promise<Result<void>> {
  const name = segment.name.trim();
  if (name === '') return failure({ kind: 'name-missing' });
  return write([database.segments], async () => {
    await database.segments.put({ ...segment, name });
  });
}

/** Takes a segment out and answers it, so that it can be saved again. Problems: `not-found`, those of storage. */
export function deleteSegment(id: string): Promise<Result<Segment>> {
  return write([database.segments], async () => {
    const segment = await database.segments.get(id);
    if (!segment) throw new Refusal({ kind: 'not-found' });
    await database.segments.delete(id);
    return segment;
  });
}

/** Forgets contacts as examples of any segment. */
export function dropExamples(contacts: readonly number[]): Promise<Result<void>> {
  const gone = new Set(contacts);
  return write([database.segments], async () => {
    const segments = await database.segments.toArray();
    const named = segments.filter(({ examples }) => examples.some(({ contact }) => gone.has(contact)));
    await database.segments.bulkPut(
      named.map((segment) => ({ ...segment, examples: segment.examples.filter(({ contact }) => !gone.has(contact)) }))
    );
  });
}

const allSegments = (): Promise<readonly Segment[]> => database.segments.orderBy('changedAt').reverse().toArray();
