import encoded from 'virtual:kernel';

/** What the compiled kernel exports (assembly/index.ts). Addresses and sizes are bytes of its memory. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  textRoom(length: number): number;
  setDialect(delimiter: number, quote: number, width: number, quotedLimit: number): void;
  setRows(delimiter: number, crlf: number, quoteAlways: number, distinct: number, rowsFromKeys: number): void;
  setPhone(home: number, homeTrunk: number): void;
  setOutputs(count: number, columnsNeeded: number): void;
  setOutput(index: number, column: number, fast: number, digest: number, hashed: number, country: number): void;
  setIdentifiers(count: number, single: number): void;
  setsAt(): number;
  lengthsAt(): number;
  askedAt(): number;
  forget(): void;
  answerRoom(length: number): number;
  run(limit: number, length: number, last: number): number;
  resultAt(): number;
  cut(text: number, limit: number, length: number, last: number): number;
  recordsAt(): number;
  cellsAt(): number;
  seekRoom(length: number, rows: number, sought: number): void;
  seekEnds(): number;
  seekNeedle(): number;
  seekBits(): number;
  seekValues(): number;
  seek(length: number, rows: number, sought: number): void;
  openSieve(capacity: number): void;
  siftRoom(count: number): number;
  sift(count: number, firstLine: number): number;
  twinsAt(): number;
  linesAt(): number;
  writeOthers(count: number): number;
  openStream(): void;
  takeBlocks(blocks: number, count: number): void;
  closeStream(rest: number, length: number, total: bigint): number;
}

/** Asks for the answer about a value, as the kernel does; see `ask` in assembly/cells.ts. */
export type AskFromWasm = (
  output: number,
  at: number,
  length: number,
  isDoubled: number,
  country: number,
  countryLength: number,
  isCountryDoubled: number
) => number;

/** A fresh instance with a memory of its own; null where WebAssembly or its SIMD lacks. */
export async function openModule(ask: AskFromWasm): Promise<KernelExports | null> {
  compiled ??= compile();
  const module = await compiled;
  if (!module) return null;
  const instance = await WebAssembly.instantiate(module, { caller: { ask }, env: { abort } });
  return instance.exports as unknown as KernelExports;
}

let compiled: Promise<WebAssembly.Module | null> | null = null;

async function compile(): Promise<WebAssembly.Module | null> {
  try {
    return await WebAssembly.compile(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

function abort(): never {
  throw new Error('The kernel stopped.');
}
