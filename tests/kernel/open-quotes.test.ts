import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asideReason } from '#lib/kernel/aside-codes.ts';
import { openPlainKernel } from '#lib/kernel/plain-kernel.ts';
import type { Kernel, SlicePlan } from '#lib/kernel/slice.ts';
import { openWasmKernel } from '#lib/kernel/wasm-kernel.ts';

const compiled = (await openWasmKernel()) as Kernel;
const plan: SlicePlan = {
  delimiter: 59,
  quote: 34,
  width: 2,
  outputs: [{ column: 0, fast: 'trimmed', digest: null, hashed: null, countryColumn: null }],
  identifiers: [[0]],
  outDelimiter: 44,
  lineEnd: '\n',
  quoteAlways: false,
  distinct: false,
  rowsFromKeys: false,
  phone: null,
  quotedLimit: 65_536
};

function read(kernel: Kernel, text: string, quotedLimit = plan.quotedLimit) {
  const bytes = new TextEncoder().encode(text);
  const slice = { bytes, start: 0, limit: bytes.length, last: true };
  // the form that is asked about trims, as the fast path does
  const { records, lines, asides, out } = kernel.run({ ...plan, quotedLimit }, slice, (_, value) => ({
    ok: true,
    value: value.trim()
  }));
  return {
    records,
    lines,
    out: new TextDecoder().decode(out),
    starts: [...asides.starts.subarray(0, asides.count)],
    reasons: [...asides.reasons.subarray(0, asides.count)]
  };
}

it('goes through a long text of stray quotes once: searched at every line it would not end', () => {
  const { records, reasons } = read(compiled, '"a""\n'.repeat(400_000));
  expect(records).toBe(400_000);
  expect(new Set(reasons)).toEqual(new Set([asideReason.openQuote]));
});

it('sets the same lines aside as the plain kernel, whatever quotes stand in the way', () => {
  const line = fc.array(fc.constantFrom('"', '""', 'a', ';', '"a"', '";"', ' '), { maxLength: 6 });
  const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.map((parts) => parts.join('')).join('\n'));
  fc.assert(
    fc.property(text, fc.constantFrom(5, 30, 100, 65_536), (lines, limit) => {
      expect(read(compiled, lines, limit)).toEqual(read(openPlainKernel(), lines, limit));
    }),
    { numRuns: 2_000 }
  );
});
