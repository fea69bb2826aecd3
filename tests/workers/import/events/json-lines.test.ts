import '../../../storage/node-device.ts';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Dialect } from '#lib/domain/dialect.ts';
import { inspect } from '#lib/workers/read/read.job.ts';
import { openJsonCutter } from '#lib/workers/read/json-cutter.ts';
import { freshDatabase, valueOf } from '../../../storage/fresh-database.ts';
import { readEvents } from '../../../support/read-events.ts';
import { fileOf, mustRun } from '../run-here.ts';
import { importEventsHere, ordersPlan } from './run-events-here.ts';

beforeEach(freshDatabase);

const keys = ['email', 'at', 'order.total', 'items'];
const dialect: Dialect = {
  ...{ encoding: 'utf-8', markBytes: 0, delimiter: '', quote: '', headerLine: null, dataStart: 0, dataLine: 1 },
  keys
};
const plan = ordersPlan({
  attributes: [
    { index: 2, attribute: 'amount', decimal: '.', dates: null },
    { index: 3, attribute: 'products', decimal: null, dates: null }
  ]
});

test('a file of JSON is read by its keys, and a bad line is refused with its number', async () => {
  const lines = [
    '{"email":"a@x.fr","at":"2026-11-20T08:00:00Z","order":{"total":12.5},"items":["chaise","table"]}',
    '',
    '{"email":"b@x.fr","at":',
    '{"at":"2026-11-21T08:00:00Z","other":1,"email":"B@x.fr"}'
  ];
  const text = lines.join('\r\n');
  const inspection = valueOf(await inspect(new Blob([text]), {}, true));
  expect(inspection.dialect.keys).toEqual(['email', 'at', 'order.total', 'items', 'other']);
  expect(inspection.rowCount).toEqual({ value: 3, exact: true });
  const { outcome, inMemory } = mustRun(await importEventsHere({ text, dialect, plan }));
  expect(outcome.counts).toEqual({ read: 3, created: 2, unchanged: 0, merged: 0, refused: 1 });
  expect(outcome.refused).toMatchObject([{ line: 3, reason: 'line-malformed', text: lines[2] }]);
  expect(await inMemory?.text()).toContain('3\tline-malformed\t\t{"email":"b@x.fr","at":');
  expect((await readEvents()).map(({ values }) => values)).toEqual([{ amount: '12.5', products: 'chaise; table' }, {}]);
});

test('keys that come late are found where the file is looked into, and those left out are told with their lines', async () => {
  const lines = Array.from({ length: 60_000 }, (_, at) =>
    JSON.stringify({
      email: `a${at % 90}@x.fr`,
      at: '2026-11-20T08:00:00Z',
      n: at,
      ...(at > 30_000 && { code: `c${at}` })
    })
  );
  // between two places that are looked into
  const [head, whole] = [1 << 20, lines.join('\n').length];
  let passed = 0;
  const hidden = lines.findIndex((line) => (passed += line.length + 1) > head + (whole - head) * (3.7 / 16));
  lines[hidden] = lines[hidden]!.replace('}', ',"rare":"x"}');
  lines[hidden + 1] = lines[hidden + 1]!.replace('}', ',"rare":null}');
  const text = lines.join('\n');
  const found = valueOf(await inspect(new Blob([text]), {}, true));
  expect(found.dialect.keys).toEqual(['email', 'at', 'n', 'code']);
  expect(found.looks[3]?.type).toBe('text');
  const wide = ordersPlan({ attributes: [], width: 4 });
  const { outcome } = mustRun(await importEventsHere({ text, dialect: found.dialect, plan: wide, rehearse: true }));
  expect(outcome.leftOut).toEqual([{ key: 'rare', lines: 1 }]);
  const few = { ...found.dialect, keys: ['email', 'at'] };
  const fewer = mustRun(await importEventsHere({ text, dialect: few, plan: ordersPlan({ attributes: [], width: 2 }) }));
  expect(fewer.outcome.leftOut).toEqual([
    { key: 'n', lines: 60_000 },
    { key: 'code', lines: 29_999 },
    { key: 'rare', lines: 1 }
  ]);
});

test('the same events as JSON and as CSV are the same, in slices of any size', { timeout: 60_000 }, async () => {
  const cell = fc.string({ maxLength: 6 });
  const row = fc.tuple(
    fc.constantFrom('a@x.fr', 'b@x.fr', 'é@x.fr', ''),
    fc.constantFrom('2026-11-20T08:00:00Z', '2026-11-21 09:30', 'x'),
    fc.constantFrom('', '12', '3.5'),
    cell
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 20, max: 300 }),
      async (rows, slice) => {
        const text = rows
          .map(([email, at, total, items]) => JSON.stringify({ email, at, order: { total }, items }))
          .join('\n');
        const sizes = { slice, lookahead: 16 };
        const asJson = mustRun(await importEventsHere({ text, dialect, plan }, sizes)).outcome;
        const events = await readEvents();
        await freshDatabase();
        const file = { ...fileOf(keys, rows), plan };
        const asCsv = mustRun(await importEventsHere(file, sizes)).outcome;
        expect(asJson.counts).toEqual(asCsv.counts);
        expect(events).toEqual(await readEvents());
        await freshDatabase();
      }
    ),
    { numRuns: 60 }
  );
});

test('cells stand after the text that they were cut from', () => {
  const bytes = new TextEncoder().encode('{"a":"é","b":2}\n\n{"b":"x"}');
  const plan = { delimiter: -1, quote: -1, width: 2, quotedLimit: 1, columns: 2 };
  const slice = { bytes, start: 0, limit: bytes.length, last: true };
  const cut = openJsonCutter(['a', 'b']).cut(plan, slice)!;
  const texts = Array.from({ length: cut.cells.length / 2 }, (_, cell) => {
    const start = cut.cells[2 * cell]!;
    return new TextDecoder().decode(cut.bytes.subarray(start, start + (cut.cells[2 * cell + 1]! >>> 2)));
  });
  expect(texts).toEqual(['é', '2', '', 'x']);
  expect(cut.rows).toBe(2);
  expect(openJsonCutter(['a']).cut(plan, { ...slice, last: false })).toBe(null);
});
