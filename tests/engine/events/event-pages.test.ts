import { describe, expect, test } from 'vitest';
import { eventColumn, eventPageRows, eventPageSpan } from '#lib/domain/event-column.ts';
import { emptyHead } from '#lib/storage/head-row.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { cellText } from '#lib/engine/chunk/read-cell.ts';
import { eventPages, nextEventPage, type SortedEvents } from '#lib/engine/events/event-pages.ts';
import { readSpan } from '#lib/engine/events/event-span.ts';

const origin = { source: 'Boutique', from: 0, until: 10_000 };

function made(moments: readonly number[]): SortedEvents {
  const notes = chunkOfValues(
    'words',
    moments.map((_, row) => `n${row}`)
  );
  return {
    at: Float64Array.from(moments),
    contacts: Uint32Array.from(moments, (_, row) => row + 1),
    attributes: new Map([['campaign', notes]])
  };
}

/** Rows of each page as moment and attribute, as they would be read back. */
function readBack(events: SortedEvents, first = 0) {
  const pages = new Map<number, Map<string, ReturnType<typeof chunkOfValues<'counts'>>>>();
  for (const { column, page, chunk } of eventPages('order-placed', events, origin, first))
    pages.set(page, (pages.get(page) ?? new Map()).set(column, chunk));
  const part = (page: number, column: Parameters<typeof eventColumn>[1]) =>
    pages.get(page)!.get(eventColumn('order-placed', column))!;
  return [...pages.keys()].map((page) => {
    const span = readSpan(part(page, 'span'));
    const at = (row: number) => span.first + part(page, 'time').counts[row]!;
    const note = (row: number) => cellText(part(page, 'attribute:campaign'), row);
    return { page, span, at, note, contact: (row: number) => part(page, 'contact').counts[row] };
  });
}

describe('pages of events', () => {
  test('of none, are one that says what is known', () => {
    const [only, ...more] = eventPages('order-placed', made([]), origin, 3);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ column: eventColumn('order-placed', 'span'), page: 3 });
    expect(readSpan(only!.chunk)).toEqual({ rows: 0, first: 0, last: 0, ...origin });
  });

  test('say what they hold, and hold it from their number on', () => {
    const [only, ...more] = readBack(made([50, 50, 70]), 4);
    expect(more).toEqual([]);
    expect(only?.page).toBe(4);
    expect(only?.span).toEqual({ ...origin, rows: 3, first: 50, last: 70 });
    expect([0, 1, 2].map((row) => [only!.at(row), only!.note(row), only!.contact(row)])).toEqual([
      [50, 'n0', 1],
      [50, 'n1', 2],
      [70, 'n2', 3]
    ]);
  });

  test('are cut where they are full', () => {
    const rows = eventPageRows + 2;
    const [first, second] = readBack(made(Array.from({ length: rows }, (_, row) => row)));
    expect(first?.span).toMatchObject({ rows: eventPageRows, first: 0, last: eventPageRows - 1 });
    expect(second?.span).toMatchObject({ rows: 2, first: eventPageRows, last: rows - 1 });
    expect(second?.note(1)).toBe(`n${rows - 1}`);
    expect(second?.contact(1)).toBe(rows);
  });

  test('are cut where 32 bits of milliseconds end, to the millisecond', () => {
    const cut = readBack(made([7, 7 + eventPageSpan, 8 + eventPageSpan, 9 + 3 * eventPageSpan]));
    expect(cut.map(({ span }) => [span.first, span.last])).toEqual([
      [7, 7 + eventPageSpan],
      [8 + eventPageSpan, 8 + eventPageSpan],
      [9 + 3 * eventPageSpan, 9 + 3 * eventPageSpan]
    ]);
    expect(cut[0]?.at(1)).toBe(7 + eventPageSpan);
  });

  test('of a type begin after all that it ever had, those undone included', () => {
    expect(nextEventPage(emptyHead, 'order-placed')).toBe(0);
    const pages = new Map([[eventColumn('order-placed', 'span'), [null, null]]]);
    expect(nextEventPage({ ...emptyHead, pages }, 'order-placed')).toBe(2);
  });
});
