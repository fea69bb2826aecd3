import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import { eventTimeReader } from '#lib/engine/events/read-event-time.ts';
import { quotedLimit } from '#lib/engine/text/records.ts';
import { openPlainCutter } from '#lib/kernel/plain-cutter.ts';
import { timeReader } from '#lib/workers/import/events/read-times.ts';

const encoder = new TextEncoder();

function readFast(time: EventImportPlan['time'], texts: readonly string[]): readonly (number | null)[] {
  const bytes = encoder.encode(texts.map((text) => `${text}\n`).join(''));
  const plan = { delimiter: 59, quote: -1, width: 1, quotedLimit, columns: 1 };
  const cut = openPlainCutter().cut(plan, { bytes, start: 0, limit: bytes.length, last: true })!;
  const read = timeReader(time);
  const source = { cut, quote: -1, verdicts: new Uint8Array(cut.rows), refuse: () => undefined };
  return Array.from(read(source), (moment) => (Number.isNaN(moment) ? null : moment));
}

const zones = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'];
const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
const near = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
const date = fc.oneof(
  fc.tuple(near(13), near(32)).map(([month, day]) => `2026-${month}-${day}`),
  fc.tuple(near(32), fc.constantFrom('/', '-', '.'), near(13)).map(([a, mark, b]) => `${a}${mark}${b}${mark}2026`),
  fc.constantFrom(
    '2026-03-29',
    '2026-10-25',
    '2026-11-01',
    '2026-03-08',
    '1969-12-31',
    '2106-02-08',
    '2026/4-5',
    '5/4/2026'
  )
);
const clock = fc
  .tuple(
    near(24),
    near(60),
    fc.oneof(
      fc.constant(''),
      near(60).map((second) => `:${second}`)
    )
  )
  .map(([hour, minute, second]) => `${hour}:${minute}${second}`);
const part = fc.constantFrom('', '', '.5', '.25', '.123456', '.', ',5', '.1234567890');
const own = fc.constantFrom('', '', 'Z', '+02:00', '-03:30', '+0100', ' UTC', 'z', '+1');
const written = fc.oneof(
  date,
  fc.tuple(date, fc.constantFrom(' ', 'T', '  '), clock, part, own).map((parts) => parts.join('')),
  fc.tuple(two, two).map((parts) => parts.join(':')),
  fc.string({ maxLength: 24 }).map((text) => text.replace(/[;\r\n]/g, ''))
);

test('moments read from bytes are those that the engine reads from the text, in every zone', () => {
  fc.assert(
    fc.property(
      fc.array(written, { minLength: 1, maxLength: 40 }),
      fc.constantFrom(...zones),
      fc.constantFrom('day-first' as const, 'month-first' as const, 'year-first' as const, null),
      (texts, zone, dates) => {
        const time = { index: 0, form: 'written', dates, zone } as const;
        expect(readFast(time, texts)).toEqual(texts.map((text) => eventTimeReader(time)(text.trim())));
      }
    ),
    { numRuns: 300 }
  );
});

test('moments that are numbers are read alike', () => {
  const texts = ['1700000000', '1700000000.5', '1700000000123', '0', '-5', '17e8', '', '99999999999999', '4294967295'];
  for (const form of ['seconds', 'milliseconds'] as const) {
    const time = { index: 0, form, dates: null, zone: 'UTC' } as const;
    expect(readFast(time, texts)).toEqual(texts.map((text) => eventTimeReader(time)(text)));
  }
});

test('a moment shown by the clocks of a zone is read as that moment', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }), fc.constantFrom(...zones), (seconds, zone) => {
      const clockOf = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      const shown = (moment: number) => clockOf.format(moment * 1000);
      const read = readFast({ index: 0, form: 'written', dates: 'year-first', zone }, [shown(seconds)])[0]! / 1000;
      // of an hour that the clocks show twice, either one
      expect(shown(read)).toBe(shown(seconds));
    })
  );
});
