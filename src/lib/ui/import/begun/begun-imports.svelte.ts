import type { Problem } from '#lib/domain/problem.ts';
import { endImport, watchImports, type BegunImport } from '#lib/storage/contacts.ts';
import { Live } from '#lib/ui/live.svelte.ts';
import { importWorks } from '../import-works.ts';

/** Imports that stopped on their way: a tab was closed, or crashed. */
export const begunImports = {
  get stopped(): readonly BegunImport[] {
    return begun.current.filter(({ isStopped }) => isStopped);
  }
};

const begun = new Live<readonly BegunImport[]>(watchImports, []);

/** The file of a begun import, from its handle: the browser may ask the user first, so this wants a click.
 * Null: there is none, it was refused, or the file is gone. */
export async function fileOf({ handle }: BegunImport): Promise<File | null> {
  if (!handle) return null;
  try {
    const asked = await (handle as AskedHandle).requestPermission?.({ mode: 'read' });
    return asked === undefined || asked === 'granted' ? await handle.getFile() : null;
  } catch {
    return null;
  }
}

/** Whether this is the file that the import had begun with. */
export function isFileOf({ job }: BegunImport, file: File): boolean {
  return file.name === job.file && file.size === job.bytes && file.lastModified === job.modifiedAt;
}

/** Begins it again from the start, with all that was decided: nothing of it was kept. */
export async function resumeImport(one: BegunImport, file: File): Promise<void> {
  const { dialect, plan } = one.job;
  await endImport(one.job.id);
  // how many rows there are is not known any more: a point stands for about a line of eighty bytes
  importWorks.start({ file, handle: one.handle, dialect, plan, rows: Math.max(1, Math.round(file.size / 80)) });
}

/** @returns why it could not be forgotten */
export async function forgetImport({ job }: BegunImport): Promise<Problem | null> {
  const ended = await endImport(job.id);
  return ended.ok ? null : ended.problem;
}

interface AskedHandle {
  /** Chromium's alone. */
  requestPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
}
