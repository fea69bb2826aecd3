import type { BackupManifest, BackupPreview, BackupProgress } from '#lib/domain/backup.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { eraseCells } from '#lib/engine/chunk/compose-chunk.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { placesIn, restoreBackup, type PagePlace } from '#lib/storage/backup/restore-backup.ts';
import { makeBackup } from '#lib/storage/backup/make-backup.ts';
import { readBackup } from '#lib/storage/backup/read-backup.ts';
import type { PageId } from '#lib/domain/commit.ts';
import { openPage, sealPage, type PageBytes } from '#lib/storage/page-codec.ts';
import { outcome } from '#lib/storage/storage-problem.ts';
import { refuseObjectors } from '#lib/workers/contacts/refuse-objectors.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { ErasedHere } from './erased-here.ts';

export type TellBackup = (progress: BackupProgress) => void;

/** A backup of everything, read again from its first byte to its last before it is given. */
export async function backUp(
  tell: TellBackup
): Promise<Result<{ readonly file: Blob; readonly manifest: BackupManifest }>> {
  const made = await makeBackup(Date.now(), tell);
  if (!made.ok) return made;
  const checked = await outcome(() => readBackup(made.value.file, async () => undefined));
  return checked.ok ? made : checked;
}

/** Reads a backup whole, and says what it would bring; writes nothing.
 * Problems: `backup-foreign`, `backup-damaged`, `backup-newer`, those of storage. */
export async function preview(file: Blob): Promise<Result<BackupPreview>> {
  const read = await readErased(file);
  if (!read.ok) return read;
  const { manifest, erased } = read.value;
  return success({ manifest, bytes: file.size, erasedSince: erased.people });
}

/** Puts a backup in the place of what is here; people erased on this device since stay erased, and who objected since
 * gets no consent back. */
export async function restore(file: Blob, tell: TellBackup): Promise<Result<void>> {
  const read = await readErased(file);
  if (!read.ok) return read;
  const { rows, people } = read.value.erased;
  const without = async (bytes: PageBytes, { page }: PagePlace) => {
    const gone = rows.get(page);
    const chunk = gone && (await openPage(bytes));
    return chunk ? sealPage(eraseCells(chunk as never, [...gone])) : bytes;
  };
  const restored = await restoreBackup(file, { without, people }, tell);
  return restored.ok ? refuseObjectors({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly }) : restored;
}

async function readErased(file: Blob) {
  const erased = await ErasedHere.open();
  if (!erased.ok) return erased;
  let places: ReadonlyMap<PageId, PagePlace> | null = null;
  return outcome(async () => {
    const { manifest } = await readBackup(file, async (id, bytes, tables) => {
      places ??= placesIn(tables);
      const place = places.get(id);
      if (place) await erased.value.look(bytes, place);
    });
    return { manifest, erased: erased.value };
  });
}
