import type { Result } from '../domain/result.ts';
import { openFolder } from './spool.ts';
import { outcome } from './storage-problem.ts';

/** Removes files of set-aside rows that hold one of these texts in clear: they are kept for correcting, and cannot be
 * kept without the person. Produced files hold digests, or what the user chose to send.
 * Problem `storage-refused`: one of them is in use, as by a file that is being hashed.
 * @returns how many were removed */
export function dropTraces(texts: readonly string[]): Promise<Result<number>> {
  return outcome(async () => {
    const folder = await openFolder().catch(() => null);
    if (!folder || texts.length === 0) return 0;
    const wanted = texts.map((text) => text.toLowerCase());
    const names: string[] = [];
    for await (const name of folder.keys()) if (name.endsWith('.aside')) names.push(name);
    let dropped = 0;
    for (const name of names) if (await dropIfHolds(folder, name, wanted)) dropped++;
    return dropped;
  });
}

async function dropIfHolds(
  folder: FileSystemDirectoryHandle,
  name: string,
  wanted: readonly string[]
): Promise<boolean> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    if (!(await holdsAny(file, wanted))) return false;
    await folder.removeEntry(name);
    return true;
  } catch (error) {
    // another tab was quicker
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}

async function holdsAny(file: File, wanted: readonly string[]): Promise<boolean> {
  // by the hundred thousand, they are more than a call takes
  const longest = wanted.reduce((most, { length }) => Math.max(most, length), 0);
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return false;
    const text = rest + value.toLowerCase();
    if (wanted.some((one) => text.includes(one))) {
      await reader.cancel();
      return true;
    }
    // what is cut between two pieces
    rest = text.slice(-longest);
  }
}
