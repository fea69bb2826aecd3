import type { Cutter } from './cut-slice.ts';
import { openPlainCutter } from './plain-cutter.ts';
import { openWasmCutter } from './wasm-cutter.ts';

/** The fastest cutter that this browser can run. */
export async function openCutter(): Promise<Cutter> {
  return (await openWasmCutter()) ?? openPlainCutter();
}
