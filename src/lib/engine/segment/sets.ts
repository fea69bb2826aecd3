// Sets of people: bit sets of one length. Plain loops, since a call for each word takes ten times as long.

export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const made = new Uint32Array(a.length);
  for (let at = 0; at < made.length; at++) made[at] = a[at]! & b[at]!;
  return made;
}

export function unite(a: Uint32Array, b: Uint32Array): Uint32Array {
  const made = new Uint32Array(a.length);
  for (let at = 0; at < made.length; at++) made[at] = a[at]! | b[at]!;
  return made;
}

/** Who is in the first and not in the second. */
export function subtract(a: Uint32Array, b: Uint32Array): Uint32Array {
  const made = new Uint32Array(a.length);
  for (let at = 0; at < made.length; at++) made[at] = a[at]! & ~b[at]!;
  return made;
}

/** Bits of rows that are kept (1), 32 a word from a place on. */
export function packKept(keep: Uint8Array, rows: number, bits: Uint32Array, from: number): void {
  for (let row = 0, at = from; row < rows; at++) {
    let word = 0;
    const end = Math.min(rows, row + 32);
    for (let bit = 0; row < end; row++, bit++) word |= keep[row]! << bit;
    bits[at] = word;
  }
}
