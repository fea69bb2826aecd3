import { proxy, type Remote } from 'comlink';
import type { BackupPreview, BackupProgress } from '#lib/domain/backup.ts';
import type { Result } from '#lib/domain/result.ts';
import { startThread } from '../thread.ts';
import type { MadeBackup } from './backup.job.ts';
import type { BackupFace } from './backup.worker.ts';
import script from './backup.worker.ts?worker&url';

type Tell = (progress: BackupProgress) => void;

/** The whole workspace as one file, checked; with a passphrase it opens with that alone.
 * Problems: `backup-empty`, `contacts-moved`, `cancelled`, those of storage. */
export function backUp(passphrase: string | null, tell: Tell, signal?: AbortSignal): Promise<Result<MadeBackup>> {
  return once((face) => face.backUp(passphrase, proxy(tell)), signal);
}

/** Reads a saved backup to its end. Problems: `backup-damaged`, and as for `previewBackup`. */
export function verifyBackup(file: Blob, passphrase: string | null): Promise<Result<void>> {
  return once((face) => face.verify(file, passphrase));
}

/** What a backup would bring. Problems: `backup-foreign`, `backup-damaged`, `backup-newer`, `backup-locked`,
 * `passphrase-wrong`, `cancelled`. */
export function previewBackup(
  file: Blob,
  passphrase: string | null,
  signal?: AbortSignal
): Promise<Result<BackupPreview>> {
  return once((face) => face.preview(file, passphrase), signal);
}

/** Puts a backup in the place of what is here: ask before. Cut short, all is as it was. */
export function restoreBackup(
  file: Blob,
  passphrase: string | null,
  tell: Tell,
  signal?: AbortSignal
): Promise<Result<void>> {
  return once((face) => face.restore(file, passphrase, proxy(tell)), signal);
}

/** Keeps a backup in this browser if one is due: see `domain/backup-generations.ts`. */
export function keepGeneration(): Promise<Result<boolean>> {
  return once((face) => face.keepGeneration(Date.now()));
}

async function once<T>(
  use: (face: Remote<BackupFace>) => Promise<Result<T>>,
  signal?: AbortSignal
): Promise<Result<T>> {
  const thread = startThread<BackupFace>(script);
  try {
    return await thread.call(use, signal);
  } finally {
    thread.stop();
  }
}
