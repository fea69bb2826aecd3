/** XXH32 with seed 0 of whole 32-bit words in the order of the machine, which is little-endian wherever a browser runs.
 * It tells damage, not forgery. */
export function checksum(words: Uint32Array): number {
  let at = 0;
  let hash = prime5;
  if (words.length >= 4) {
    let a = prime1 + prime2;
    let b = prime2;
    let c = 0;
    let d = -prime1;
    for (; at <= words.length - 4; at += 4) {
      a = round(a, words[at]!);
      b = round(b, words[at + 1]!);
      c = round(c, words[at + 2]!);
      d = round(d, words[at + 3]!);
    }
    hash = turn(a, 1) + turn(b, 7) + turn(c, 12) + turn(d, 18);
  }
  hash = (hash + words.length * 4) | 0;
  for (; at < words.length; at++) hash = Math.imul(turn((hash + Math.imul(words[at]!, prime3)) | 0, 17), prime4);
  hash = Math.imul(hash ^ (hash >>> 15), prime2);
  hash = Math.imul(hash ^ (hash >>> 13), prime3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const prime1 = 0x9e3779b1 | 0;
const prime2 = 0x85ebca77 | 0;
const prime3 = 0xc2b2ae3d | 0;
const prime4 = 0x27d4eb2f;
const prime5 = 0x165667b1;

const turn = (word: number, by: number) => (word << by) | (word >>> (32 - by));
const round = (lane: number, word: number) => Math.imul(turn((lane + Math.imul(word, prime2)) | 0, 13), prime1);
