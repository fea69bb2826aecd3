import { fits, writePlan } from './plan-writer.ts';
import { openPlainKernel } from './plain-kernel.ts';
import { rowStart, rowStop, rowWords } from './row-table.ts';
import { shortResult } from './short-result.ts';
import type { Ask, Kernel, Slice, SlicePlan, SliceResult } from './slice.ts';
import { openModule, type KernelExports } from './wasm-module.ts';

/** The compiled kernel; null where it cannot run. Answers of `ask` are kept as long as the same plan and the same
 * function are given. */
export async function openWasmKernel(): Promise<Kernel | null> {
  const answering = new Answering();
  const kernel = await openModule(answering.answer);
  if (!kernel) return null;
  answering.kernel = kernel;
  const plain = openPlainKernel();
  let current: SlicePlan | null = null;
  return {
    run(plan, slice, ask) {
      if (!fits(plan)) return plain.run(plan, slice, ask);
      if (plan !== current || ask !== answering.ask) {
        answering.begin(plan, ask);
        writePlan(kernel, plan);
        current = plan;
      }
      return runSlice(kernel, plan, slice);
    },
    get memory() {
      return kernel.memory.buffer.byteLength;
    }
  };
}

/** Brings the questions of the kernel to the engine. */
class Answering {
  kernel: KernelExports | null = null;
  ask: Ask | null = null;
  #quote = '';
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #encoder = new TextEncoder();

  begin(plan: SlicePlan, ask: Ask): void {
    this.ask = ask;
    this.#quote = plan.quote < 0 ? '' : String.fromCharCode(plan.quote);
  }

  readonly answer = (
    output: number,
    at: number,
    length: number,
    isDoubled: number,
    country: number,
    countryLength: number,
    isCountryDoubled: number
  ): number => {
    const kernel = this.kernel!;
    const value = this.#text(kernel, at, length, isDoubled);
    const answer = this.ask!(output, value, this.#text(kernel, country, countryLength, isCountryDoubled) || null);
    if (!answer.ok) return -1 - ((answer.reason << 8) | answer.detail);
    const room = answer.value.length * 3;
    // taking room may move the memory: its bytes are looked at afterwards
    const to = kernel.answerRoom(room);
    return this.#encoder.encodeInto(answer.value, new Uint8Array(kernel.memory.buffer, to, room)).written;
  };

  #text(kernel: KernelExports, at: number, length: number, isDoubled: number): string {
    const text = this.#decoder.decode(new Uint8Array(kernel.memory.buffer, at, length));
    return isDoubled ? text.replaceAll(this.#quote + this.#quote, this.#quote) : text;
  }
}

function runSlice(kernel: KernelExports, plan: SlicePlan, slice: Slice): SliceResult {
  const { bytes, start, last } = slice;
  const length = bytes.length - start;
  const text = kernel.textRoom(length);
  new Uint8Array(kernel.memory.buffer, text, length).set(start === 0 ? bytes : bytes.subarray(start));
  const limit = Math.min(slice.limit, bytes.length) - start;
  if (kernel.run(Math.max(limit, 0), length, Number(last))) return shortResult(plan, start);
  const words = new Uint32Array(kernel.memory.buffer, kernel.resultAt(), 16 + 3 * plan.outputs.length);
  const [next = 0, lines = 0, records = 0, out = 0, outLength = 0, rows = 0, rowCount = 0] = words;
  const [asides = 0, asideCount = 0, written = 0] = words.subarray(7);
  return {
    next: start + next,
    short: false,
    lines,
    records,
    written,
    out: new Uint8Array(kernel.memory.buffer, out, outLength),
    rows: plan.distinct ? readRows(new Uint32Array(kernel.memory.buffer, rows, rowWords * rowCount), start) : null,
    asides: readAsides(new Uint32Array(kernel.memory.buffer, asides, 4 * asideCount), start),
    cells: words.slice(16)
  };
}

/** The table of rows, whose records the kernel counts from `start`. */
function readRows(words: Uint32Array, start: number): Uint32Array {
  if (start === 0) return words;
  for (let row = 0; row < words.length; row += rowWords) {
    words[row + rowStart]! += start;
    words[row + rowStop]! += start;
  }
  return words;
}

/** Rows set aside as `pushAside` of assembly/columns.ts lays them out. */
function readAsides(words: Uint32Array, start: number): SliceResult['asides'] {
  const count = words.length / 4;
  const asides = {
    count,
    starts: new Uint32Array(count),
    stops: new Uint32Array(count),
    lines: new Uint32Array(count),
    reasons: new Uint8Array(count),
    details: new Uint8Array(count),
    outputs: new Uint8Array(count)
  };
  for (let row = 0, at = 0; row < count; row++, at += 4) {
    const codes = words[at + 3]!;
    asides.starts[row] = words[at]! + start;
    asides.stops[row] = words[at + 1]! + start;
    asides.lines[row] = words[at + 2]!;
    asides.reasons[row] = codes & 255;
    asides.details[row] = (codes >>> 8) & 255;
    asides.outputs[row] = codes >>> 16;
  }
  return asides;
}
