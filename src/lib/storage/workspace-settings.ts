import type { Observable } from 'dexie';
import type { Result } from '../domain/result.ts';
import { firstSettings, type WorkspaceSettings } from '../domain/workspace-settings.ts';
import { database } from './database.ts';
import { live } from './live.ts';
import { outcome } from './storage-problem.ts';
import { write } from './write.ts';

export function readSettings(): Promise<Result<WorkspaceSettings>> {
  return outcome(storedSettings);
}

/** The same, again after each change, in every tab. */
export function watchSettings(): Observable<WorkspaceSettings> {
  return live(storedSettings);
}

/** Changes what is given, the rest stays. */
export function changeSettings(change: Partial<WorkspaceSettings>): Promise<Result<void>> {
  return write([database.settings], () => storeSettings(change));
}

/** Changes what is given, for whoever is in a transaction already. */
export async function storeSettings(change: Partial<WorkspaceSettings>): Promise<void> {
  await database.settings.put({ ...(await storedSettings()), ...change, key });
}

/** What is stored, for whoever is in a transaction already. */
export async function storedSettings(): Promise<WorkspaceSettings> {
  // a setting that came later is missing from a row that is older
  const { key: _, ...kept } = (await database.settings.get(key)) ?? { ...firstSettings, key };
  return { ...firstSettings, ...kept };
}

const key = 'workspace';
