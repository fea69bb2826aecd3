import type { FileMemory, Recall } from '../domain/file-memory.ts';
import { recallFrom } from '../domain/file-memory.ts';
import type { Result } from '../domain/result.ts';
import { database } from './database.ts';
import { outcome } from './storage-problem.ts';
import { write } from './write.ts';

/** Shapes remembered; beyond, the one used longest ago is forgotten. */
const memoriesKept = 200;

/** What the file of a shape is, and what was decided for one of its uses. */
export type UsedFile = Pick<FileMemory, 'shape' | 'columns' | 'measures' | 'choice'> &
  (Pick<FileMemory, 'network' | 'settings'> | Pick<FileMemory, 'mapping' | 'events'> | Pick<FileMemory, 'events'>);

/** Keeps what the user decided about files of this shape, over what was kept before; what was decided for its other use
 * stays. */
export function rememberFile(used: UsedFile, at = Date.now()): Promise<Result<void>> {
  return write([database.fileMemories], async () => {
    const before = await database.fileMemories.get(used.shape);
    await database.fileMemories.put({ network: null, settings: null, mapping: null, ...before, ...used, usedAt: at });
    const over = (await database.fileMemories.count()) - memoriesKept;
    if (over <= 0) return;
    await database.fileMemories.bulkDelete(await database.fileMemories.orderBy('usedAt').limit(over).primaryKeys());
  });
}

/** What is remembered of this shape, or of the nearest one by its headers; null when nothing is. */
export function recallFile(shape: string, names: readonly string[]): Promise<Result<Recall | null>> {
  return outcome(async () => recallFrom(await database.fileMemories.toArray(), shape, names));
}
