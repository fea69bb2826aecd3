import type { Observable } from 'dexie';
import type { Destination, Lane } from '../domain/destination.ts';
import { openLane } from '../domain/destination.ts';
import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';
import { database } from './database.ts';
import { live } from './live.ts';
import { outcome, Refusal } from './storage-problem.ts';
import { sealToken } from './tokens.ts';
import { write } from './write.ts';

/** What a user says of a destination. */
export type DestinationChoice = Pick<Destination, 'name' | 'network' | 'route' | 'settings' | 'origin'>;

export const watchDestinations = (): Observable<readonly Destination[]> => live(allDestinations);

export const readDestinations = (): Promise<Result<readonly Destination[]>> => outcome(allDestinations);

/** Problems: `name-missing`, those of storage. */
export async function addDestination(choice: DestinationChoice, token: string | null): Promise<Result<Destination>> {
  const name = choice.name.trim();
  if (name === '') return failure({ kind: 'name-missing' });
  const id = crypto.randomUUID();
  const sealed = token === null ? success(null) : await sealToken(id, token);
  if (!sealed.ok) return sealed;
  const destination = { ...choice, name, id, token: sealed.value, lane: openLane, createdAt: Date.now() };
  return write([database.destinations], async () => {
    await database.destinations.add(destination);
    return destination;
  });
}

/** Another token opens a lane that waited for one. Problems: `not-found`, those of storage. */
export async function changeToken(id: string, token: string | null): Promise<Result<void>> {
  const sealed = token === null ? success(null) : await sealToken(id, token);
  if (!sealed.ok) return sealed;
  return change(id, (one) => ({
    ...one,
    token: sealed.value,
    lane: token !== null && one.lane.kind === 'blocked' ? openLane : one.lane
  }));
}

/** Problems: `not-found`, those of storage. */
export const changeLane = (id: string, lane: Lane): Promise<Result<void>> => change(id, (one) => ({ ...one, lane }));

/** Problems: `name-missing`, `not-found`, those of storage. */
export async function changeDestination(id: string, choice: DestinationChoice): Promise<Result<void>> {
  const name = choice.name.trim();
  return name === '' ? failure({ kind: 'name-missing' }) : change(id, (one) => ({ ...one, ...choice, name }));
}

function change(id: string, work: (destination: Destination) => Destination): Promise<Result<void>> {
  return write([database.destinations], async () => {
    const destination = await database.destinations.get(id);
    if (!destination) throw new Refusal({ kind: 'not-found' });
    await database.destinations.put(work(destination));
  });
}

const allDestinations = async (): Promise<readonly Destination[]> => {
  const all = await database.destinations.toArray();
  return all.sort((a, b) => a.createdAt - b.createdAt);
};
