import { failure, success, type Result } from '#lib/domain/result.ts';
import { setAsideReasons } from '#lib/domain/set-aside.ts';
import { suggestEmail } from '#lib/engine/normal-form/suggest-email.ts';
import type { Kernel, Slice, SliceResult } from '#lib/kernel/slice.ts';
import { problemOfError } from '../read/problem-of-error.ts';
import { openSliceReader, unsure, type TextSlice } from '../read/read-slice.ts';
import { linesBeforeOpenRecord, rowCells } from '../read/row-cells.ts';
import type { SliceTask } from '../read/slice-task.ts';
import { askEngine, Undecodable } from './ask-engine.ts';
import type { HashReply, HashSetup } from './hash-slice.ts';
import { emptyResult, lastingResult } from './lasting-result.ts';
import { discard, Rooms } from './rooms.ts';
import { slicePlan } from './slice-plan.ts';
import { undecodableLine } from './undecodable-line.ts';

/** Runs slices of one file. Lines in its problems count from 0 at the start of the slice.
 * @param forKernel the plan as the kernel takes it
 * Problems: `encoding-wrong`, `file-changed`, `file-unreadable`, `memory-short`. */
export function openSliceJob(kernel: Kernel, { file, dialect, plan }: HashSetup, forKernel = slicePlan(plan, dialect)) {
  const read = openSliceReader(file, dialect);
  const ask = askEngine(plan, dialect.encoding === 'utf-8');
  const askLeniently = askEngine(plan, false);
  const isEmail = forKernel.outputs.map(({ fast }) => fast === 'email' || fast === 'email-google');
  const none = {
    result: emptyResult(plan.outputs.length, plan.distinct),
    bytes: null,
    suggestions: noSuggestions,
    memory: 0
  };
  const rooms = new Rooms();

  /** Null when the slice cannot be run from that start: its bytes are cut, or no text where a guess put them. */
  function runKernel(slice: Slice, known: boolean): Result<SliceResult> | null {
    try {
      return success(kernel.run(forKernel, slice, ask));
    } catch (error) {
      const problem = problemOfError(error, 0);
      if (problem) return failure(problem);
      if (!(error instanceof Undecodable)) throw error;
      if (!known) return null;
      const line = undecodableLine(slice.bytes.subarray(slice.start), slice.last);
      if (line !== null) return failure({ kind: 'encoding-wrong', encoding: dialect.encoding, line });
      // the file itself holds replacement characters
      return success(kernel.run(forKernel, slice, askLeniently));
    }
  }

  function suggest(bytes: Uint8Array, { asides }: SliceResult): HashReply['suggestions'] {
    const at: number[] = [];
    const texts: string[] = [];
    for (let aside = 0; aside < asides.count; aside++) {
      const output = asides.outputs[aside]!;
      if (asides.reasons[aside] !== malformed || !isEmail[output]) continue;
      const cells = rowCells(bytes.subarray(asides.starts[aside], asides.stops[aside]), forKernel);
      const suggestion = suggestEmail(cells[plan.outputs[output]!.column] ?? '');
      if (suggestion === null) continue;
      at.push(aside);
      texts.push(suggestion);
    }
    return { at, texts };
  }

  async function run(task: SliceTask): Promise<Result<HashReply>> {
    const source = await read(task);
    if (!source.ok) return source;
    const { slice, reply } = source.value;
    const ran = reply ? success({ ...none, ...reply }) : runIn(slice, task);
    // among the rooms it would take the place of those that answers stand in: each reading brings memory of its own
    if (!ran.ok || ran.value.bytes === null) discard(slice.bytes.buffer);
    return ran;
  }

  function runIn(slice: TextSlice, task: SliceTask): Result<HashReply> {
    const { bytes, start } = slice;
    const ran = runKernel(slice, task.known);
    if (ran === null) return success({ ...none, ...unsure });
    if (!ran.ok) return ran;
    if (ran.value.short) {
      const lines = task.known ? linesBeforeOpenRecord(bytes, start, forKernel) : 0;
      return success({ ...none, ...unsure, lines });
    }
    const result = lastingResult(ran.value, rooms);
    return success({
      sure: true,
      start: task.from + start,
      next: task.from + result.next,
      lines: result.lines,
      result,
      bytes: plan.distinct || result.asides.count > 0 ? bytes : null,
      suggestions: suggest(bytes, result),
      memory: kernel.memory + 2 * (bytes.length + result.out.length + (result.rows?.byteLength ?? 0))
    });
  }

  return {
    run,
    /** Takes the rooms of an earlier reply back. */
    reuse(given: readonly ArrayBuffer[]) {
      for (const room of given) rooms.give(room);
    }
  };
}

export type SliceJob = ReturnType<typeof openSliceJob>;

const malformed = setAsideReasons.indexOf('malformed');
const noSuggestions: HashReply['suggestions'] = { at: [], texts: [] };
