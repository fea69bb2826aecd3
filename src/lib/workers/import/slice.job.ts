import { failure, success, type Result } from '#lib/domain/result.ts';
import { refusalReasons, type RefusalReason } from '#lib/domain/import-plan.ts';
import { importSlots } from '#lib/engine/import/import-slots.ts';
import { quotedLimit } from '#lib/engine/text/records.ts';
import { cutStatus, type CutPlan, type CutSlice, type Cutter } from '#lib/kernel/cut-slice.ts';
import { openText } from '#lib/workers/read/open-text.ts';
import { afterFirstLineEnd } from '../hash/line-start.ts';
import { problemOfError } from '../hash/problem-of-error.ts';
import type { SliceTask } from '../hash/slice-task.ts';
import type { RowSource } from './cell-cursor.ts';
import { identityKeys } from './identity-keys.ts';
import type { ImportReply, ImportSetup, SliceRows } from './import-slice.ts';
import { slotReaders } from './slot-reader.ts';
import { Undecodable } from './strict-text.ts';

/** Reads slices of one file into columns. Lines in its problems count from 0 at the start of the slice.
 * Problems: `encoding-wrong`, `file-changed`, `file-unreadable`, `memory-short`. */
export function openImportSlices(cutter: Cutter, setup: ImportSetup) {
  const { file, dialect, plan, fields, now, name, needsText } = setup;
  const text = openText(file, dialect);
  const slots = importSlots(plan, fields);
  const readers = slotReaders(slots, plan, { zone: plan.zone, raise: plan.raiseConsent, source: name, now });
  const cutPlan: CutPlan = {
    delimiter: byteOf(dialect.delimiter),
    quote: byteOf(dialect.quote),
    width: plan.columns.length,
    quotedLimit,
    columns: 1 + Math.max(...plan.columns.map(({ index, target }) => (target.kind === 'ignored' ? -1 : index)))
  };

  async function read({ from, limit, lookahead, text: given }: SliceTask) {
    if (given) return success(given);
    if (text.kind !== 'direct') throw new Error('Streamed text comes with the task.');
    const end = limit + lookahead;
    const bytes = await text.read(from, end, 0);
    return bytes.ok ? success({ bytes: bytes.value, last: end >= text.length }) : bytes;
  }

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
    const { bytes, last } = source.value;
    const unsure: ImportReply = { sure: false, start: -1, next: -1, lines: 0, content: null };
    const limit = Math.min(task.limit - task.from, bytes.length);
    const start = task.known ? 0 : afterFirstLineEnd(bytes, last);
    if (start === null && !last) return success(unsure);
    if (start === null || start >= limit) {
      const next = task.from + (start ?? bytes.length);
      return success({ ...unsure, sure: true, start: next, next });
    }
    let cut: CutSlice | null = null;
    try {
      cut = cutter.cut(cutPlan, { bytes, start, limit, last });
      if (cut === null) return success(unsure);
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
      if (!task.known) return success(unsure);
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
