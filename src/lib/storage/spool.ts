// Produced files, in the folder `spool` of the origin's private file system; the set-aside rows of a file stand beside
// it under its name and `.aside`. Where a browser refuses the folder, a produced file lives in memory as long as
// the page that made it.

/** Name of the file of set-aside rows beside a produced file. */
export const asideName = (name: string): string => `${name}.aside`;

/** A produced file. Rejects with `NotFoundError` when it is gone. */
export async function openSpooled(name: string): Promise<File> {
  const blob = inMemory.get(name);
  if (blob) return new File([blob], name);
  const folder = await openFolder();
  return (await folder.getFileHandle(name)).getFile();
}

/** Removes a produced file and its set-aside rows. The handle of a worker that was just ended may still lock them:
 * it is tried again for a few seconds. */
export async function dropSpooled(name: string): Promise<void> {
  inMemory.delete(name);
  inMemory.delete(asideName(name));
  const folder = await openFolder().catch(() => null);
  if (folder) await Promise.all([removeWhenFree(folder, name), removeWhenFree(folder, asideName(name))]);
  holds.get(name)?.();
}

/** Removes what no production names and no living page holds: remains of a crash. */
export async function sweepSpool(keep: ReadonlySet<string>): Promise<void> {
  const folder = await openFolder().catch(() => null);
  if (!folder) return;
  for (const name of await namesIn(folder)) {
    const owner = name.endsWith('.aside') ? name.slice(0, -'.aside'.length) : name;
    if (keep.has(owner)) continue;
    await navigator.locks.request(lockName(owner), { ifAvailable: true }, async (lock) => {
      if (lock) await folder.removeEntry(name).catch(() => undefined);
    });
  }
}

/** Bytes of all produced files. */
export async function spoolBytes(): Promise<number> {
  let bytes = [...inMemory.values()].reduce((sum, { size }) => sum + size, 0);
  const folder = await openFolder().catch(() => null);
  if (!folder) return bytes;
  for (const name of await namesIn(folder)) {
    const file = await folder.getFileHandle(name).then(
      (handle) => handle.getFile(),
      () => null
    );
    bytes += file?.size ?? 0;
  }
  return bytes;
}

/** Guards a file against the sweeping of other tabs until it is dropped or the page is gone. */
export async function holdSpooled(name: string): Promise<void> {
  if (!navigator.locks || holds.has(name)) return;
  await new Promise<void>((held) => {
    void navigator.locks.request(lockName(name), { ifAvailable: true }, (lock) => {
      held();
      if (!lock) return undefined;
      return new Promise<void>((release) => {
        holds.set(name, () => {
          holds.delete(name);
          release();
        });
      });
    });
  });
}

/** Keeps a produced file where the browser has no private file system. */
export function keepInMemory(name: string, file: Blob): void {
  inMemory.set(name, file);
}

/** True when the file lives only as long as this page. */
export const isInMemory = (name: string): boolean => inMemory.has(name);

/** The folder itself. Rejects where the browser has none or refuses it. */
export async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('spool', { create: true });
}

const inMemory = new Map<string, Blob>();
const holds = new Map<string, () => void>();
const lockName = (name: string) => `spool-${name}`;
const triesOfRemoval = 200;
const pauseOfRemoval = 25;

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function removeWhenFree(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await folder.removeEntry(name);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return;
      if (tries === triesOfRemoval) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseOfRemoval));
  }
}
