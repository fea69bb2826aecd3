import { expect, test } from 'vitest';
import { coverageOf } from '#lib/engine/events/coverage.ts';

const span = (source: string, from: number, until: number) => ({
  rows: 1,
  first: from,
  last: from,
  source,
  from,
  until
});

test('what is known of a type is told by source: stretches that touch are one, gaps stay', () => {
  const spans = [span('A', 50, 60), span('B', 0, 5), span('A', 0, 10), span('A', 10, 20), span('A', 12, 15)];
  expect(coverageOf('page-visited', spans)).toEqual([
    {
      type: 'page-visited',
      source: 'A',
      known: [
        { from: 0, until: 20 },
        { from: 50, until: 60 }
      ]
    },
    { type: 'page-visited', source: 'B', known: [{ from: 0, until: 5 }] }
  ]);
});

test('nothing is known of a type without pages, nor by a stretch of no length', () => {
  expect(coverageOf('page-visited', [])).toEqual([]);
  expect(coverageOf('page-visited', [span('A', 3, 3)])[0]?.known).toEqual([]);
});
