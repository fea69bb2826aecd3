import { utf8Length } from '../text/utf8.ts';

/** The text that bytes of right UTF-8 hold between two offsets. */
export function textOfUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to;) {
    const most = Math.min(to, at + mostUnits);
    // a list, since a call takes it faster than bytes
    const units: number[] = [];
    while (at < most && bytes[at]! < 0x80) units.push(bytes[at++]!);
    if (units.length > 0) text += String.fromCharCode(...units);
    if (at === to || bytes[at]! < 0x80) continue;
    const length = bytes[at]! < 0xe0 ? 2 : bytes[at]! < 0xf0 ? 3 : 4;
    let point = bytes[at]! & (0xff >> (length + 1));
    for (let i = 1; i < length; i++) point = (point << 6) | (bytes[at + i]! & 0x3f);
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
}

/** UTF-8 of a text. A lone surrogate becomes the replacement character. */
export function utf8OfText(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    let point = text.codePointAt(i)!;
    if (point > 0xffff) i++;
    else if (point >= 0xd800 && point < 0xe000) point = 0xfffd;
    const length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (let rest = length - 1; rest > 0; rest--) {
      bytes[at + rest] = 0x80 | (point & 0x3f);
      point >>>= 6;
    }
    bytes[at] = ((0xf00 >> length) & 0xff) | point;
    at += length;
  }
  return bytes;
}

// a call takes so many arguments and not many more
const mostUnits = 4096;
