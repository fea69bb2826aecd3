import type { Dialect } from '#lib/domain/dialect.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import { quotedLimit } from '#lib/engine/text/records.ts';
import type { CutPlan, CutSlice, Cutter } from '#lib/kernel/cut-slice.ts';
import { openJsonCutter, type JsonCut } from '../read/json-cutter.ts';
import { problemOfError } from '../read/problem-of-error.ts';
import { openSliceReader, unsure } from '../read/read-slice.ts';
import { linesBeforeOpenRecord } from '../read/row-cells.ts';
import type { SliceReply, SliceTask } from '../read/slice-task.ts';
import { Undecodable } from './strict-text.ts';

/** A slice that was read. */
export interface CutReply<Content> extends SliceReply {
  /** Null where no record starts in the slice. */
  readonly content: Content | null;
  /** Of lines of JSON: keys that are no column, with the number of lines that say something of them. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** What a worker of slices serves: those of one file after another. Lines in its problems count from 0 at the start of
 * the slice. */
export interface SliceFace<Setup, Content> {
  open(setup: Setup): Promise<void>;
  run(task: SliceTask): Promise<Result<CutReply<Content>>>;
}

/** What of the rows of a slice is the same whatever they are about. */
export interface ReadRows {
  readonly rows: number;
  /** Line ends between the start of the slice and each row. */
  readonly rowLines: Uint32Array;
  /** For each row 0, or why it is not taken: position in `refusalReasons`, plus one. */
  readonly verdicts: Uint8Array;
  /** Cells that are not taken, by row then column: row, column, position in `refusalReasons`. */
  readonly refusedCells: Uint32Array;
  /** The text of the slice and where each row stands in it (start, stop); null when no row is refused. */
  readonly text: { readonly bytes: Uint8Array<ArrayBuffer>; readonly places: Uint32Array } | null;
}

/** Cuts slices of one file, lines of JSON too, and reads each. Lines in its problems count from 0 at the start of the slice.
 * Problems: `encoding-wrong`, `file-changed`, `file-unreadable`, `memory-short`.
 * @param contentOf takes the text from the start of the slice: places of records are those of these bytes */
export function cutSlices<Content>(
  cutter: Cutter,
  { file, dialect, cutPlan }: { readonly file: Blob; readonly dialect: Dialect; readonly cutPlan: CutPlan },
  contentOf: (cut: CutSlice, bytes: Uint8Array<ArrayBuffer>) => Content
): (task: SliceTask) => Promise<Result<CutReply<Content>>> {
  const read = openSliceReader(file, dialect);
  const json = dialect.keys ? openJsonCutter(dialect.keys) : null;
  return async (task) => {
    const source = await read(task);
    if (!source.ok) return source;
    const { slice, reply } = source.value;
    if (reply) return success({ ...reply, ...nothing });
    const { bytes, start } = slice;
    let cut: (CutSlice & Partial<Pick<JsonCut, 'leftOut'>>) | null = null;
    try {
      cut = (json ?? cutter).cut(cutPlan, slice);
      if (cut === null) {
        const lines = task.known ? linesBeforeOpenRecord(bytes, start, cutPlan) : 0;
        return success({ ...unsure, lines, ...nothing });
      }
      const end = 4 * cut.rows;
      return success({
        sure: true,
        start: task.from + start,
        next: task.from + start + cut.records[end]!,
        lines: cut.records[end + 2]! >>> 2,
        content: contentOf(cut, start === 0 ? bytes : bytes.subarray(start)),
        leftOut: cut.leftOut ?? nothing.leftOut
      });
    } catch (error) {
      const problem = problemOfError(error, 0);
      if (problem) return failure(problem);
      if (!(error instanceof Undecodable)) throw error;
      // a slice that was begun on a guess may begin within a value: it is read again when its start is known
      if (!task.known) return success({ ...unsure, ...nothing });
      const line = (cut?.records[4 * error.row + 2] ?? 0) >>> 2;
      return failure({ kind: 'encoding-wrong', encoding: dialect.encoding, line });
    }
  };
}

const nothing = { content: null, leftOut: new Map<string, number>() };

/** @param width columns of the file
 * @param used positions of those that are read */
export const cutPlanOf = ({ delimiter, quote }: Dialect, width: number, used: readonly number[]): CutPlan => ({
  delimiter: byteOf(delimiter),
  quote: byteOf(quote),
  width,
  quotedLimit,
  columns: 1 + Math.max(...used)
});

const byteOf = (character: string) => (character === '' ? -1 : character.charCodeAt(0));
