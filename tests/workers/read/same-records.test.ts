import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecords } from '#lib/engine/text/records.ts';
import { emptyRecord, readRecord } from '#lib/kernel/plain-records.ts';

// the rows that are shown before a job are those that the job will read
test('the head of a file is split as the kernel splits the whole', () => {
  const signs = fc.constantFrom(
    'a',
    'é',
    '😍',
    '\u00a0',
    '\u2003',
    '"',
    '""',
    "'",
    ',',
    ';',
    '\t',
    ' ',
    '\n',
    '\r\n',
    '\r'
  );
  const text = fc.array(signs, { maxLength: 50 }).map((parts) => parts.join(''));
  const marks = fc.record({
    delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const, '' as const),
    quote: fc.constantFrom('"' as const, "'" as const, '' as const)
  });
  fc.assert(
    fc.property(text, marks, (whole, { delimiter, quote }) => {
      const bytes = new TextEncoder().encode(whole);
      const code = (sign: string) => (sign === '' ? -1 : sign.charCodeAt(0));
      const dialect = { delimiter: code(delimiter), quote: code(quote), quotedLimit: 65_536 };
      const record = emptyRecord();
      const rows: { cells: string[] | null; line: number }[] = [];
      let line = 1;
      for (let at = 0; at < bytes.length; at = record.next) {
        expect(readRecord(bytes, at, true, dialect, record)).toBe(true);
        const cells = Array.from({ length: record.count }, (_, i) => {
          const cell = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
            bytes.subarray(record.starts[i], record.stops[i])
          );
          return record.quoted[i] ? cell.replaceAll(quote + quote, quote) : cell;
        });
        rows.push({ cells: record.open ? null : cells, line });
        line += record.lines;
      }
      const shown = readRecords(whole, { delimiter, quote }, { from: 0, line: 1, whole: true, most: Infinity });
      expect(shown.map(({ cells, open, line }) => ({ cells: open ? null : cells, line }))).toEqual(rows);
    }),
    { numRuns: 5000 }
  );
});
