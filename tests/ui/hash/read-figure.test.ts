import { describe, expect, it } from 'vitest';
import { readFigure } from '#lib/ui/hash/done/read-figure.ts';

describe('a figure copied from a network', () => {
  it.each([
    ['6 564', 6564],
    ['6,564', 6564],
    ['15\u00A0292', 15_292],
    ['1.234.567', 1_234_567],
    ['54,28 %', 54.28],
    ['54.28', 54.28],
    ['', null],
    ['   ', null],
    ['beaucoup', 'wrong']
  ])('%s', (typed, figure) => {
    expect(readFigure(typed)).toBe(figure);
  });
});
