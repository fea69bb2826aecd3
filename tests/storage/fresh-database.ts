import type { Observable } from 'dexie';
import { checkBirth } from '#lib/storage/birth.ts';
import { database } from '#lib/storage/database.ts';
import type { Result } from '#lib/domain/result.ts';

// files of tests run side by side in one browser, where there is one database: each has it for itself in turn
if (globalThis.navigator?.locks)
  await new Promise<void>((held) => {
    void navigator.locks.request('device-under-test', () => {
      held();
      return new Promise<never>(() => undefined);
    });
  });

/** An empty device, on its first visit. */
export async function freshDatabase(): Promise<void> {
  await emptyDevice();
  await checkBirth();
}

/** A device that Tamis has never seen. */
export async function emptyDevice(): Promise<void> {
  await database.delete();
  await database.open();
  localStorage.clear();
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.problem.kind}`);
  return result.value;
}

/** What a live query answers now. */
export function now<T>(observable: Observable<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscription = observable.subscribe((value) => {
      resolve(value);
      queueMicrotask(() => subscription.unsubscribe());
    }, reject);
  });
}
