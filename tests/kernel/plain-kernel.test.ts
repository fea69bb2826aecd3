import { describe, expect, it } from 'vitest';
import { openPlainKernel } from '#lib/kernel/plain-kernel.ts';
import { digestText } from '#lib/kernel/digest-text.ts';
import type { SlicePlan } from '#lib/kernel/slice.ts';

const plan: SlicePlan = {
  delimiter: 44,
  quote: 34,
  width: 2,
  outputs: [{ column: 0, fast: 'email', digest: 'md5', hashed: null, countryColumn: null }],
  identifiers: [[0]],
  outDelimiter: 44,
  lineEnd: '\n',
  quoteAlways: false,
  distinct: false,
  rowsFromKeys: false,
  phone: null,
  quotedLimit: 1000
};

describe('the plain kernel', () => {
  it('writes, sets aside and counts', () => {
    const text = ' Ada@Example.com ,x\r\n\r"b@c.fr","y\nz"\nbad,1\na@b.fr,1,2\n"open';
    const bytes = new TextEncoder().encode(text);
    const slice = { bytes, start: 0, limit: bytes.length, last: true };
    const result = openPlainKernel().run(plan, slice, () => ({ ok: false, reason: 2, detail: 1 }));
    const lines = [digestText('md5', 'ada@example.com'), digestText('md5', 'b@c.fr'), ''];
    expect(new TextDecoder().decode(result.out)).toBe(lines.join('\n'));
    expect(result).toMatchObject({ next: bytes.length, short: false, lines: 6, records: 6, written: 2 });
    expect([...result.asides.reasons]).toEqual([1, 2, 4, 5]);
    expect([...result.asides.lines]).toEqual([1, 4, 5, 6]);
    expect([...result.cells]).toEqual([2, 0, 0]);
  });
});
