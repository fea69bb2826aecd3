import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlainKernel } from '#lib/kernel/plain-kernel.ts';
import { openWasmKernel } from '#lib/kernel/wasm-kernel.ts';
import type { Kernel, SlicePlan } from '#lib/kernel/slice.ts';
import { testAsk } from './hostile.ts';

const plain = openPlainKernel();
const compiled = (await openWasmKernel()) as Kernel;
const output = { fast: 'trimmed', digest: null, hashed: null, countryColumn: null } as const;
const plan: SlicePlan = {
  delimiter: 44,
  quote: 34,
  width: 5,
  outputs: [
    { ...output, column: 0 },
    { ...output, column: 3, countryColumn: 2 },
    { ...output, column: 4, fast: null }
  ],
  identifiers: [[0], [1], [2]],
  outDelimiter: 59,
  lineEnd: '\n',
  quoteAlways: false,
  distinct: true,
  rowsFromKeys: false,
  phone: null,
  quotedLimit: 300
};

function compare(text: string, limit = Infinity, last = true, by = plan) {
  const bytes = new TextEncoder().encode(text);
  const slice = { bytes, start: 0, limit: Math.min(limit, bytes.length), last };
  expect(compiled.run(by, slice, testAsk(by))).toEqual(plain.run(by, slice, testAsk(by)));
}

// what may stand anywhere: whole records, and what only seems to be one
const pieces = [
  ...[
    'a,b,c,d,e\n',
    '"a","b","c","d","e"\n',
    '"a","b","c","d","e"\r\n',
    ',,,,\r\n',
    '"","","","",""\n',
    '\n\n\r\n\r\r\n'
  ],
  ...[
    '"a""b","c"\n',
    '"a" ,"b"\t\r\n',
    'a"b,c""d,"e"f\n',
    '"a\nb",c\r',
    '"a\r\nb","c,d"\n',
    'a,"b\n',
    '"",""",","""\n'
  ],
  ...[`a,"${'b,'.repeat(200)}"\n`, 'a,b,c,d,e,f\n', 'a,b,c,d,e,\n', '"a","b', ' "a", b ,"c"']
];

describe('ends of cells, found many bytes at once', () => {
  it.each(pieces)('are those of the plain kernel wherever %j stands in its window', (piece) => {
    for (let before = 0; before <= 66; before++) {
      compare(`${'x'.repeat(before)}${piece}`);
      compare(`"${'x'.repeat(before)}",${piece}y,"z"\n`);
      compare(`"${'x'.repeat(before)}",${piece}y,"z"\n`, before + 4, false);
    }
  });

  it.each(pieces)('are those of the plain kernel where %j goes over the end of a stretch', (piece) => {
    const record = `"first","${'second '.repeat(40)}","third","fourth","fifth"\n`;
    const records = record.repeat(Math.floor(8192 / record.length));
    for (let before = 0; before < record.length; before += 3) {
      compare(`${records}"${'x'.repeat(before)}"\n${piece}${record}`);
    }
  });

  it('are those of the plain kernel in long files with a strange record here and there', () => {
    const cell = fc.oneof(
      { weight: 20, arbitrary: fc.stringMatching(/^[a-z0-9 .@\-é]{0,40}$/).map((text) => `"${text}"`) },
      { weight: 10, arbitrary: fc.stringMatching(/^[a-z0-9 .@\-é]{0,20}$/) },
      { weight: 1, arbitrary: fc.constantFrom('"a,b"', '"a""b"', '"a\nb"', 'a"b', '"a"b', '"a" ', '"', ' "a"') }
    );
    const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
    const record = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 6 }), lineEnd);
    const text = fc
      .array(record, { minLength: 150, maxLength: 300 })
      .map((records) => records.map(([cells, end]) => `${cells.join(',')}${end}`).join(''));
    fc.assert(
      fc.property(text, fc.nat(40_000), fc.boolean(), fc.constantFrom(34, -1), (text, limit, last, quote) => {
        compare(text, limit, last, { ...plan, quote });
        compare(text, limit, last, { ...plan, quote, delimiter: -1, width: 1 });
      }),
      { numRuns: 40 }
    );
  });
});
