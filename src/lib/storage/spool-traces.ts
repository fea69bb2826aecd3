import { openFolder } from './spool.ts';

/** Removes files of set-aside rows that hold one of these texts in clear: they are kept for correcting, and cannot be
 * kept without the person. Produced files hold digests, or what the user chose to send.
 * @returns how many were removed */
export async function dropTraces(texts: readonly string[]): Promise<number> {
  const folder = await openFolder().catch(() => null);
  if (!folder || texts.length === 0) return 0;
  const wanted = texts.map((text) => text.toLowerCase());
  let dropped = 0;
  const names: string[] = [];
  for await (const name of folder.keys()) if (name.endsWith('.aside')) names.push(name);
  for (const name of names) {
    const file = await (await folder.getFileHandle(name)).getFile();
    if (!(await holdsAny(file, wanted))) continue;
    await folder.removeEntry(name).catch(() => undefined);
    dropped++;
  }
  return dropped;
}

async function holdsAny(file: File, wanted: readonly string[]): Promise<boolean> {
  const longest = Math.max(...wanted.map(({ length }) => length));
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
