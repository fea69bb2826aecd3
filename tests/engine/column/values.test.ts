import { describe, expect, test } from 'vitest';
import { recogniseColumns } from '#lib/engine/column/recognise.ts';
import { dateParts, lookOf } from '#lib/engine/column/values.ts';

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  [' Jean.Dupont@example.fr ', 'email'],
  ['a@b', 'text'],
  ['a@b@c.fr', 'text'],
  ['d41d8cd98f00b204e9800998ecf8427e', 'digest'],
  ['ea7583cd-a667-48bc-b806-42ecb2b48606', 'uuid'],
  ['13/04/1980', 'date'],
  ['1980-04-13T00:00:00Z', 'date'],
  ['-440,20', 'number'],
  ['1 234,56 €', 'number'],
  ['+33 6 12 34 56 78', 'number'],
  ['Saint-Étienne', 'text']
])('%j looks like %s', (cell, look) => {
  expect(lookOf(cell)).toBe(look);
});

test('I11 dates of six digits are dates, impossible ones are none', () => {
  expect(dateParts('12/1/10')).toEqual({ first: 12, second: 1, year: 10, yearFirst: false });
  expect(dateParts('32/01/2010')).toBeNull();
  expect(dateParts('13/13/2010')).toBeNull();
  expect(dateParts('06 12 34')).toBeNull();
  expect(dateParts('12/01-2010')).toBeNull();
});

describe('I23 values made to be slow', () => {
  const cruel = (length: number) => [
    `${'a'.repeat(length)}@${'b.'.repeat(length)}`,
    `${'a.'.repeat(length)}@`,
    '@'.repeat(length),
    '1 '.repeat(length),
    '0'.repeat(length),
    'f'.repeat(length),
    `12/10/${'1'.repeat(length)}`,
    ' '.repeat(length)
  ];

  /** The best of several tries: other work on the machine only ever makes one slower. */
  const fastest = (work: () => void) => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Math.min(...times);
  };

  test('are cut by their length before anything looks at them', () => {
    for (const value of cruel(100_000)) {
      expect(['text', 'empty']).toContain(lookOf(value));
      expect(fastest(() => lookOf(value))).toBeLessThan(5);
    }
  });

  test('a file of them is recognised in time that grows with its size only', () => {
    const names = ['email', 'tel', 'cp', 'dt_naiss', 'a', 'b', 'c', ''];
    const recognise = (rows: number) => {
      const sample = Array.from({ length: rows }, () => cruel(1000));
      return fastest(() => recogniseColumns(names, sample));
    };
    const [short, long] = [recognise(100), recognise(400)];
    expect(long).toBeLessThan(10 * short + 20);
  });
});
