import type { NotText } from '#lib/domain/problem.ts';
import { utf16ByPattern } from './utf16.ts';

/** What a file is when its first bytes show that it is no text, whatever its name says; null for text.
 * @param head the first bytes of the file, a few kilobytes at least when it has them */
export function notText(head: Uint8Array): NotText | null {
  for (const { found, at = 0, bytes } of signatures) {
    if (startsWith(head, at, bytes)) return found === 'zip' ? zipContent(head) : found;
  }
  return markup(head) ?? (isBinary(head) ? 'binary' : null);
}

/** Bytes read when a head is searched for names or tags. */
const searched = 8192;

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

const signatures: readonly { found: NotText; at?: number; bytes: readonly number[] }[] = [
  { found: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { found: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { found: 'zip', bytes: [0x50, 0x4b, 0x07, 0x08] },
  { found: 'excel-old', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { found: 'excel-old', bytes: [0x09, 0x08, 0x08, 0x00] },
  { found: 'excel-old', bytes: [0x09, 0x08, 0x10, 0x00] },
  { found: 'gzip', bytes: [0x1f, 0x8b] },
  { found: 'pdf', bytes: ascii('%PDF-') },
  { found: 'image', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { found: 'image', bytes: [0xff, 0xd8, 0xff] },
  { found: 'image', bytes: ascii('GIF87a') },
  { found: 'image', bytes: ascii('GIF89a') },
  { found: 'image', at: 8, bytes: ascii('WEBPVP8') },
  { found: 'image', at: 4, bytes: ascii('ftypavif') },
  { found: 'image', at: 4, bytes: ascii('ftyphei') },
  { found: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { found: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { found: 'binary', bytes: ascii('PAR1') },
  { found: 'binary', bytes: ascii('SQLite format 3\0') },
  { found: 'binary', bytes: ascii('{\\rtf') },
  { found: 'binary', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { found: 'binary', bytes: ascii('Rar!\x1a\x07') },
  { found: 'binary', bytes: [0x28, 0xb5, 0x2f, 0xfd] }
];

function startsWith(head: Uint8Array, at: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[at + index] === byte);
}

/** A workbook is a zip that holds a folder `xl`. */
function zipContent(head: Uint8Array): NotText {
  const names = latin(head.subarray(0, searched));
  return names.includes('xl/') ? 'excel' : 'zip';
}

const tags: readonly { tag: string; found: NotText }[] = [
  ...['<!doctype html', '<html', '<head', '<body', '<table', '<meta', '<script', '<!--', '<div'].map((tag) => ({
    tag,
    found: 'html' as const
  })),
  { tag: '<svg', found: 'image' },
  { tag: '<!doctype svg', found: 'image' }
];

/** Pages, drawings and XML, read without their marks and blanks, in UTF-16 as well. */
function markup(head: Uint8Array): NotText | null {
  const text = latin(head.subarray(0, searched))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  const known = tags.find(({ tag }) => text.startsWith(tag));
  if (known) return known.found;
  if (!text.startsWith('<?xml')) return null;
  if (text.includes('excel.sheet') || text.includes('schemas-microsoft-com:office:spreadsheet')) return 'excel';
  return text.includes('<svg') ? 'image' : 'html';
}

/** More than a twentieth of control characters is no text; UTF-16 is full of zero bytes and is text. */
function isBinary(head: Uint8Array): boolean {
  const hasMark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (hasMark || utf16ByPattern(head)) return false;
  let controls = 0;
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls++;
  }
  return controls > head.length / 20;
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
