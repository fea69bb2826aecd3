import type { Result } from '../domain/result.ts';
import { database, generation, type House } from './database.ts';
import { outcome, storageProblem } from './storage-problem.ts';

/** What is found at the start: nothing was ever here; all is here; it was here and the browser
 * has erased it or found it damaged; or the device gives no memory at all. */
export type Birth = 'first-visit' | 'known' | 'erased' | 'refused';

/** Compares the marker in the database with the one beside it. A first visit makes both;
 * an erased database is left as it is, and refuses writing, until `startAfresh`. */
export async function checkBirth(): Promise<Birth> {
  try {
    const house = await database.house.get('house');
    if (!house && markerBeside() !== null) return 'erased';
    // a marker beside that is missing or another one was lost, not the rows
    setMarkerBeside((house ?? (await settle())).birth);
    return house ? 'known' : 'first-visit';
  } catch (error) {
    if (storageProblem(error)) return 'refused';
    throw error;
  }
}

/** The user accepts that what was here is lost. */
export function startAfresh(): Promise<Result<void>> {
  return outcome(async () => setMarkerBeside((await settle()).birth));
}

/** Two tabs may be the first at once: the second takes what the first wrote. */
function settle(): Promise<House> {
  return database.transaction('rw', database.house, async () => {
    const there = await database.house.get('house');
    if (there) return there;
    const house: House = {
      key: 'house',
      birth: crypto.randomUUID(),
      bornAt: Date.now(),
      generation,
      minWriter: generation
    };
    await database.house.add(house);
    return house;
  });
}

const markerKey = 'tamis.birth';

// a worker has no localStorage, and a browser may refuse it
function markerBeside(): string | null {
  try {
    return globalThis.localStorage?.getItem(markerKey) ?? null;
  } catch {
    return null;
  }
}

function setMarkerBeside(birth: string): void {
  try {
    if (markerBeside() !== birth) globalThis.localStorage?.setItem(markerKey, birth);
  } catch {
    // without it an erasure cannot be told from a first visit: nothing else depends on it
  }
}
