import { answerRoom } from './cells';
import { asideCount, asides, rowCount, rows } from './columns';
import { reserve } from './heap';
import { forget } from './memo';
import { FILLED, outputCount, output, phoneAsked, phoneLengths, sets } from './plan';
import { out, outLength, written } from './rows';
import { runLines, runNext, runRecords, runSlice } from './run';

// The faces of the kernel: what `wasm-kernel.ts`, `wasm-sieve.ts`, `wasm-digest.ts` and `seeker.ts` call.

export { answerRoom, forget };
export { setDialect, setIdentifiers, setOutput, setOutputs, setPhone, setRows } from './plan';
export { cellsAt, cut, recordsAt } from './cut';
export { seek, seekBits, seekEnds, seekNeedle, seekRoom, seekValues } from './seek';
export { linesAt, writeOthers } from './others';
export { openSieve, sift, siftRoom, twinsAt } from './sieve';
export { closeStream, openStream, takeBlocks } from './stream';

/** Room for `length` bytes of text, and for the scans to run past them. */
export function textRoom(length: usize): usize {
  if (length + 128 > room) {
    room = length + 128;
    text = reserve(room);
  }
  return text;
}

/** Where the identifier sets and the rules of phone numbers are to be written. */
export function setsAt(): usize {
  return sets;
}

export function lengthsAt(): usize {
  return phoneLengths;
}

export function askedAt(): usize {
  return phoneAsked;
}

/** Runs over the text written in `textRoom`; 1 when its last record runs past it. */
export function run(limit: usize, length: usize, isLast: bool): i32 {
  if (!runSlice(text, text + limit, text + length, isLast)) return 1;
  store<u32>(result, <u32>(runNext - text));
  store<u32>(result, runLines, 4);
  store<u32>(result, runRecords, 8);
  store<u32>(result, <u32>out, 12);
  store<u32>(result, <u32>outLength, 16);
  store<u32>(result, <u32>rows, 20);
  store<u32>(result, rowCount, 24);
  store<u32>(result, <u32>asides, 28);
  store<u32>(result, asideCount, 32);
  store<u32>(result, written, 36);
  for (let i: u32 = 0; i < outputCount; i++) {
    memory.copy(result + 64 + 12 * <usize>i, output(i) + FILLED, 12);
  }
  return 0;
}

/** What `run` found, sixteen words, then three counts an output. */
export function resultAt(): usize {
  return result;
}

const result = memory.data(64 + 256 * 12, 16);
let text: usize = 0;
let room: usize = 0;
