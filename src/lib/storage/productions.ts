import type { Observable } from 'dexie';
import type { Production } from '../domain/production.ts';
import type { Result } from '../domain/result.ts';
import { success } from '../domain/result.ts';
import { database } from './database.ts';
import { forgetBytes } from './forget-bytes.ts';
import { live } from './live.ts';
import { dropSpooled } from './spool.ts';
import { Refusal } from './storage-problem.ts';
import { write } from './write.ts';

/** The files that were produced, the last one first. */
export function watchProductions(): Observable<readonly Production[]> {
  return live(() => database.productions.orderBy('madeAt').reverse().toArray());
}

/** Adds a finished file to the history, and lets the bytes of the oldest ones go (`domain/retention.ts`). */
export async function saveProduction(production: Omit<Production, 'id' | 'kept'>): Promise<Result<Production>> {
  const saved: Production = { ...production, id: crypto.randomUUID(), kept: true };
  const written = await write([database.productions, database.crmSegments], async () => {
    await database.productions.add(saved);
    return forgetBytes();
  });
  if (!written.ok) return written;
  await Promise.all(written.value.map((spool) => dropSpooled(spool)));
  return success(saved);
}

/** Takes a line out of the history and answers it, so that it can be put back. Its bytes stay
 * until `dropFiles`, or until the sweep of the next start. */
export function removeProduction(id: string): Promise<Result<Production>> {
  return write([database.productions], async () => {
    const production = await database.productions.get(id);
    if (!production) throw new Refusal({ kind: 'not-found' });
    await database.productions.delete(id);
    return production;
  });
}

/** Puts a removed line back. */
export function restoreProduction(production: Production): Promise<Result<void>> {
  return write([database.productions], async () => {
    await database.productions.put(production);
  });
}

/** Frees the bytes of a removed production. */
export async function dropFiles({ spool }: Production): Promise<void> {
  await dropSpooled(spool);
}

/** Names of the files that must stay on this device. */
export async function spoolsInUse(): Promise<ReadonlySet<string>> {
  const productions = await database.productions.toArray();
  return new Set(productions.filter(({ kept }) => kept).map(({ spool }) => spool));
}
