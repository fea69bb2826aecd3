import type { Dialect } from '#lib/domain/dialect.ts';
import { setAsideDetails, setAsideReasons } from '#lib/domain/set-aside.ts';
import { asideRows, type AsideRow } from './aside-rows.ts';
import type { SliceReply } from './slice-task.ts';

/** The sheet of rows that were set aside: what a row was, untouched, after three columns that say where and why.
 * Its delimiter is that of the source, so that it can be corrected and loaded again. */
export interface AsideSheet {
  /** Adds the rows of a slice.
   * @param firstLine line of the file where the slice starts, from 1
   * @param seen for each row written: 0, or the line of its twin */
  add(reply: SliceReply, seen: Uint32Array | null, firstLine: number): void;
}

/** @param header text of the source's header, null when it has none
 * @param write takes pieces of the sheet, in order; the header comes with the first row */
export function openAsideSheet(
  { delimiter, quote }: Pick<Dialect, 'delimiter' | 'quote'>,
  header: Uint8Array | null,
  write: (bytes: Uint8Array<ArrayBuffer>) => void
): AsideSheet {
  const between = delimiter === '' ? '\t' : delimiter;
  const sheet = openSheet(write);
  let isEmpty = true;

  const cell = (text: string) => {
    if (!text.includes(between)) return text;
    return quote === '' ? text.replaceAll(between, ' ') : quote + text.replaceAll(quote, quote + quote) + quote;
  };
  const reasons = setAsideReasons.map((reason) => between + reason + between);
  const details = setAsideDetails.map((detail) => (detail === 'none' ? between : detail + between));
  const detailOf = ({ detail, suggestion, firstLine }: AsideRow) => {
    if (firstLine > 0) return `duplicate of line ${firstLine}${between}`;
    return suggestion === null ? details[detail]! : cell(suggestion) + between;
  };

  return {
    add(reply, seen, firstLine) {
      const { bytes } = reply;
      if (bytes === null) return;
      for (const row of asideRows(reply, seen)) {
        if (isEmpty) {
          sheet.text(headings.join(between));
          if (header) sheet.text(between);
          if (header) sheet.bytes(header);
          sheet.text('\n');
          isEmpty = false;
        }
        sheet.text(`${firstLine + row.line}${reasons[row.reason]!}${detailOf(row)}`);
        sheet.bytes(bytes.subarray(row.start, row.stop));
        sheet.text('\n');
      }
      sheet.flush();
    }
  };
}

const headings = ['tamis_line', 'tamis_reason', 'tamis_detail'];
const pieceBytes = 256 << 10;

/** Gathers texts and bytes into pieces. */
function openSheet(write: (bytes: Uint8Array<ArrayBuffer>) => void) {
  const encoder = new TextEncoder();
  const piece = new Uint8Array(pieceBytes);
  let used = 0;
  const flush = () => {
    if (used > 0) write(piece.slice(0, used));
    used = 0;
  };
  const makeRoom = (bytes: number) => {
    if (used + bytes > pieceBytes) flush();
  };
  return {
    /** A text of at most some thousand characters. */
    text(text: string) {
      makeRoom(3 * text.length);
      used += encoder.encodeInto(text, piece.subarray(used)).written;
    },
    bytes(bytes: Uint8Array) {
      makeRoom(bytes.length);
      if (bytes.length > pieceBytes) return write(bytes.slice());
      piece.set(bytes, used);
      used += bytes.length;
    },
    flush
  };
}
