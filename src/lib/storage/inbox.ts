// Files that were shared to Tamis wait here, between the service worker that received them and the page that reads
// them. They are never held in memory: a phone can share more than it can hold.

/** Keeps files until a page takes them. */
export async function storeInInbox(files: readonly File[]): Promise<void> {
  const inbox = await openInbox();
  for (const file of files) {
    const entry = await inbox.getDirectoryHandle(`${Date.now()}-${crypto.randomUUID()}`, { create: true });
    const content = await entry.getDirectoryHandle('content', { create: true });
    const kept = await content.getFileHandle(fileName(file.name), { create: true });
    await file.stream().pipeTo(await kept.createWritable());
    // the last thing written says that the rest is whole
    await entry.getDirectoryHandle('whole', { create: true });
  }
}

/** Hands over the files that wait, oldest first. They stay readable as long as the page lives, and are removed by the
 * first call after its end. */
export async function takeInbox(): Promise<File[]> {
  const inbox = await openInbox();
  const files: File[] = [];
  for (const name of (await names(inbox)).sort()) {
    const entry = await inbox.getDirectoryHandle(name);
    const whole = (await names(entry)).includes('whole');
    if ((!whole && !isStale(name)) || !(await holdEntry(name))) continue;
    // looked at again under the lock: another page may have been quicker
    if (!whole || (await names(entry)).includes('taken')) {
      await inbox.removeEntry(name, { recursive: true });
      continue;
    }
    await entry.getDirectoryHandle('taken', { create: true });
    const content = await entry.getDirectoryHandle('content');
    for await (const handle of content.values()) if (handle.kind === 'file') files.push(await handle.getFile());
  }
  return files;
}

const staleAfter = 3_600_000;

async function openInbox(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('inbox', { create: true });
}

async function names(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const found: string[] = [];
  for await (const name of folder.keys()) found.push(name);
  return found;
}

/** Takes the lock of an entry for as long as this page lives; false when another page reads it. */
function holdEntry(name: string): Promise<boolean> {
  return new Promise((answer, failed) => {
    const asked = navigator.locks.request(`tamis-inbox-${name}`, { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      return lock === null ? undefined : new Promise<never>(() => undefined);
    });
    asked.catch(failed);
  });
}

/** A share that was cut while it was being received. */
function isStale(name: string): boolean {
  return Date.now() - Number.parseInt(name, 10) > staleAfter;
}

function fileName(name: string): string {
  const plain = name.replaceAll(/[/\\]/g, '-').trim();
  return plain === '' || plain === '.' || plain === '..' ? 'partage.txt' : plain;
}
