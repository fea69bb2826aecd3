/** What a strict reading of bytes as UTF-8 finds. */
export interface Utf8Check {
  /** Offset of the first byte that is no UTF-8; null when all of it is. */
  readonly wrongAt: number | null;
  /** Sequences of several bytes that are right. */
  readonly wide: number;
  /** Right sequences that are Western letters or usual punctuation: a Windows-1252 file would hardly show them. */
  readonly western: number;
  /** Bytes above 127 that belong to no right sequence. */
  readonly wrong: number;
}

/** Checks bytes against UTF-8 as the encoding standard defines it (no overlong form, no surrogate, nothing above
 * U+10FFFF). @param whole false when the bytes may end within a character */
export function checkUtf8(bytes: Uint8Array, whole: boolean): Utf8Check {
  let wrongAt: number | null = null;
  let wide = 0;
  let western = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length === cut && !whole) break;
    if (length > 0) {
      wide++;
      if (lead === 0xc2 || lead === 0xc3 || (lead === 0xe2 && bytes[at + 1] === 0x80)) western++;
      at += length;
      continue;
    }
    wrongAt ??= at;
    wrong++;
    at++;
  }
  return { wrongAt, wide, western, wrong };
}

/** Bytes that a part of a text takes in UTF-8. A lone surrogate counts as the replacement character. */
export function utf8Length(text: string, from = 0, to = text.length): number {
  let length = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) length++;
    else if (unit < 0x800) length += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1))) {
      length += 4;
      i++;
    } else length += 3;
  }
  return length;
}

const cut = -1;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** Bytes of the sequence that starts at `at`; 0 when it is wrong, -1 when the bytes end within it. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return cut;
    if (byte < (i === 1 ? lowest(lead) : 0x80) || byte > (i === 1 ? highest(lead) : 0xbf)) return 0;
  }
  return length;
}

const lowest = (lead: number) => (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80);
const highest = (lead: number) => (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf);
