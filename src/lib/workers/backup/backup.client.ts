import { proxy, type Remote } from 'comlink';
import type { BackupManifest, BackupPreview, BackupProgress } from '#lib/domain/backup.ts';
import type { Result } from '#lib/domain/result.ts';
import { startThread } from '../thread.ts';
import type { BackupFace } from './backup.worker.ts';
import script from './backup.worker.ts?worker&url';

type Tell = (progress: BackupProgress) => void;

/** The whole workspace as one file, checked. Problems: `backup-empty`, `contacts-moved`, `cancelled`, those of storage. */
export function backUp(
  tell: Tell,
  signal?: AbortSignal
): Promise<Result<{ readonly file: Blob; readonly manifest: BackupManifest }>> {
  return once((face) => face.backUp(proxy(tell)), signal);
}

/** What a backup would bring. Problems: `backup-foreign`, `backup-damaged`, `backup-newer`, `cancelled`. */
export function previewBackup(file: Blob, signal?: AbortSignal): Promise<Result<BackupPreview>> {
  return once((face) => face.preview(file), signal);
}

/** Puts a backup in the place of what is here: ask before. Cut short, all is as it was. */
export function restoreBackup(file: Blob, tell: Tell, signal?: AbortSignal): Promise<Result<void>> {
  return once((face) => face.restore(file, proxy(tell)), signal);
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
