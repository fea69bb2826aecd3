import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openPlainKernel } from '#lib/kernel/plain-kernel.ts';
import { openWasmKernel } from '#lib/kernel/wasm-kernel.ts';
import type { Kernel, SlicePlan } from '#lib/kernel/slice.ts';
import { rowStart, rowWords } from '#lib/kernel/row-table.ts';

const width = 6;
const kernels: readonly (readonly [string, Kernel])[] = [
  ['plain', openPlainKernel()],
  ['compiled', (await openWasmKernel()) as Kernel]
];

/** Every cell of a text, as a kernel reads it: each one is asked about, and the answer is noted. */
function cellsOf(kernel: Kernel, text: string, delimiter: string): string[][] {
  const plan: SlicePlan = {
    delimiter: delimiter.charCodeAt(0),
    quote: 34,
    width,
    outputs: Array.from({ length: width }, (_, column) => ({
      column,
      fast: null,
      digest: null,
      hashed: null,
      countryColumn: null
    })),
    identifiers: Array.from({ length: width }, (_, output) => [output]),
    outDelimiter: 124,
    lineEnd: '\n',
    quoteAlways: false,
    distinct: true,
    rowsFromKeys: false,
    phone: null,
    quotedLimit: 10_000
  };
  const bytes = new TextEncoder().encode(text);
  const slice = { bytes, start: 0, limit: bytes.length, last: true };
  // escaped, so that every written row is one line
  const result = kernel.run(plan, slice, (_, value) => ({ ok: true, value: encodeURIComponent(value) }));
  const lines = new TextDecoder().decode(result.out).split('\n').slice(0, -1);
  const rows = lines.map((line) => line.split('|').map(decodeURIComponent));
  const starts = [...result.rows!.filter((_, at) => at % rowWords === rowStart), ...result.asides.starts];
  const all = [...rows, ...Array.from({ length: result.asides.count }, () => Array<string>(width).fill(''))];
  const order = starts.map((start, at) => [start, at] as const).sort(([a], [b]) => a - b);
  return order.map(([, at]) => all[at]!);
}

/** What PapaParse reads, in the same shape: short rows filled, blank cells empty, no row after the last line end. */
function papaCells(text: string, delimiter: string, newline: '\n' | '\r' | '\r\n'): string[][] | null {
  const parsed = Papa.parse<string[]>(text, { delimiter, newline, quoteChar: '"' });
  if (parsed.errors.some(({ code }) => code === 'MissingQuotes')) return null;
  const rows = text.endsWith(newline) && isLastRowBlank(parsed.data) ? parsed.data.slice(0, -1) : parsed.data;
  if (rows.some((row) => row.length > width)) return null;
  return rows.map((row) => Array.from({ length: width }, (_, at) => (isBlank(row[at] ?? '') ? '' : row[at]!)));
}

const isBlank = (cell: string) => /^[\t-\r ]*$/.test(cell);
const isLastRowBlank = (rows: readonly (readonly string[])[]) => rows.at(-1)?.length === 1 && rows.at(-1)![0] === '';

// no delimiter is a blank here, no line end another than the text's: PapaParse has one line end a text
const pieces = ['"', '"', '""', 'a', 'bc', ' ', '\u00a0', '\u2003', '\ufeff', 'é', '💶', '\0', 'end'];

describe.each(kernels)('the %s kernel', (_, kernel) => {
  it.each([
    [',', '\n'],
    [';', '\r\n'],
    [',', '\r']
  ] as const)('reads cells as PapaParse does, with %j and %j', (delimiter, newline) => {
    let compared = 0;
    const piece = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: fc.constantFrom(delimiter, newline) }
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (parts) => {
        // PapaParse takes a mark off; here it was taken off before
        const text = parts.join('').replace(/^\ufeff+/, '');
        const expected = text === '' ? [] : papaCells(text, delimiter, newline);
        if (expected === null) return;
        compared++;
        expect(cellsOf(kernel, text, delimiter)).toEqual(expected);
      }),
      { numRuns: 4000 }
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it.each([
    ['a,b\rc\nd\r\ne', [['a', 'b'], ['c'], ['d'], ['e']]],
    ['a\n\n\nb\n', [['a'], [''], [''], ['b']]],
    ['"a\r\nb",c\rd', [['a\r\nb', 'c'], ['d']]],
    ['"a""b","",""""', [['a"b', '', '"']]],
    ['a"b",c""d', [['a"b"', 'c""d']]],
    [
      '"a" ,"b"\t\n"c"x",d',
      [
        ['a', 'b'],
        ['c"x', 'd']
      ]
    ],
    ['a,b,\n', [['a', 'b', '']]],
    ['"open,1\nb,2', [[''], ['b', '2']]],
    ['a,"open\nb', [[''], ['b']]],
    ['"a"  ', [['a']]]
  ])('reads %j', (text, cells) => {
    const filled = cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
    expect(cellsOf(kernel, text, ',')).toEqual(filled);
  });
});
