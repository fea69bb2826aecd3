import type { Encoding } from '#lib/domain/dialect.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import { checkUtf8 } from '#lib/engine/text/utf8.ts';

/** Decodes the head of a file strictly: a byte that the encoding does not have is a problem, never a replacement
 * sign. @param whole false when the head may end within a character */
export function decodeHead(bytes: Uint8Array, encoding: Encoding, whole: boolean): Result<string> {
  try {
    return success(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole }));
  } catch {
    return failure({ kind: 'encoding-wrong', encoding, line: encoding === 'utf-8' ? wrongLine(bytes) : null });
  }
}

function wrongLine(bytes: Uint8Array): number {
  const { wrongAt } = checkUtf8(bytes, true);
  let line = 1;
  for (let at = 0; at < (wrongAt ?? 0); at++) {
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) line++;
  }
  return line;
}
