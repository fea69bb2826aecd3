import type { Observable } from 'dexie';
import type { Result } from '../domain/result.ts';
import type { WorkspaceSettings } from '../domain/workspace-settings.ts';

export function readSettings(): Promise<Result<WorkspaceSettings>> {
  throw new Error('not built yet');
}

/** The same, again after each change, in every tab. */
export function watchSettings(): Observable<WorkspaceSettings> {
  throw new Error('not built yet');
}

/** Changes what is given, the rest stays. */
export function changeSettings(change: Partial<WorkspaceSettings>): Promise<Result<void>> {
  throw new Error(`not built yet ${Object.keys(change).length}`);
}
