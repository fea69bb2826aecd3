import type { Dialect, Encoding } from '#lib/domain/dialect.ts';
import { checkUtf8 } from './utf8.ts';
import { utf16ByPattern } from './utf16.ts';

export interface FoundEncoding {
  readonly encoding: Encoding;
  readonly markBytes: Dialect['markBytes'];
  /** When neither is clear: what it may be, the likeliest first. */
  readonly candidates: readonly Encoding[] | null;
}

/** The encoding of a text, from its mark or from a strict reading of its first bytes.
 * @param whole true when the head is the whole file */
export function findEncoding(head: Uint8Array, whole: boolean): FoundEncoding {
  const mark = findMark(head);
  if (mark) return { ...mark, candidates: null };
  const found = (encoding: Encoding, candidates: readonly Encoding[] | null): FoundEncoding => ({
    encoding,
    markBytes: 0,
    candidates
  });
  const utf16 = utf16ByPattern(head);
  if (utf16) return found(utf16, null);
  const check = checkUtf8(head, whole);
  if (check.wrong === 0) {
    // one or two odd letters of other scripts may as well be Windows-1252 signs that happen to be valid
    const isDoubtful = check.wide > 0 && check.wide <= 2 && check.western === 0;
    return found('utf-8', isDoubtful ? ['utf-8', 'windows-1252'] : null);
  }
  const isDoubtful = check.wide > check.wrong || isOddAs1252(head);
  return found('windows-1252', isDoubtful ? ['windows-1252', 'utf-8'] : null);
}

export function findMark(head: Uint8Array): { encoding: Encoding; markBytes: 2 | 3 } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  return null;
}

/** Bytes that Windows-1252 leaves undefined. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Its signs that French and English texts do use: euro, ellipsis, quotes, dashes, ligatures, trade mark. */
const usualSigns = new Set([0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9c]);

/** Undefined bytes, or more rare signs than letters: another code page, most likely. */
function isOddAs1252(head: Uint8Array): boolean {
  let rare = 0;
  let letters = 0;
  for (const byte of head) {
    if (byte < 0x80) continue;
    if (undefinedBytes.has(byte)) return true;
    if (byte >= 0xc0) letters++;
    else if (byte < 0xa0 && !usualSigns.has(byte)) rare++;
  }
  return rare > letters;
}
