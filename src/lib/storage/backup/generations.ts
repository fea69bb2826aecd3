import type { BackupGeneration } from '../../domain/backup-generations.ts';
import { firstBlock } from './blocks.ts';
import { manifestIn } from './read-backup.ts';

// Backups kept in the folder `backups` of the origin's private file system: damage to the database does not reach them,
// while the browser's own cleaning takes both.

/** False where the browser cannot write whole files there. */
export const canKeepGenerations = (): boolean =>
  'createWritable' in (globalThis.FileSystemFileHandle?.prototype ?? {}) && 'getDirectory' in navigator.storage;

/** The generations, newest first; a file that is none, or whose start is damaged, is left out. */
export async function readGenerations(): Promise<readonly BackupGeneration[]> {
  if (!canKeepGenerations()) return [];
  const folder = await openFolder();
  const found: BackupGeneration[] = [];
  for await (const name of folder.keys()) {
    const file = await (await folder.getFileHandle(name)).getFile();
    const manifest = await firstBlock(file).then(
      ({ content }) => manifestIn(content),
      () => null
    );
    if (manifest) found.push({ name, manifest, bytes: file.size });
  }
  return found.toSorted((a, b) => b.manifest.madeAt - a.manifest.madeAt);
}

/** The bytes of one. Rejects with `NotFoundError` when it is gone. */
export async function openGeneration(name: string): Promise<File> {
  return (await (await openFolder()).getFileHandle(name)).getFile();
}

/** Writes one beside the others: whole, or not there. */
export async function addGeneration(name: string, backup: Blob): Promise<void> {
  const handle = await (await openFolder()).getFileHandle(name, { create: true });
  try {
    await backup.stream().pipeTo(await handle.createWritable());
  } catch (error) {
    await dropGenerations([name]);
    throw error;
  }
}

export async function dropGenerations(names: readonly string[]): Promise<void> {
  const folder = await openFolder();
  for (const name of names) await folder.removeEntry(name).catch(() => undefined);
}

const openFolder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
