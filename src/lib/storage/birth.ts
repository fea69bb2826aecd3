import type { Result } from '../domain/result.ts';
import { database, generation, type House } from './database.ts';
import { outcome, storageProblem } from './storage-problem.ts';

/** What is found at the start: nothing was ever here; all is here; it was here and the browser
 * has erased it or found it damaged; or the device gives no memory at all. */
export type Birth = 'first-visit' | 'known' | 'erased' | 'refused';

/** Compares the marker in the database with the one beside it. A first visit makes both;
 * an erased database is left as it is, and refuses writing, until `startAfresh`.
 * A worker sees no marker beside: it waits for what a page finds. */
export async function checkBirth(): Promise<Birth> {
  try {
    const house = (await database.house.get('house')) ?? (isPage ? undefined : await houseOfPage());
    if (!house && (!isPage || markerBeside() !== null)) return 'erased';
    // a marker beside that is missing or another one was lost, not the rows
    setMarkerBeside((house ?? (await settle())).birth);
    return house ? 'known' : 'first-visit';
  } catch (error) {
    if (storageProblem(error)) return 'refused';
    throw error;
  }
}

/** Before anything is read or written: a first visit is settled. Once is enough, what comes later is seen by each write. */
export async function settleBirth(): Promise<void> {
  if (settled) return;
  const birth = await checkBirth();
  settled = birth === 'first-visit' || birth === 'known';
}

/** Looks again whenever the browser takes the database away under an open page; not when Tamis closes it itself.
 * @returns call it to hear no more */
export function watchLoss(tell: (birth: Birth) => void): () => void {
  const look = async () => {
    // at that moment the browser is still at it, and refuses
    for (const pause of [200, 1_000]) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const birth = await checkBirth();
      if (birth !== 'refused') return tell(birth);
    }
    tell('refused');
  };
  const listen = () => database.backendDB().addEventListener('close', () => void look());
  database.on('ready', listen, true);
  return () => database.on('ready').unsubscribe(listen);
}

/** Tells when another tab keeps this one from opening the database; Tamis itself lets go, an old tab may not.
 * @returns call it to hear no more */
export function watchBlock(tell: () => void): () => void {
  database.on('blocked').subscribe(tell);
  return () => database.on('blocked').unsubscribe(tell);
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

let settled = false;
const isPage = 'localStorage' in globalThis;

/** Every page looks at the start: what it has not settled by then, it holds for erased. */
async function houseOfPage(): Promise<House | undefined> {
  for (let tries = 0; tries < 100; tries++) {
    const house = await database.house.get('house');
    if (house) return house;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

const markerKey = 'tamis.birth';

// a browser may refuse it
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
