import type { Inspection } from '#lib/domain/column.ts';
import type { DialectChoice } from '#lib/domain/dialect.ts';
import type { Result } from '#lib/domain/result.ts';
import { startThread } from '../thread.ts';
import type { ReadFace } from './read.worker.ts';
import script from './read.worker.ts?worker&url';

/** How a file will be read, found in its first mebibyte. What `choice` fixes is obeyed, the rest is found around it.
 * Problems: `file-empty`, `file-not-text`, `file-without-rows`, `record-too-long`, `too-many-columns`,
 * `encoding-wrong`, `file-changed`, `file-unreadable`, `worker-stopped`, `cancelled`. */
export async function inspectFile(
  file: Blob,
  choice: DialectChoice,
  signal?: AbortSignal
): Promise<Result<Inspection>> {
  const thread = startThread<ReadFace>(script);
  try {
    // a plain copy: a choice may come wrapped in a proxy, which no worker can be sent
    return await thread.call((face) => face.inspect(file, { ...choice }), signal);
  } finally {
    thread.stop();
  }
}
