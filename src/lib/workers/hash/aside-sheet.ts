import type { Dialect } from '#lib/domain/dialect.ts';
import { setAsideDetails, setAsideHeadings, setAsideReasons } from '#lib/domain/set-aside.ts';
import { rowLine, rowStart, rowStop, rowWords } from '#lib/kernel/row-table.ts';
import type { Twins } from '#lib/kernel/slice.ts';
import { openByteSheet } from '../read/byte-sheet.ts';
import type { HashReply } from './hash-slice.ts';

/** The sheet of rows that were set aside: what a row was, untouched, after three columns that say where and why.
 * Its delimiter is that of the source, so that it can be corrected and loaded again. */
export interface AsideSheet {
  /** Adds the rows of a slice, in the order of the file.
   * @param twins rows that were taken out of the file; null where duplicates are kept
   * @param firstLine line of the file where the slice starts, from 1 */
  add(reply: HashReply, twins: Twins | null, firstLine: number): void;
  /** Hands over the last rows. */
  end(): void;
}

/** @param header text of the source's header, null when it has none
 * @param write takes pieces of the sheet, in order and at once; the header comes with the first row */
export function openAsideSheet(
  { delimiter, quote }: Pick<Dialect, 'delimiter' | 'quote'>,
  header: Uint8Array<ArrayBuffer> | null,
  write: (bytes: Uint8Array<ArrayBuffer>) => void
): AsideSheet {
  const between = delimiter === '' ? '\t' : delimiter;
  const sheet = openByteSheet(write);
  let isEmpty = true;

  const cell = (text: string) => {
    if (!text.includes(between)) return text;
    return quote === '' ? text.replaceAll(between, ' ') : quote + text.replaceAll(quote, quote + quote) + quote;
  };
  const reasons = setAsideReasons.map((reason) => bytesOf(between + reason + between));
  const details = setAsideDetails.map((detail) => bytesOf(detail === 'none' ? between : detail + between));
  const twinOf = bytesOf(`${between}duplicate${between}duplicate of line `);
  const end = bytesOf(between);

  function begin() {
    sheet.bytes(bytesOf(setAsideHeadings.join(between)));
    if (header) sheet.bytes(end);
    if (header) sheet.bytes(header);
    sheet.bytes(lineEnd);
    isEmpty = false;
  }

  return {
    add({ result, bytes, suggestions }, twins, firstLine) {
      if (bytes === null) return;
      const { asides, rows } = result;
      const twinCount = twins && rows ? twins.rows.length : 0;
      let aside = 0;
      let twin = 0;
      let suggestion = 0;
      while (aside < asides.count || twin < twinCount) {
        const row = twin < twinCount ? rowWords * twins!.rows[twin]! : -1;
        if (isEmpty) begin();
        if (row < 0 || (aside < asides.count && asides.starts[aside]! < rows![row + rowStart]!)) {
          sheet.number(firstLine + asides.lines[aside]!);
          sheet.bytes(reasons[asides.reasons[aside]!]!);
          const suggested = suggestions.at[suggestion] === aside;
          if (suggested) sheet.bytes(bytesOf(cell(suggestions.texts[suggestion++]!) + between));
          else sheet.bytes(details[asides.details[aside]!]!);
          sheet.range(bytes, asides.starts[aside]!, asides.stops[aside]!);
          aside++;
        } else {
          sheet.number(firstLine + rows![row + rowLine]!);
          sheet.bytes(twinOf);
          sheet.number(twins!.firstLines[twin]!);
          sheet.bytes(end);
          sheet.range(bytes, rows![row + rowStart]!, rows![row + rowStop]!);
          twin++;
        }
        sheet.bytes(lineEnd);
      }
    },
    end: () => sheet.flush()
  };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const lineEnd = bytesOf('\n');
