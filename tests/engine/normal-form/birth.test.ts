import { describe, expect, test } from 'vitest';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';
import type { NormalContext } from '#lib/domain/hash-plan.ts';

const read = (form: string, value: string, dates: NormalContext['dates']) =>
  normalFormById(form).normalise(value, { country: null, dates });

describe('birth-date', () => {
  test.each([
    ['1984-03-14', null, '19840314'],
    ['1984-3-4', 'day-first', '19840304'],
    ['1984/03/14', 'month-first', '19840314'],
    ['19840314', null, '19840314'],
    ['1984-03-14T00:00:00Z', null, '19840314'],
    ['1984-03-14 00:00:00', null, '19840314'],
    ['14/03/1984', 'day-first', '19840314'],
    ['14/03/1984', null, '19840314'],
    ['03/14/1984', null, '19840314'],
    ['03/04/1984', 'day-first', '19840403'],
    ['03/04/1984', 'month-first', '19840304'],
    ['03/03/1984', null, '19840303'],
    ['14.03.1984', 'day-first', '19840314'],
    ['14 03 1984', 'day-first', '19840314'],
    ['29/02/2000', 'day-first', '20000229']
  ] as const)('%s read %s', (value, order, date) => {
    expect(read('birth-date', value, order)).toEqual({ ok: true, value: date });
    expect(read('birth-year', value, order)).toEqual({ ok: true, value: date.slice(0, 4) });
    expect(read('birth-month', value, order)).toEqual({ ok: true, value: date.slice(4, 6) });
    expect(read('birth-day', value, order)).toEqual({ ok: true, value: date.slice(6) });
  });

  test.each([
    ['03/04/1984', null, 'not-a-date'],
    ['14.03.84', 'day-first', 'not-a-date'],
    ['14/03-1984', 'day-first', 'not-a-date'],
    ['14 mars 1984', 'day-first', 'not-a-date'],
    ['30000', 'day-first', 'not-a-date'],
    ['14/03/1984', 'month-first', 'date-out-of-range'],
    ['31/04/1984', 'day-first', 'date-out-of-range'],
    ['29/02/1900', 'day-first', 'date-out-of-range'],
    ['1899-12-31', null, 'date-out-of-range'],
    ['0000-00-00', null, 'date-out-of-range'],
    ['1984-13-01', null, 'date-out-of-range']
  ] as const)('%s read %s: %s', (value, order, detail) => {
    expect(read('birth-date', value, order)).toEqual({ ok: false, reason: 'malformed', detail });
  });

  test('the year needs no order', () => {
    expect(read('birth-year', '03/04/1984', null)).toEqual({ ok: true, value: '1984' });
    expect(read('birth-month', '03/04/1984', null)).toMatchObject({ detail: 'not-a-date' });
  });
});
