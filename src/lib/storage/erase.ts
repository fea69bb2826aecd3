import { database } from './database.ts';

/** What may be left after an erasure, because another tab holds it. */
export type Remainder = 'database' | 'files' | 'settings';

/** Erases everything that Tamis keeps on this device for its user, then looks. The application itself stays, so that
 * it still opens without a network. The page must be loaded again afterwards: its database is closed.
 * @returns what is left; empty when nothing is */
export async function eraseDevice(): Promise<readonly Remainder[]> {
  await Promise.race([database.delete(), patience()]);
  await eraseFiles();
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // a browser that refuses them keeps nothing there
  }
  return remainders();
}

// another tab that will not let go blocks the deletion for ever
const patience = () => new Promise((passed) => setTimeout(passed, 4_000));

async function remainders(): Promise<readonly Remainder[]> {
  const left: Remainder[] = [];
  const databases = (await indexedDB.databases?.()) ?? [];
  if (databases.some(({ name }) => name === database.name)) left.push('database');
  if ((await fileNames()).length > 0) left.push('files');
  try {
    if (localStorage.length > 0) left.push('settings');
  } catch {
    return left;
  }
  return left;
}

async function eraseFiles(): Promise<void> {
  const root = await openRoot();
  for (const name of await fileNames()) await root?.removeEntry(name, { recursive: true }).catch(() => undefined);
}

async function fileNames(): Promise<readonly string[]> {
  const root = await openRoot();
  if (!root) return [];
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  return names;
}

// some browsers have no private file system, some refuse it in private windows
async function openRoot(): Promise<FileSystemDirectoryHandle | null> {
  return (await navigator.storage?.getDirectory?.().catch(() => null)) ?? null;
}
