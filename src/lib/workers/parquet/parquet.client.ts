import { proxy } from 'comlink';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { dropSpooled, holdSpooled, keepInMemory, openSpooled } from '#lib/storage/spool.ts';
import { startThread } from '../thread.ts';
import type { ParquetFace } from './parquet.job.ts';
import script from './parquet.worker.ts?worker&url';

/** A file of the workspace, to be saved; it is on this device until it is dropped, or until the next start. */
export interface ParquetTable {
  /** Such as `contacts.parquet`. */
  readonly name: string;
  readonly file: File;
  drop(): Promise<void>;
}

/** The workspace of now as Parquet (`engine/parquet/README.md`), in a thread of its own: nothing else waits. Problems:
 * `cancelled`, `disk-full`, `page-damaged`, `contacts-moved`, those of storage.
 * @param tell how much is done, from 0 to 1 */
export async function exportParquet(
  tell: (part: number) => void,
  signal: AbortSignal
): Promise<Result<readonly ParquetTable[]>> {
  const thread = startThread<ParquetFace>(script);
  try {
    const written = await thread.call((face) => face.write(proxy(tell)), signal);
    if (!written.ok) return written;
    return success(
      await Promise.all(
        written.value.map(async ({ table, spool, kept }) => {
          if (kept) keepInMemory(spool, kept);
          await holdSpooled(spool);
          const file = await openSpooled(spool);
          return { name: `${table}.parquet`, file, drop: () => dropSpooled(spool) };
        })
      )
    );
  } finally {
    thread.stop();
  }
}
