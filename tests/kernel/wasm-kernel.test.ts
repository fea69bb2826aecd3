import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlainKernel } from '#lib/kernel/plain-kernel.ts';
import { openWasmKernel } from '#lib/kernel/wasm-kernel.ts';
import type { FastForm, Kernel, KernelDigest } from '#lib/kernel/slice.ts';
import { addressLines, anyPlan, hostileText, testAsk } from './hostile.ts';

const plain = openPlainKernel();
const compiled = (await openWasmKernel()) as Kernel;

describe('the compiled kernel', () => {
  it('does what the plain one does, on hostile texts and every sort of plan', () => {
    fc.assert(
      fc.property(hostileText(40), anyPlan, fc.nat(5), fc.boolean(), (bytes, plan, start, last) => {
        const slice = { bytes, start: Math.min(start, bytes.length), limit: bytes.length, last };
        expect(compiled.run(plan, slice, testAsk(plan))).toEqual(plain.run(plan, slice, testAsk(plan)));
      }),
      { numRuns: 6000 }
    );
  });

  it('does what the plain one does on lines that are addresses or nearly so', () => {
    const fast = fc.constantFrom<FastForm>('email', 'email', 'email-google');
    const digest = fc.constantFrom<KernelDigest>('md5', 'sha256', 'sha512');
    fc.assert(
      fc.property(addressLines, fast, digest, anyPlan, fc.boolean(), (bytes, fast, digest, base, last) => {
        const outputs = [{ column: 0, fast, digest, hashed: null, countryColumn: null }];
        const rowsFromKeys = base.distinct && !base.quoteAlways && digest === 'md5';
        const plan = { ...base, width: 1 + (base.width >>> 2), outputs, identifiers: [[0]], rowsFromKeys };
        const slice = { bytes, start: 0, limit: bytes.length, last };
        expect(compiled.run(plan, slice, testAsk(plan))).toEqual(plain.run(plan, slice, testAsk(plan)));
      }),
      { numRuns: 6000 }
    );
  });

  it('does so at every boundary, and with every number of bytes', () => {
    fc.assert(
      fc.property(hostileText(12), anyPlan, (bytes, plan) => {
        const ask = testAsk(plan);
        for (let cut = 0; cut <= bytes.length; cut++) {
          const slice = { bytes, start: 0, limit: cut, last: true };
          expect(compiled.run(plan, slice, ask)).toEqual(plain.run(plan, slice, ask));
          const part = { bytes: bytes.subarray(0, cut), start: 0, limit: cut, last: false };
          expect(compiled.run(plan, part, ask)).toEqual(plain.run(plan, part, ask));
        }
      }),
      { numRuns: 150 }
    );
  });

  it('writes the same rows in one slice and in two', () => {
    fc.assert(
      fc.property(hostileText(30), anyPlan, fc.nat(), (bytes, plan, where) => {
        const ask = testAsk(plan);
        const run = (start: number, limit: number) => {
          const result = compiled.run(plan, { bytes, start, limit, last: true }, ask);
          // the next run writes over it
          return { ...result, out: [...result.out] };
        };
        const whole = run(0, bytes.length);
        const cut = where % (bytes.length + 1);
        const first = run(0, cut);
        const second = run(first.next, bytes.length);
        expect([...first.out, ...second.out]).toEqual(whole.out);
        expect(first.records + second.records).toBe(whole.records);
        expect(first.lines + second.lines).toBe(whole.lines);
        expect(first.written + second.written).toBe(whole.written);
        expect(whole.written + whole.asides.count).toBe(whole.records);
        expect(first.cells.map((count, at) => count + second.cells[at]!)).toEqual(whole.cells);
      }),
      { numRuns: 1500 }
    );
  });

  it('asks for more bytes, and then reads as if it had had them at first', () => {
    fc.assert(
      fc.property(hostileText(20), anyPlan, fc.nat(), (bytes, plan, where) => {
        const ask = testAsk(plan);
        const had = where % (bytes.length + 1);
        const head = compiled.run(plan, { bytes: bytes.subarray(0, had), start: 0, limit: had, last: false }, ask);
        // the next run writes over it
        const early = { ...head, out: head.out.slice(), rows: head.rows?.slice() ?? null };
        const whole = compiled.run(plan, { bytes, start: 0, limit: had, last: true }, ask);
        if (early.short) expect(whole.next).toBeGreaterThanOrEqual(had);
        else expect(early).toEqual(whole);
      }),
      { numRuns: 1500 }
    );
  });
});
