import { setAsideReasons } from '#lib/domain/set-aside.ts';
import type { SliceReply } from './slice-task.ts';

/** A row of a slice that is not written. Reused from row to row. */
export interface AsideRow {
  /** Line ends between the start of the slice and the row. */
  line: number;
  start: number;
  stop: number;
  /** Positions in `setAsideReasons` and `setAsideDetails`. */
  reason: number;
  detail: number;
  /** The output at fault. */
  output: number;
  suggestion: string | null;
  /** For a duplicate: the line of the row that was written. */
  firstLine: number;
}

/** The rows of a slice that are not written, in the order of the file: those that the kernel set aside, and those
 * that equal an earlier row.
 * @param seen for each row that the kernel wrote: 0, or the line of its earlier twin */
export function* asideRows({ result, suggestions }: SliceReply, seen: Uint32Array | null): Generator<AsideRow> {
  const { asides, rows } = result;
  const row: AsideRow = { line: 0, start: 0, stop: 0, reason: 0, detail: 0, output: 0, suggestion: null, firstLine: 0 };
  const twins = seen && rows ? seen.length : 0;
  let aside = 0;
  let twin = 0;
  let suggestion = 0;
  for (;;) {
    while (twin < twins && seen![twin] === 0) twin++;
    const hasTwin = twin < twins;
    if (aside < asides.count && (!hasTwin || asides.starts[aside]! < rows!.starts[twin]!)) {
      const suggested = suggestions.at[suggestion] === aside;
      row.line = asides.lines[aside]!;
      row.start = asides.starts[aside]!;
      row.stop = asides.stops[aside]!;
      row.reason = asides.reasons[aside]!;
      row.detail = asides.details[aside]!;
      row.output = asides.outputs[aside]!;
      row.suggestion = suggested ? suggestions.texts[suggestion++]! : null;
      row.firstLine = 0;
      aside++;
    } else if (hasTwin) {
      row.line = rows!.lines[twin]!;
      row.start = rows!.starts[twin]!;
      row.stop = rows!.stops[twin]!;
      row.reason = duplicate;
      row.detail = 0;
      row.output = 0;
      row.suggestion = null;
      row.firstLine = seen![twin]!;
      twin++;
    } else return;
    yield row;
  }
}

const duplicate = setAsideReasons.indexOf('duplicate');
