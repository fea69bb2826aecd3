import { failure, success, type Result } from '#lib/domain/result.ts';
import { setAsideReasons } from '#lib/domain/set-aside.ts';
import { suggestEmail } from '#lib/engine/normal-form/suggest-email.ts';
import type { Kernel, Slice, SliceResult } from '#lib/kernel/slice.ts';
import { openText } from '#lib/workers/read/open-text.ts';
import { askEngine, Undecodable } from './ask-engine.ts';
import { afterFirstLineEnd } from './line-start.ts';
import { problemOfError } from './problem-of-error.ts';
import { emptyResult, lastingResult } from './lasting-result.ts';
import { discard, Rooms } from './rooms.ts';
import { linesBeforeOpenRecord, rowCells } from './row-cells.ts';
import { slicePlan } from './slice-plan.ts';
import type { SliceReply, SliceSetup, SliceTask } from './slice-task.ts';
import { undecodableLine } from './undecodable-line.ts';

/** Runs slices of one file. Lines in its problems count from 0 at the start of the slice.
 * Problems: `encoding-wrong`, `file-changed`, `file-unreadable`, `memory-short`. */
export function openSliceJob(kernel: Kernel, { file, dialect, plan }: SliceSetup) {
  const text = openText(file, dialect);
  const forKernel = slicePlan(plan, dialect);
  const isStrict = text.kind === 'direct';
  const ask = askEngine(plan, isStrict);
  const askLeniently = askEngine(plan, false);
  const isEmail = forKernel.outputs.map(({ fast }) => fast === 'email' || fast === 'email-google');
  const none = emptyResult(plan.outputs.length, plan.distinct);
  const rooms = new Rooms();

  async function read({ from, limit, lookahead, text: given }: SliceTask) {
    if (given) return success(given);
    if (text.kind !== 'direct') throw new Error('Streamed text comes with the task.');
    const end = limit + lookahead;
    const read = await text.read(from, end, 0);
    return read.ok ? success({ bytes: read.value, last: end >= text.length }) : read;
  }

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

  function suggest(bytes: Uint8Array, { asides }: SliceResult): SliceReply['suggestions'] {
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

  async function run(task: SliceTask): Promise<Result<SliceReply>> {
    const source = await read(task);
    if (!source.ok) return source;
    const { bytes, last } = source.value;
    const ran = runIn(bytes, last, task);
    // among the rooms it would take the place of those that answers stand in: each reading brings memory of its own
    if (!ran.ok || ran.value.bytes === null) discard(bytes.buffer);
    return ran;
  }

  function runIn(bytes: Uint8Array<ArrayBuffer>, last: boolean, task: SliceTask): Result<SliceReply> {
    const unsure = {
      sure: false,
      start: -1,
      next: -1,
      result: none,
      bytes: null,
      suggestions: noSuggestions,
      memory: 0
    };

    const limit = Math.min(task.limit - task.from, bytes.length);
    const start = task.known ? 0 : afterFirstLineEnd(bytes, last);
    if (start === null && !last) return success(unsure);
    if (start === null || start >= limit) {
      const next = task.from + (start ?? bytes.length);
      return success({ ...unsure, sure: true, start: next, next });
    }
    const ran = runKernel({ bytes, start, limit, last }, task.known);
    if (ran === null) return success(unsure);
    if (!ran.ok) return ran;
    if (ran.value.short) {
      const lines = task.known ? linesBeforeOpenRecord(bytes, start, forKernel) : 0;
      return success({ ...unsure, result: { ...none, lines } });
    }
    const result = lastingResult(ran.value, rooms);
    return success({
      sure: true,
      start: task.from + start,
      next: task.from + result.next,
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
const noSuggestions: SliceReply['suggestions'] = { at: [], texts: [] };
