import { cutStatus, type CutPlan, type Cutter } from './cut-slice.ts';
import { emptyRecord, readRecord, type RecordCells } from './plain-records.ts';
import type { Slice } from './slice.ts';

/** The cutter in plain TypeScript: where WebAssembly's SIMD lacks, and the measure of the compiled one. */
export function openPlainCutter(): Cutter {
  return { cut: cutPlainly, memory: 0 };
}

function cutPlainly(plan: CutPlan, slice: Slice) {
  const bytes = slice.start === 0 ? slice.bytes : slice.bytes.subarray(slice.start);
  const limit = Math.min(slice.limit - slice.start, bytes.length);
  const record = emptyRecord();
  const records: number[] = [];
  const cells: number[] = [];
  let at = 0;
  let line = 0;
  let rows = 0;
  while (at < limit) {
    if (!readRecord(bytes, at, slice.last, plan, record)) return null;
    records.push(at, record.stop, line * 4 + statusOf(record, bytes, plan), cells.length / 2);
    for (let cell = 0; cell < Math.min(record.count, plan.columns); cell++) {
      const start = record.starts[cell]!;
      const stop = record.stops[cell]!;
      cells.push(start, (stop - start) * 4 + flagsOf(record, cell, bytes, plan.quote));
    }
    rows++;
    line += record.lines;
    at = record.next;
  }
  records.push(at, 0, line * 4, cells.length / 2);
  return { bytes, rows, records: Uint32Array.from(records), cells: Uint32Array.from(cells) };
}

function statusOf(record: RecordCells, bytes: Uint8Array, { width }: CutPlan): number {
  if (record.open) return cutStatus.openQuote;
  for (let cell = width; cell < record.count; cell++) {
    for (let at = record.starts[cell]!; at < record.stops[cell]!; at++) {
      if (!isBlank(bytes[at]!)) return cutStatus.tooManyCells;
    }
  }
  return cutStatus.whole;
}

function flagsOf(record: RecordCells, cell: number, bytes: Uint8Array, quote: number): number {
  if (!record.quoted[cell]) return 0;
  return bytes.subarray(record.starts[cell], record.stops[cell]).includes(quote) ? 3 : 1;
}

const isBlank = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);
