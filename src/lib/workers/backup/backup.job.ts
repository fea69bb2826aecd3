import type { BackupManifest, BackupPreview, BackupProgress } from '#lib/domain/backup.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { eraseCells } from '#lib/engine/chunk/compose-chunk.ts';
import { restoreBackup } from '#lib/storage/backup/restore-backup.ts';
import { placesIn, type PagePlace } from '#lib/storage/backup/restored-rows.ts';
import { makeBackup } from '#lib/storage/backup/make-backup.ts';
import { readBackup } from '#lib/storage/backup/read-backup.ts';
import type { PageId } from '#lib/domain/commit.ts';
import { partsOfEventColumn } from '#lib/domain/event-column.ts';
import { isSealed, openSealed, sealFile } from '#lib/storage/backup/sealed-file.ts';
import { countHeld } from '#lib/storage/backup/what-leaves.ts';
import { openPage, sealPage, type PageBytes } from '#lib/storage/page-codec.ts';
import { outcome, Refusal } from '#lib/storage/storage-problem.ts';
import { apartFromErasures } from '#lib/storage/turn.ts';
import { finishErasures } from '#lib/workers/contacts/erase.ts';
import { refuseObjectors } from '#lib/workers/contacts/refuse-objectors.ts';
import { ErasedHere } from './erased-here.ts';

export type TellBackup = (progress: BackupProgress) => void;

export interface MadeBackup {
  readonly file: Blob;
  readonly manifest: BackupManifest;
}

/** A backup of everything, read again from its first byte to its last before it is given.
 * @param passphrase it opens with; null: it opens for everybody */
export async function backUp(passphrase: string | null, tell: TellBackup): Promise<Result<MadeBackup>> {
  const made = await makeBackup(Date.now(), tell);
  if (!made.ok) return made;
  const { manifest } = made.value;
  return outcome(async () => {
    const file = passphrase === null ? made.value.file : await sealFile(made.value.file, passphrase);
    await readBackup(await opened(file, passphrase), async () => undefined);
    return { file, manifest };
  });
}

/** Reads a file to its end, as it was written elsewhere. */
export function verify(file: Blob, passphrase: string | null): Promise<Result<void>> {
  return outcome(async () => void (await readBackup(await opened(file, passphrase), async () => undefined)));
}

/** Reads a backup whole, and says what it would bring; writes nothing.
 * Problems: `backup-foreign`, `backup-damaged`, `backup-newer`, `backup-locked` without a passphrase, `passphrase-wrong`,
 * those of storage. */
export async function preview(file: Blob, passphrase: string | null): Promise<Result<BackupPreview>> {
  const plain = await outcome(() => opened(file, passphrase));
  if (!plain.ok) return plain;
  const read = await readErased(plain.value);
  if (!read.ok) return read;
  const { manifest, erased, held } = read.value;
  return success({ manifest, bytes: file.size, erasedSince: erased.people, held });
}

/** Puts a backup in the place of what is here; people erased on this device since stay erased, and who objected since
 * gets no consent back. */
export async function restore(file: Blob, passphrase: string | null, tell: TellBackup): Promise<Result<void>> {
  const plain = await outcome(() => opened(file, passphrase));
  if (!plain.ok) return plain;
  const restored = await apartFromErasures(() => restoreWhole(plain.value, tell));
  // what a problem leaves of it is done at the next start
  if (restored.ok) await finishErasures();
  return restored;
}

async function restoreWhole(file: Blob, tell: TellBackup): Promise<Result<void>> {
  const read = await readErased(file);
  if (!read.ok) return read;
  const { rows, lost, contacts } = read.value.erased;
  const without = async (bytes: PageBytes, { column, page }: PagePlace) => {
    const gone = partsOfEventColumn(column) ? undefined : rows.get(page);
    const chunk = gone && (await openPage(bytes));
    return chunk ? sealPage(eraseCells(chunk as never, [...gone])) : bytes;
  };
  return restoreBackup(file, { without, lost, contacts }, refuseObjectors, tell);
}

async function opened(file: Blob, passphrase: string | null): Promise<Blob> {
  if (!(await isSealed(file))) return file;
  if (passphrase === null) throw new Refusal({ kind: 'backup-locked' });
  return openSealed(file, passphrase);
}

async function readErased(file: Blob) {
  const erased = await ErasedHere.open();
  if (!erased.ok) return erased;
  let places: ReadonlyMap<PageId, PagePlace> | null = null;
  return outcome(async () => {
    const { manifest, tables } = await readBackup(file, async (id, bytes, tables) => {
      places ??= placesIn(tables);
      const place = places.get(id);
      if (place) await erased.value.look(id, bytes, place);
    });
    return { manifest, erased: erased.value, held: countHeld(tables) };
  });
}
