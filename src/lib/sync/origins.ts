import type { Destination } from '../domain/destination.ts';

/** Where the sender may go, each origin once. They become words of a content policy: what is more than an origin, as in
 * a backup that somebody made, is left out. */
export const originsOf = (all: readonly Pick<Destination, 'origin'>[]): readonly string[] =>
  [...new Set(all.flatMap(({ origin }) => (origin !== null && bare.test(origin) ? [origin] : [])))].sort();

const bare = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/;

/** The origins of the destinations that are kept, read without Dexie: the service worker stays small. None where there
 * is no database yet, or it cannot be read. */
export function keptOrigins(): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('tamis');
    opening.onerror = () => resolve([]);
    // there is none: none is made
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      const database = opening.result;
      // another version may be wanted meanwhile
      database.onversionchange = () => database.close();
      const settle = (all: readonly Pick<Destination, 'origin'>[]) => {
        database.close();
        resolve(originsOf(all));
      };
      if (!database.objectStoreNames.contains('destinations')) return settle([]);
      const reading = database.transaction('destinations').objectStore('destinations').getAll() as IDBRequest<
        Destination[]
      >;
      reading.onsuccess = () => settle(reading.result);
      reading.onerror = () => settle([]);
    };
  });
}
