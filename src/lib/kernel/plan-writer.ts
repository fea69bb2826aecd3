import type { FastForm, KernelDigest, SlicePlan } from './slice.ts';
import type { KernelExports } from './wasm-module.ts';

/** Whether the compiled kernel has room for a plan: 255 outputs, 4,096 columns, 16,384 words of identifier sets. */
export function fits(plan: SlicePlan): boolean {
  const setWords = plan.identifiers.reduce((sum, set) => sum + 1 + set.length, 0);
  return plan.outputs.length <= 255 && columnsNeeded(plan) <= 4096 && setWords <= 16_384;
}

/** Tells the compiled kernel the plan of the runs to come. */
export function writePlan(kernel: KernelExports, plan: SlicePlan): void {
  kernel.setDialect(plan.delimiter, plan.quote, plan.width, Math.min(plan.quotedLimit, 0x3fffffff));
  const isCrlf = plan.lineEnd === '\r\n';
  const rowsAre = [plan.quoteAlways, plan.distinct, plan.rowsFromKeys].map(Number) as [number, number, number];
  kernel.setRows(plan.outDelimiter, Number(isCrlf), ...rowsAre);
  kernel.setPhone(plan.phone?.home ?? 0, plan.phone?.homeTrunk ?? 0);
  kernel.setOutputs(plan.outputs.length, columnsNeeded(plan));
  plan.outputs.forEach((output, index) => {
    const fast = output.fast === null ? 0 : fastForms[output.fast];
    const digest = output.digest === null ? 0 : digests[output.digest];
    const hashed = output.hashed === null ? 0 : digests[output.hashed];
    // what is a digest already is passed on as it is
    kernel.setOutput(index, output.column, fast, hashed ? 0 : digest, hashed, output.countryColumn ?? -1);
  });
  kernel.setIdentifiers(plan.identifiers.length, Number(plan.identifiers.every((set) => set.length === 1)));
  const sets = plan.identifiers.flatMap((set) => [set.length, ...set]);
  new Uint32Array(kernel.memory.buffer, kernel.setsAt(), sets.length).set(sets);
  const lengths = new Uint32Array(kernel.memory.buffer, kernel.lengthsAt(), 1000);
  lengths.fill(0);
  if (plan.phone) lengths.set(plan.phone.lengths.subarray(0, 1000));
  const asked = new Uint16Array(kernel.memory.buffer, kernel.askedAt(), 1000);
  asked.fill(0);
  if (plan.phone) asked.set(plan.phone.asked.subarray(0, 1000));
  kernel.forget();
}

// as numbered in assembly/plan.ts
const fastForms: Readonly<Record<FastForm, number>> = {
  email: 1,
  'email-google': 2,
  'phone-plus': 3,
  'phone-digits': 4,
  trimmed: 5
};
const digests: Readonly<Record<KernelDigest, number>> = { md5: 1, sha1: 2, sha256: 3, sha512: 4 };

function columnsNeeded(plan: SlicePlan): number {
  return 1 + Math.max(-1, ...plan.outputs.flatMap((output) => [output.column, output.countryColumn ?? -1]));
}
