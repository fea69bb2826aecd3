import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Delimiter, Quote } from '#lib/domain/dialect.ts';
import { readRecords, type Marks } from '#lib/engine/text/records.ts';

const read = (text: string, marks: Marks, whole = true) =>
  readRecords(text, marks, { from: 0, line: 1, whole, most: Infinity });

const comma: Marks = { delimiter: ',', quote: '"' };
const cells = (text: string, marks = comma) => read(text, marks).map((record) => record.cells);

const anyMarks = fc.record({
  delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
  quote: fc.constantFrom<Quote>('"', "'")
});
/** Texts made of the signs that matter, so that each run meets many of them. */
const hostileText = (lineEnd: string) =>
  fc
    .array(fc.constantFrom('a', 'é', '"', '"', "'", ',', ';', '\t', '|', ' ', lineEnd, '""', `"${lineEnd}`, '",'), {
      maxLength: 60
    })
    .map((parts) => parts.join(''));

describe('records equal those of PapaParse', () => {
  test.each(['\n', '\r\n', '\r'] as const)('line ends %j', (newline) => {
    fc.assert(
      fc.property(hostileText(newline), anyMarks, (start, marks) => {
        // at the very end of a text, PapaParse closes no quote that blanks follow
        const text = start + newline;
        const records = read(text, marks);
        // PapaParse takes the whole rest for one cell when a quote stays open
        fc.pre(records.every((record) => !record.open));
        const { data } = Papa.parse<string[]>(text, { delimiter: marks.delimiter, quoteChar: marks.quote, newline });
        // and has one blank record more after the last line end
        data.pop();
        expect(records.map((record) => record.cells)).toEqual(data);
      }),
      { numRuns: 3000 }
    );
  });
});

test('records and line ends lie one after the other, and lose no character', () => {
  const mixed = fc.array(fc.constantFrom('a', '"', ',', '\r', '\n', '\r\n', ' '), { maxLength: 40 });
  fc.assert(
    fc.property(mixed, (parts) => {
      const text = parts.join('');
      let at = 0;
      let line = 1;
      for (const record of read(text, comma)) {
        expect([record.start, record.line]).toEqual([at, line]);
        expect(['', '\r', '\n', '\r\n']).toContain(text.slice(record.stop, record.next));
        const ends = text.slice(0, record.next).match(/\r\n|\r|\n/g)?.length ?? 0;
        expect(record.nextLine).toBe(ends + 1);
        at = record.next;
        line = record.nextLine;
      }
      expect(at).toBe(text.length);
    }),
    { numRuns: 3000 }
  );
});

test('I6 a quote that is never closed makes one bad record of its line', () => {
  expect(read('a,b\n"c,d\ne,f\n', comma).map(({ open, cells }) => ({ open, cells }))).toEqual([
    { open: false, cells: ['a', 'b'] },
    { open: true, cells: ['"c,d'] },
    { open: false, cells: ['e', 'f'] }
  ]);
});

test('without a quote sign, quotes are letters; without a delimiter, lines are values', () => {
  expect(cells('"a,b"\n', { delimiter: ',', quote: '' })).toEqual([['"a', 'b"']]);
  expect(cells('a,b\n"c\nd"\n', { delimiter: '', quote: '"' })).toEqual([['a,b'], ['c\nd']]);
});

test('a record that touches the end of a cut text is left out', () => {
  expect(read('a,b\nc', comma, false).map(({ cells }) => cells)).toEqual([['a', 'b']]);
  expect(read('a,b\r', comma, false)).toEqual([]);
  expect(read('a,b\n"c', comma, false)).toHaveLength(1);
  expect(read('a,b\n"c"', comma, false)).toHaveLength(1);
});

test('I23 texts made of stray quotes are read in linear time', () => {
  const time = (length: number) => {
    const text = '"a""\n'.repeat(length / 5);
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      expect(read(text, comma)).toHaveLength(length / 5);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  // above what the first strays may cost; quadratic work would take sixteen times as long
  const [short, long] = [time(100_000), time(400_000)];
  expect(long).toBeLessThan(8 * short);
});
