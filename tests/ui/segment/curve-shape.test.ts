import { expect, test } from 'vitest';
import type { CurvePoint } from '#lib/domain/segment-answer.ts';
import { curveShape, roundAbove } from '#lib/ui/segment/curve-shape.ts';

const points = (...known: CurvePoint['known'][]): readonly CurvePoint[] =>
  known.map((one, at) => ({ at, people: (at + 1) * 10, known: one }));

test('what is not known is no part of the curve; what is known in part is drawn apart, and touches the rest', () => {
  const shape = curveShape(points('not', 'partly', 'wholly', 'wholly'), 300, 100);
  expect(shape.unknown).toBe(100);
  expect(shape.since).toEqual({ at: 1, x: 100 });
  expect(shape.faint).toMatch(/^M100 [\d.]+L200 [\d.]+$/);
  expect(shape.line).toMatch(/^M200 [\d.]+L300 [\d.]+$/);
  expect(shape.area.startsWith('M100 ')).toBe(true);
});

test('with all known nothing is hatched, with nothing known nothing is drawn', () => {
  expect(curveShape(points('wholly', 'wholly'), 300, 100)).toMatchObject({ unknown: 0, since: null, faint: 'M0 50' });
  const none = curveShape(points('not', 'not'), 300, 100);
  expect(none).toMatchObject({ unknown: 300, since: null, line: '', faint: '', area: '' });
});

test('the scale is that of what is known', () => {
  const shape = curveShape([{ at: 0, people: 9000, known: 'not' }, ...points('wholly', 'wholly').slice(1)], 300, 100);
  expect(shape.ticks.at(-1)?.people).toBe(20);
  expect([34_868, 3, 1].map(roundAbove)).toEqual([40_000, 4, 2]);
});
