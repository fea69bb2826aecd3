/** UTF-16 without its mark, told by where the zero bytes stand: in Latin text, every other one.
 * Null when the bytes show no such pattern. */
export function utf16ByPattern(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = head.length >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  if (odd >= pairs * manyZeros && even <= pairs * fewZeros) return 'utf-16le';
  if (even >= pairs * manyZeros && odd <= pairs * fewZeros) return 'utf-16be';
  return null;
}

// other scripts have zero bytes at least in their blanks, digits, delimiters and line ends
const manyZeros = 0.15;
const fewZeros = 0.01;
