import type { Inspection } from '#lib/domain/column.ts';
import type { DialectChoice } from '#lib/domain/dialect.ts';
import { failure, type Result } from '#lib/domain/result.ts';

/** How a file will be read, found in its first mebibyte. What `choice` fixes is obeyed, the rest is found around it.
 * Problems: `file-empty`, `file-not-text`, `file-without-rows`, `record-too-long`, `encoding-wrong`, `file-changed`,
 * `file-unreadable`, `worker-stopped`, `cancelled`. */
export async function inspectFile(
  file: Blob,
  choice: DialectChoice,
  signal?: AbortSignal
): Promise<Result<Inspection>> {
  void file;
  void choice;
  void signal;
  return failure({ kind: 'worker-stopped', line: 0 });
}
