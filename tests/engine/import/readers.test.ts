import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nameKey } from '#lib/domain/field.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import { readChoice } from '#lib/engine/import/read-choice.ts';
import { dayOf, readDate } from '#lib/engine/import/read-date.ts';
import { momentReader } from '#lib/engine/import/read-moment.ts';
import { readNumber } from '#lib/engine/import/read-number.ts';
import { readYesNo } from '#lib/engine/import/read-yes-no.ts';
import { joinList, splitList } from '#lib/engine/import/split-list.ts';

describe('a number of a cell', () => {
  test.each([
    ['1 234,56', ',', 1234.56],
    ['−440,20', ',', -440.2],
    ['-440,20', ',', -440.2],
    ['1\u202f284,50\u00a0€', ',', 1284.5],
    ['(12.50)', '.', -12.5],
    ['12,50-', ',', -12.5],
    ["1'234.5", '.', 1234.5],
    ['1,234,567.8', '.', 1234567.8],
    ['1.234.567', ',', 1234567],
    ['0,5', ',', 0.5],
    [',5', ',', 0.5],
    ['12 %', ',', 12],
    ['$ 3.10', '.', 3.1],
    ['00123', ',', 123],
    ['1,5', '.', null],
    ['1.5', ',', null],
    ['9007199254740993', '.', null],
    ['1e5', '.', null],
    ['12 34', ',', null],
    ['', ',', null],
    ['-', ',', null],
    ['--5', ',', null],
    ['abc', ',', null],
    ['1,2,3', ',', null]
  ] as const)('%j with %j is %j', (text, decimal, value) => {
    expect(readNumber(text, decimal)).toBe(value);
  });

  it('is read back as it is written', () => {
    const cents = fc.integer({ min: -99_999_999, max: 99_999_999 });
    fc.assert(
      fc.property(cents, (amount) => {
        const text = (amount / 100).toFixed(2);
        expect(readNumber(text.replace('.', ','), ',')).toBe(amount / 100 || 0);
      })
    );
  });
});

describe('a date of a cell', () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  test.each([
    ['31/12/2026', 'day-first', day('2026-12-31')],
    ['12/1/2010', 'day-first', day('2010-01-12')],
    ['12/1/2010', 'month-first', day('2010-12-01')],
    ['12/1/2010', null, null],
    ['13/1/2010', null, day('2010-01-13')],
    ['2026-02-28', 'year-first', day('2026-02-28')],
    ['20260228', 'year-first', day('2026-02-28')],
    ['2026-02-28 14:05:06', 'year-first', day('2026-02-28')],
    ['2026-02-28T14:05:06Z', null, day('2026-02-28')],
    ['29/02/2024', 'day-first', day('2024-02-29')],
    ['29/02/2023', 'day-first', null],
    ['31/04/2023', 'day-first', null],
    ['12/1/10', 'day-first', null],
    ['01/01/1750', 'day-first', null],
    ['demain', 'day-first', null]
  ] as const)('%j, %j is day %j', (text, order, days) => {
    expect(readDate(text, order)).toBe(days);
  });

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1850-01-01'), max: new Date('2149-12-31'), noInvalidDate: true }),
        (date) => {
          const found = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
          expect(found).toBe(Math.floor(date.getTime() / 86_400_000));
        }
      )
    );
  });
});

describe('a moment of a cell', () => {
  const paris = momentReader('Europe/Paris', 'day-first');
  const seconds = (text: string) => Date.parse(text) / 1000;
  test.each([
    ['15/07/2025', '2025-07-14T22:00:00Z'],
    ['15/01/2025', '2025-01-14T23:00:00Z'],
    ['15/07/2025 08:30', '2025-07-15T06:30:00Z'],
    ['2025-07-15T08:30:15Z', '2025-07-15T08:30:15Z'],
    ['2025-07-15T08:30:15.250+02:00', '2025-07-15T06:30:15Z'],
    ['2025-07-15 08:30:00 UTC', '2025-07-15T08:30:00Z'],
    // the clocks went forward that night
    ['30/03/2025 04:00', '2025-03-30T02:00:00Z'],
    ['30/03/2025 01:00', '2025-03-30T00:00:00Z']
  ])('%j in Paris is %j', (text, moment) => {
    expect(paris(text)).toBe(seconds(moment));
  });
  test.each(['', 'hier', '15/07/2025 25:00', '32/07/2025', '01/01/1950', '01/01/2140'])('%j is none', (text) => {
    expect(paris(text)).toBe(null);
  });
});

describe('other cells', () => {
  it('say yes and no in many words', () => {
    expect(['oui', 'YES', '1', 'Vrai', 'x'].map(readYesNo)).toEqual([true, true, true, true, true]);
    expect(['non', 'No', '0', 'FAUX'].map(readYesNo)).toEqual([false, false, false, false]);
    expect(['peut-être', '2', ''].map(readYesNo)).toEqual([null, null, null]);
  });

  it('name choices that are known by their own words', () => {
    expect(readChoice('country', 'Belgique')).toBe('BE');
    expect(readChoice('gender', 'Mme')).toBe('f');
    expect(readChoice('status', 'Client')).toBe('customer');
    expect(readChoice('status', 'Ambassadeur')).toBe('Ambassadeur');
    expect(readChoice('colour', 'Rouge')).toBe('Rouge');
  });

  it('hold several words', () => {
    expect(splitList(' Or ; vip,Or|or ;;  à  suivre ')).toEqual(['Or', 'vip', 'à suivre']);
  });

  it('hold words with a separator in them between quotes, as an export writes them', () => {
    expect(splitList('"Paris; Lyon", Or ,"Dit ""le Bref"" | Roi"')).toEqual([
      'Paris; Lyon',
      'Or',
      'Dit "le Bref" | Roi'
    ]);
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', ';', '|', ' ', "'") });
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(', ' as const, '; ' as const), (words, separator) => {
        const tidy = words.map((one) => one.trim().replace(/\s+/g, ' '));
        const wanted = [...new Map(tidy.toReversed().map((one) => [nameKey(one), one])).values()].toReversed();
        const found = splitList(joinList(words, separator));
        expect(found.toSorted()).toEqual(wanted.filter((one) => one !== '').toSorted());
      })
    );
  });

  it('keep quotes that are their own', () => {
    expect(splitList('"Or", "Vip", 17", "Été 2026')).toEqual(['"Or"', '"Vip"', '17"', '"Été 2026']);
    for (const hostile of ['"a,', '"a"",""', '",', '""', '"'].map((one) => one.repeat(200_000)))
      expect(splitList(hostile).length).toBeLessThan(4);
  });

  it('tell people apart by their canonical form', () => {
    expect(canonicalIdentity('email', ' E\u0301va@X.fr ')).toBe(canonicalIdentity('email', 'éva@x.FR'));
    expect(canonicalIdentity('external-id', 'aB1')).not.toBe(canonicalIdentity('external-id', 'AB1'));
  });
});
