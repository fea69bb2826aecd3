import type { Cutter } from './cut-slice.ts';
import { openPlainCutter } from './plain-cutter.ts';
import { openModule } from './wasm-module.ts';

/** The compiled cutter; null where it cannot run. */
export async function openWasmCutter(): Promise<Cutter | null> {
  const kernel = await openModule(() => 0);
  if (!kernel) return null;
  const plain = openPlainCutter();
  return {
    cut(plan, slice) {
      if (plan.columns > mostColumns) return plain.cut(plan, slice);
      kernel.setDialect(plan.delimiter, plan.quote, plan.width, Math.min(plan.quotedLimit, 0x3fffffff));
      kernel.setOutputs(0, plan.columns);
      const length = slice.bytes.length - slice.start;
      const text = kernel.textRoom(length);
      const bytes = slice.start === 0 ? slice.bytes : slice.bytes.subarray(slice.start);
      new Uint8Array(kernel.memory.buffer, text, length).set(bytes);
      const limit = Math.max(Math.min(slice.limit, slice.bytes.length) - slice.start, 0);
      const rows = kernel.cut(text, limit, length, Number(slice.last));
      if (rows < 0) return null;
      const { buffer } = kernel.memory;
      const records = new Uint32Array(buffer, kernel.recordsAt(), 4 * (rows + 1));
      return {
        // the kernel's own copy, which stands beside its tables
        bytes: new Uint8Array(buffer, text, length),
        rows,
        records,
        cells: new Uint32Array(buffer, kernel.cellsAt(), 2 * records[4 * rows + 3]!)
      };
    },
    get memory() {
      return kernel.memory.buffer.byteLength;
    }
  };
}

// as many as the table of a record has room for (assembly/scan.ts)
const mostColumns = 4096;
