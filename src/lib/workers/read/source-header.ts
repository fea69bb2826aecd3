import type { Dialect } from '#lib/domain/dialect.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { openText } from '#lib/workers/read/open-text.ts';
import { startOfLine } from './line-start.ts';

/** The text of a file's header, without its line end; null when it has none. */
export async function sourceHeader(file: Blob, dialect: Dialect): Promise<Result<Uint8Array<ArrayBuffer> | null>> {
  const { headerLine, dataStart } = dialect;
  if (headerLine === null) return success(null);
  const text = openText(file, dialect);
  const head = text.kind === 'direct' ? await text.read(0, dataStart, 1) : await readStart(text.open(0), dataStart);
  if (!head.ok) return head;
  const bytes = head.value;
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end--;
  return success(bytes.slice(Math.min(startOfLine(bytes, headerLine), end), end));
}

async function readStart(
  reader: ReturnType<Extract<ReturnType<typeof openText>, { kind: 'streamed' }>['open']>,
  length: number
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const start = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const chunk = await reader.next(1);
    if (!chunk.ok) return chunk;
    if (chunk.value === null) break;
    start.set(chunk.value.subarray(0, length - at), at);
    at += chunk.value.length;
  }
  await reader.cancel();
  return success(start);
}
