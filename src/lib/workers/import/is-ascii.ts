/** Nothing but ASCII stands between two offsets. */
export function isAscii(bytes: Uint8Array, start: number, stop: number): boolean {
  let all = 0;
  for (let at = start; at < stop; at++) all |= bytes[at]!;
  return all < 0x80;
}
