import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undecodableLine } from '#lib/workers/hash/undecodable-line.ts';
import { withoutTwins } from '#lib/workers/hash/without-twins.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('twins are cut out and the rest keeps its order', () => {
  const tables = fc.array(fc.record({ text: fc.string({ unit: 'grapheme-ascii', maxLength: 5 }), twin: fc.boolean() }));
  const property = fc.property(tables, (all) => {
    const out = bytes(all.map(({ text }) => `${text}\n`).join(''));
    let end = 0;
    const rows = Uint32Array.from(all.flatMap(({ text }) => [(end += text.length + 1), 0, 0, 0, 0, 0, 0, 0]));
    const twins = Uint32Array.from(all.flatMap(({ twin }, row) => (twin ? [row] : [])));
    const expected = all.filter(({ twin }) => !twin).map(({ text }) => `${text}\n`);
    expect(new TextDecoder().decode(withoutTwins(out, rows, twins))).toBe(expected.join(''));
  });
  fc.assert(property);
});

test('the line that is no UTF-8 is found; a character cut by a slice is none', () => {
  expect(undecodableLine(bytes('é\né\n'), true)).toBe(null);
  expect(undecodableLine(Uint8Array.of(0x0a, 0x0d, 0x0a, 0xe9, 0x0a), true)).toBe(2);
  expect(undecodableLine(Uint8Array.of(0x61, 0x0a, 0xc3), false)).toBe(null);
  expect(undecodableLine(Uint8Array.of(0x61, 0x0a, 0xc3), true)).toBe(1);
});
