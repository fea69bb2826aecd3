import type { Observable } from 'dexie';
import type { Result } from '../domain/result.ts';
import { failure } from '../domain/result.ts';
import type { ThresholdEdit } from '../domain/threshold-edit.ts';
import { database } from './database.ts';
import { live } from './live.ts';
import { write } from './write.ts';

/** The user's own thresholds. */
export function watchThresholdEdits(): Observable<readonly ThresholdEdit[]> {
  return live(() => database.thresholdEdits.toArray());
}

/** Puts the user's value, a whole number above 0, in the place of the catalogue's. */
export async function editThreshold(key: string, value: number, at = Date.now()): Promise<Result<void>> {
  if (!(Number.isSafeInteger(value) && value > 0)) return failure({ kind: 'out-of-range', field: 'threshold' });
  return write([database.thresholdEdits], async () => {
    await database.thresholdEdits.put({ key, value, editedAt: at });
  });
}

/** Goes back to the catalogue's value. */
export function resetThreshold(key: string): Promise<Result<void>> {
  return write([database.thresholdEdits], () => database.thresholdEdits.delete(key));
}
