import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CutPlan, Cutter } from '#lib/kernel/cut-slice.ts';
import { openPlainCutter } from '#lib/kernel/plain-cutter.ts';
import { openWasmCutter } from '#lib/kernel/wasm-cutter.ts';

const plain = openPlainCutter();
const compiled = (await openWasmCutter())!;
const pieces = ['a', 'é', 'bc', ' ', '""', '"', '"', ',', ',', ';', '\n', '\n', '\r', '\r\n', '\t', 'x@y.fr', '\u2003'];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const plans: fc.Arbitrary<CutPlan> = fc.record({
  delimiter: fc.constantFrom(44, 59, -1),
  quote: fc.constantFrom(34, -1),
  width: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 0, max: 5 }),
  quotedLimit: fc.constantFrom(8, 65_536)
});

/** Rows as texts, whatever the tables that hold them. */
function cutWith(cutter: Cutter, plan: CutPlan, text: string, last: boolean, start: number) {
  const bytes = new TextEncoder().encode(text);
  const cut = cutter.cut(plan, { bytes, start, limit: bytes.length, last });
  if (!cut) return null;
  const decode = (from: number, to: number) => new TextDecoder().decode(cut.bytes.subarray(from, to));
  const rows = Array.from({ length: cut.rows }, (_, row) => {
    const [from = 0, to = 0, word = 0, first = 0] = cut.records.subarray(4 * row);
    const cells = Array.from({ length: cut.records[4 * row + 7]! - first }, (_, cell) => {
      const at = cut.cells[2 * (first + cell)]!;
      const length = cut.cells[2 * (first + cell) + 1]! >>> 2;
      return decode(at, at + length);
    });
    return { text: decode(from, to), line: word >>> 2, status: word & 3, cells };
  });
  const end = 4 * cut.rows;
  return { rows, next: cut.records[end], lines: cut.records[end + 2]! >>> 2 };
}

describe('the compiled cutter', () => {
  it('cuts every text as the plain one does', () => {
    fc.assert(
      fc.property(texts, plans, fc.boolean(), fc.nat(3), (text, plan, last, start) => {
        const from = Math.min(start, new TextEncoder().encode(text).length);
        expect(cutWith(compiled, plan, text, last, from)).toEqual(cutWith(plain, plan, text, last, from));
      }),
      { numRuns: 3000 }
    );
  });

  it('says of each cell whether doubled quotes may stand in it', () => {
    const text = '"a ""b"" c","d",e\n';
    const bytes = new TextEncoder().encode(text);
    const plan = { delimiter: 44, quote: 34, width: 3, columns: 3, quotedLimit: 100 };
    for (const cutter of [plain, compiled]) {
      const cut = cutter.cut(plan, { bytes, start: 0, limit: bytes.length, last: true })!;
      expect([1, 3, 5].map((at) => cut.cells[at]! & 2)).toEqual([2, 0, 0]);
    }
  });

  it('has room for a text of nothing but delimiters, and of nothing but line ends', () => {
    const plan = { delimiter: 44, quote: 34, width: 4096, columns: 4096, quotedLimit: 100 };
    for (const text of [`${','.repeat(4000)}\n`.repeat(40), '\n'.repeat(90_000)]) {
      expect(cutWith(compiled, plan, text, true, 0)!.rows.length).toBe(
        cutWith(plain, plan, text, true, 0)!.rows.length
      );
    }
  });

  it('leaves a file of more columns than it has room for to the plain one', () => {
    const plan = { delimiter: 44, quote: 34, width: 16_384, columns: 16_384, quotedLimit: 100 };
    const text = `${Array.from({ length: 16_384 }, (_, at) => at).join(',')}\n`;
    expect(cutWith(compiled, plan, text, true, 0)!.rows[0]!.cells[16_383]).toBe('16383');
  });
});
