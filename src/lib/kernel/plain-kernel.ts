import { asideDetail, asideReason } from './aside-codes.ts';
import { ByteSink } from './byte-sink.ts';
import { digestBytes } from './digest-text.ts';
import { PlainCells, type CellOutcome } from './plain-cells.ts';
import { trimBlanks } from './plain-forms.ts';
import { emptyRecord, readRecord, type RecordCells } from './plain-records.ts';
import { shortResult } from './short-result.ts';
import type { Ask, Kernel, Slice, SlicePlan, SliceResult } from './slice.ts';

/** The kernel in plain TypeScript: where WebAssembly's SIMD lacks, and the measure of the compiled one. */
export function openPlainKernel(): Kernel {
  return { run: (plan, slice, ask) => new PlainRun(plan, slice, ask).run(), memory: 0 };
}

interface Aside {
  readonly reason: number;
  readonly detail: number;
  readonly output: number;
}

class PlainRun {
  readonly #plan: SlicePlan;
  readonly #slice: Slice;
  readonly #source: PlainCells;
  readonly #identifierOutputs: readonly number[];
  readonly #record = emptyRecord();
  readonly #sink = new ByteSink();
  readonly #cells: Uint32Array;
  readonly #rows: number[] = [];
  readonly #asides: (Aside & { start: number; stop: number; line: number })[] = [];
  #written = 0;

  constructor(plan: SlicePlan, slice: Slice, ask: Ask) {
    this.#plan = plan;
    this.#slice = slice;
    this.#source = new PlainCells(plan, ask);
    this.#identifierOutputs = [...new Set(plan.identifiers.flat())].sort((a, b) => a - b);
    this.#cells = new Uint32Array(3 * plan.outputs.length);
  }

  run(): SliceResult {
    const { bytes, start, last } = this.#slice;
    const limit = Math.min(this.#slice.limit, bytes.length);
    const record = this.#record;
    let at = start;
    let line = 0;
    let records = 0;
    while (at < limit) {
      if (!readRecord(bytes, at, last, this.#plan, record)) return shortResult(this.#plan, start);
      const aside = this.#take(at, line);
      if (aside) this.#asides.push({ ...aside, start: at, stop: record.stop, line });
      records++;
      line += record.lines;
      at = record.next;
    }
    return this.#result(at, line, records);
  }

  /** Writes the row of the current record, or says why not. */
  #take(start: number, line: number): Aside | null {
    const record = this.#record;
    if (record.open) return { reason: asideReason.openQuote, detail: asideDetail.none, output: 0 };
    if (this.#hasTooManyCells(record)) return { reason: asideReason.tooManyCells, detail: asideDetail.none, output: 0 };
    const outcomes = this.#plan.outputs.map((_, index) => this.#source.outcome(this.#slice.bytes, record, index));
    const whole = this.#plan.identifiers.filter((set) => set.every((index) => outcomes[index]!.text !== null));
    if (whole.length === 0) return this.#firstFault(outcomes);
    const kept = outcomes.map((outcome, index) => (this.#isBlanked(index, whole) ? blanked(outcome) : outcome));
    this.#write(kept, start, line);
    return null;
  }

  #hasTooManyCells(record: RecordCells): boolean {
    for (let cell = this.#plan.width; cell < record.count; cell++) {
      if (trimBlanks(this.#source.value(this.#slice.bytes, record, cell)) !== '') return true;
    }
    return false;
  }

  /** An output of a set of several goes only with the others, in one set at least. */
  #isBlanked(index: number, whole: readonly (readonly number[])[]): boolean {
    const inSeveral = this.#plan.identifiers.some((set) => set.length > 1 && set.includes(index));
    return inSeveral && !whole.some((set) => set.includes(index));
  }

  #firstFault(outcomes: readonly CellOutcome[]): Aside {
    for (const output of this.#identifierOutputs) {
      const outcome = outcomes[output]!;
      if (outcome.text === null && outcome.reason !== asideReason.empty) {
        return { reason: outcome.reason, detail: outcome.detail, output };
      }
    }
    return { reason: asideReason.empty, detail: asideDetail.none, output: this.#identifierOutputs[0] ?? 0 };
  }

  #write(outcomes: readonly CellOutcome[], start: number, line: number): void {
    const { outDelimiter, lineEnd, distinct, rowsFromKeys } = this.#plan;
    const from = this.#sink.length;
    outcomes.forEach((outcome, index) => {
      if (index > 0) this.#sink.text(String.fromCharCode(outDelimiter));
      this.#sink.text(this.#quoted(outcome.text ?? ''));
      this.#cells[3 * index + (outcome.text !== null ? 0 : outcome.reason === asideReason.empty ? 1 : 2)]!++;
    });
    const to = this.#sink.length;
    this.#sink.text(lineEnd);
    this.#written++;
    if (!distinct) return;
    const key = this.#key(outcomes, from, to);
    if (rowsFromKeys) this.#sink.cut(from);
    this.#rows.push(this.#sink.length, start, this.#record.stop, line, ...key);
  }

  #quoted(text: string): string {
    const needed = /["\r\n]/.test(text) || text.includes(String.fromCharCode(this.#plan.outDelimiter));
    return this.#plan.quoteAlways || needed ? `"${text.replaceAll('"', '""')}"` : text;
  }

  /** 128 bits: the first of the digest when the row is one digest, else the MD5 of the row without its line end. */
  #key(outcomes: readonly CellOutcome[], from: number, to: number): Uint32Array {
    const [output] = this.#plan.outputs;
    const isOneDigest = outcomes.length === 1 && output !== undefined && (output.digest ?? output.hashed) !== null;
    const bytes = isOneDigest ? fromHex(outcomes[0]!.text ?? '') : digestBytes('md5', this.#sink.slice(from, to));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    return Uint32Array.from([0, 4, 8, 12], (at) => view.getUint32(at, true));
  }

  #result(next: number, lines: number, records: number): SliceResult {
    const asides = this.#asides;
    return {
      next,
      short: false,
      lines,
      records,
      written: this.#written,
      out: this.#sink.slice(0, this.#sink.length),
      rows: this.#plan.distinct ? Uint32Array.from(this.#rows) : null,
      asides: {
        count: asides.length,
        starts: Uint32Array.from(asides, (aside) => aside.start),
        stops: Uint32Array.from(asides, (aside) => aside.stop),
        lines: Uint32Array.from(asides, (aside) => aside.line),
        reasons: Uint8Array.from(asides, (aside) => aside.reason),
        details: Uint8Array.from(asides, (aside) => aside.detail),
        outputs: Uint8Array.from(asides, (aside) => aside.output)
      },
      cells: this.#cells
    };
  }
}

function blanked(outcome: CellOutcome): CellOutcome {
  return outcome.text === null ? outcome : { text: null, reason: asideReason.empty, detail: asideDetail.none };
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, at) => parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}
