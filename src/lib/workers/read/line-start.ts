/** Offset after the first line end of these bytes; null when there is none, or when it ends with a return whose
 * line feed may follow.
 * @param last no text follows the bytes */
export function afterFirstLineEnd(bytes: Uint8Array, last: boolean): number | null {
  const feed = bytes.indexOf(lf);
  const head = feed < 0 ? bytes : bytes.subarray(0, feed);
  const back = head.indexOf(cr);
  if (back < 0) return feed < 0 ? null : feed + 1;
  if (back + 1 === feed) return feed + 1;
  return back + 1 === bytes.length && !last ? null : back + 1;
}

/** Where the line with this number starts, the first being 1; the end of the bytes when there are fewer. */
export function startOfLine(bytes: Uint8Array, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) {
    const next = afterFirstLineEnd(bytes.subarray(at), true);
    if (next === null) return bytes.length;
    at += next;
  }
  return at;
}

const lf = 10;
const cr = 13;
