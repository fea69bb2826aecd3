import { failure, success, type Result } from '#lib/domain/result.ts';
import { refusalReasons, type RefusalReason } from '#lib/domain/import-plan.ts';
import { importSlots } from '#lib/engine/import/import-slots.ts';
import { quotedLimit } from '#lib/engine/text/records.ts';
import { cutStatus, type CutPlan, type CutSlice, type Cutter } from '#lib/kernel/cut-slice.ts';
import { problemOfError } from '../read/problem-of-error.ts';
import { openSliceReader, unsure } from '../read/read-slice.ts';
import { linesBeforeOpenRecord } from '../read/row-cells.ts';
import type { SliceTask } from '../read/slice-task.ts';
import type { RowSource } from './cell-cursor.ts';
import { identityKeys } from '#lib/engine/import/identity-keys.ts';
import type { ImportReply, ImportSetup, SliceRows } from './import-slice.ts';
import { slotReaders } from './slot-reader.ts';
import { Undecodable } from './strict-text.ts';

/** Reads slices of one file into columns. Lines in its problems count from 0 at the start of the slice.
 * Problems: `encoding-wrong`, `file-changed`, `file-unreadable`, `memory-short`. */
export function openImportSlices(cutter: Cutter, setup: ImportSetup) {
  const { file, dialect, plan, fields, now, name, needsText } = setup;
  const read = openSliceReader(file, dialect);
  const slots = importSlots(plan, fields);
  const readers = slotReaders(slots, plan, { zone: plan.zone, raise: plan.raiseConsent, source: name, now });
  const cutPlan: CutPlan = {
    delimiter: byteOf(dialect.delimiter),
    quote: byteOf(dialect.quote),
    width: plan.columns.length,
    quotedLimit,
    columns: 1 + Math.max(...plan.columns.map(({ index, target }) => (target.kind === 'ignored' ? -1 : index)))
  };

  function rowsOf(cut: CutSlice, bytes: Uint8Array<ArrayBuffer>): SliceRows {
    const { rows, records } = cut;
    const verdicts = new Uint8Array(rows);
    const rowLines = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      const word = records[4 * row + 2]!;
      rowLines[row] = word >>> 2;
      verdicts[row] = verdictOfStatus[word & 3]!;
    }
    const refused: number[][] = [];
    const refuse: RowSource['refuse'] = (row, column, reason) => {
      refused.push([row, column, refusalReasons.indexOf(reason)]);
    };
    const source: RowSource = { cut, quote: cutPlan.quote, verdicts, refuse };
    const [first, ...others] = readers;
    const identity = first!(source).chunk;
    if (identity.kind !== 'words' || identity.form !== 'bytes') throw new Error('People are known by texts.');
    const malformed = new Set(refused.splice(0).map(([row]) => row));
    for (let row = 0; row < rows; row++) {
      if (verdicts[row] !== 0 || identity.offsets[row] !== identity.offsets[row + 1]) continue;
      verdicts[row] = malformed.has(row) ? identityMalformed : identityEmpty;
    }
    const contents = [{ chunk: identity, held: null }, ...others.map((readSlot) => readSlot(source))];
    refused.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
    const isRefused = refused.length > 0 || verdicts.some((verdict) => verdict !== 0);
    return {
      rows,
      rowLines,
      verdicts,
      keys: identityKeys(identity, plan.identity),
      chunks: contents.map(({ chunk }) => chunk),
      held: contents.map(({ held }) => held),
      refusedCells: Uint32Array.from(refused.flat()),
      text: isRefused || needsText ? { bytes, places: placesOf(cut) } : null
    };
  }

  return async (task: SliceTask): Promise<Result<ImportReply>> => {
    const source = await read(task);
    if (!source.ok) return source;
    const { slice, reply } = source.value;
    if (reply) return success({ ...reply, content: null });
    const { bytes, start } = slice;
    let cut: CutSlice | null = null;
    try {
      cut = cutter.cut(cutPlan, slice);
      if (cut === null) {
        const lines = task.known ? linesBeforeOpenRecord(bytes, start, cutPlan) : 0;
        return success({ ...unsure, lines, content: null });
      }
      const end = 4 * cut.rows;
      return success({
        sure: true,
        start: task.from + start,
        next: task.from + start + cut.records[end]!,
        lines: cut.records[end + 2]! >>> 2,
        content: rowsOf(cut, start === 0 ? bytes : bytes.subarray(start))
      });
    } catch (error) {
      const problem = problemOfError(error, 0);
      if (problem) return failure(problem);
      if (!(error instanceof Undecodable)) throw error;
      // a slice that was begun on a guess may begin within a value: it is read again when its start is known
      if (!task.known) return success({ ...unsure, content: null });
      const line = (cut?.records[4 * error.row + 2] ?? 0) >>> 2;
      return failure({ kind: 'encoding-wrong', encoding: dialect.encoding, line });
    }
  };
}

export type ImportSlices = ReturnType<typeof openImportSlices>;

const byteOf = (character: string) => (character === '' ? -1 : character.charCodeAt(0));
const verdictOf = (reason: RefusalReason) => refusalReasons.indexOf(reason) + 1;
const identityEmpty = verdictOf('identity-empty');
const identityMalformed = verdictOf('identity-malformed');
const verdictOfStatus: readonly number[] = Object.assign([0, 0, 0, 0], {
  [cutStatus.openQuote]: verdictOf('open-quote'),
  [cutStatus.tooManyCells]: verdictOf('too-many-cells')
});

function placesOf({ rows, records }: CutSlice): Uint32Array {
  const places = new Uint32Array(2 * rows);
  for (let row = 0; row < rows; row++) {
    places[2 * row] = records[4 * row]!;
    places[2 * row + 1] = records[4 * row + 1]!;
  }
  return places;
}
