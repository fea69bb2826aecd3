import type { Delimiter } from '#lib/domain/dialect.ts';
import { textStart, type Place } from './data-start.ts';
import { afterLineEnd, lineStop } from './records.ts';

/** The first line `sep=;` that spreadsheets write and obey: the delimiter, and the place after the line. */
export function separatorLine(text: string): { delimiter: Delimiter | undefined; after: Place } {
  const stop = lineStop(text.slice(0, 20), 0);
  const found = /^"?sep=([,;\t|])"?[,;\t| ]*$/i.exec(text.slice(0, stop));
  if (!found || stop >= text.length) return { delimiter: undefined, after: textStart };
  return { delimiter: found[1] as Delimiter, after: { at: afterLineEnd(text, stop), line: 2 } };
}
