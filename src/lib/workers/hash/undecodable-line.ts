import { afterFirstLineEnd } from '../read/line-start.ts';

/** Line ends before the first line of these bytes that is no UTF-8; null when all are.
 * @param last no text follows: a character may not be cut at the end */
export function undecodableLine(bytes: Uint8Array, last: boolean): number | null {
  if (isUtf8(bytes, last)) return null;
  let at = 0;
  for (let line = 0; ; line++) {
    const size = afterFirstLineEnd(bytes.subarray(at), true);
    if (size === null || !isUtf8(bytes.subarray(at, at + size), true)) return line;
    at += size;
  }
}

function isUtf8(bytes: Uint8Array, last: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !last });
    return true;
  } catch {
    return false;
  }
}
