import type { CellCounts } from '#lib/domain/hash-job.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import {
  noneSetAside,
  setAsideDetails,
  setAsideReasons,
  type SetAside,
  type SetAsideReason
} from '#lib/domain/set-aside.ts';
import type { SlicePlan, Twins } from '#lib/kernel/slice.ts';
import { pickAsides, type AsideRow } from './aside-rows.ts';
import { rowCells } from '../read/row-cells.ts';
import type { HashReply } from './hash-slice.ts';

/** Counts what became of the rows, each number by itself: that read = written + set aside is then a true check. */
export class Tally {
  read = 0;
  written = 0;
  readonly setAside: Record<SetAsideReason, number> = { ...noneSetAside };
  /** The first rows of each reason, in the order of the file. */
  readonly examples: SetAside[] = [];
  readonly #latest: SetAside[] = [];
  readonly #cells: Uint32Array;
  readonly #plan: HashPlan;
  readonly #dialect: SlicePlan;

  constructor(plan: HashPlan, dialect: SlicePlan) {
    this.#plan = plan;
    this.#dialect = dialect;
    this.#cells = new Uint32Array(3 * plan.outputs.length);
  }

  /** Adds a slice.
   * @param twins rows that were taken out of the file; null where duplicates are kept
   * @param firstLine line of the file where the slice starts, from 1 */
  add(reply: HashReply, twins: Twins | null, firstLine: number): void {
    const { records, written, cells } = reply.result;
    this.read += records;
    this.written += written - (twins?.rows.length ?? 0);
    cells.forEach((count, at) => (this.#cells[at]! += count));
    this.#addAsides(reply, twins, firstLine);
    if (this.read !== this.written + this.#asides()) throw new Error('Rows read are not rows written and set aside.');
  }

  /** The last rows set aside, newest first, four at most. */
  get latest(): readonly SetAside[] {
    return [...this.#latest];
  }

  get cells(): readonly CellCounts[] {
    return this.#plan.outputs.map((_, output) => ({
      filled: this.#cells[3 * output]!,
      empty: this.#cells[3 * output + 1]!,
      malformed: this.#cells[3 * output + 2]!
    }));
  }

  #asides(): number {
    return Object.values(this.setAside).reduce((sum, count) => sum + count, 0);
  }

  #addAsides(reply: HashReply, twins: Twins | null, firstLine: number): void {
    const { asides } = reply.result;
    const wanted = setAsideReasons.map((reason) => examplesKept - this.setAside[reason]);
    for (let aside = 0; aside < asides.count; aside++) this.setAside[setAsideReasons[asides.reasons[aside]!]!]++;
    this.setAside.duplicate += twins?.rows.length ?? 0;
    const { first, last } = pickAsides(reply, twins, wanted, latestKept);
    this.examples.push(...first.map((row) => this.#shown(reply.bytes!, row, firstLine)));
    this.#latest.unshift(...last.map((row) => this.#shown(reply.bytes!, row, firstLine)).reverse());
    this.#latest.splice(latestKept);
  }

  #shown(bytes: Uint8Array, row: AsideRow, firstLine: number): SetAside {
    const source = bytes.subarray(row.start, row.stop);
    const reason = setAsideReasons[row.reason]!;
    const column = this.#plan.outputs[row.output]?.column ?? 0;
    return {
      line: firstLine + row.line,
      reason,
      detail: setAsideDetails[row.detail]!,
      text: decoder.decode(source),
      value: wholeRow.has(reason) ? '' : (rowCells(source, this.#dialect)[column] ?? ''),
      suggestion: row.suggestion,
      firstLine: row.firstLine
    };
  }
}

const examplesKept = 3;
const latestKept = 4;
// no single value is at fault
const wholeRow: ReadonlySet<SetAsideReason> = new Set(['too-many-cells', 'open-quote']);
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
