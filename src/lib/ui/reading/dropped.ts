import type { Given } from './poured.svelte.ts';

/** The files of a drop, with their handles where the browser has such. Called in the event itself: after it, the
 * browser shows nothing of the drop any more. */
export function givenBy(transfer: DataTransfer): Promise<readonly Given[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file') as readonly DroppedItem[];
  const given = items.map(async (item) => {
    const file = item.getAsFile();
    const handle = await item.getAsFileSystemHandle?.().catch(() => null);
    return file && { file, handle: handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null };
  });
  return Promise.all(given).then((all) => all.filter((one) => one !== null));
}

interface DroppedItem extends DataTransferItem {
  /** Chromium's alone. */
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
