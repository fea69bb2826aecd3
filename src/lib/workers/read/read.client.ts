import type { Inspection } from '#lib/domain/column.ts';
import type { DialectChoice } from '#lib/domain/dialect.ts';
import type { Result } from '#lib/domain/result.ts';
import { startThread, type Thread } from '../thread.ts';
import type { ReadFace } from './read.worker.ts';
import script from './read.worker.ts?worker&url';

/** How a file will be read, found in its first mebibyte. What `choice` fixes is obeyed, the rest is found around it.
 * @param takesJson lines of JSON are read as such
 * Problems: `file-empty`, `file-not-text`, `file-without-rows`, `record-too-long`, `too-many-columns`,
 * `encoding-wrong`, `file-changed`, `file-unreadable`, `worker-stopped`, `cancelled`. */
export async function inspectFile(
  file: Blob,
  choice: DialectChoice,
  signal?: AbortSignal,
  takesJson = false
): Promise<Result<Inspection>> {
  const thread = warm && !warm.isStopped ? warm : startThread<ReadFace>(script);
  warm = null;
  try {
    // a plain copy: a choice may come wrapped in a proxy, which no worker can be sent
    return await thread.call((face) => face.inspect(file, { ...choice }, takesJson), signal);
  } finally {
    thread.stop();
  }
}

/** Starts the worker of the next inspection while the user still looks for the file.
 * @returns ends it, when no file came */
export function warmReader(): () => void {
  const thread = startThread<ReadFace>(script);
  warm?.stop();
  warm = thread;
  return () => {
    if (warm === thread) thread.stop();
  };
}

let warm: Thread<ReadFace> | null = null;
