import type { CurvePoint } from '#lib/domain/segment-answer.ts';

export interface CurveShape {
  /** Where all that the windows look into is known. */
  readonly line: string;
  /** Where they reach further back than the data. */
  readonly faint: string;
  readonly area: string;
  /** Heights of the scale: zero, the middle and the top, in people and pixels. */
  readonly ticks: readonly { readonly people: number; readonly y: number }[];
  readonly places: readonly { readonly x: number; readonly y: number }[];
  /** The point before which nothing is known, and where it stands; null when all points are known, or none is. */
  readonly since: { readonly at: number; readonly x: number } | null;
  /** Pixels at the left of which nothing is known. */
  readonly unknown: number;
}

/** A curve with zero on its axis, in a box of these pixels. */
export function curveShape(points: readonly CurvePoint[], width: number, height: number): CurveShape {
  const begin = points.findIndex(({ known }) => known !== 'not');
  const whole = points.findIndex(({ known }) => known === 'wholly');
  const top = roundAbove(Math.max(1, ...points.map(({ people, known }) => (known === 'not' ? 0 : people))));
  const first = points[0]?.at ?? 0;
  const span = Math.max(1, (points.at(-1)?.at ?? 1) - first);
  const y = (people: number) => round(height - (people / top) * height);
  const places = points.map(({ at, people }) => ({ x: round(((at - first) / span) * width), y: y(people) }));
  const known = begin < 0 ? [] : places.slice(begin);
  const all = path(known);
  return {
    line: whole < 0 ? '' : path(places.slice(whole)),
    faint: whole < 0 ? all : path(places.slice(begin, whole + 1)),
    area: all && `${all}L${known.at(-1).x} ${height}L${known[0]!.x} ${height}Z`,
    ticks: [0, top / 2, top].map((people) => ({ people, y: y(people) })),
    places,
    since: begin > 0 ? { at: points[begin]!.at, x: places[begin]!.x } : null,
    unknown: begin < 0 ? width : (places[begin]?.x ?? 0)
  };
}

/** The next even number with one or two figures that are not zero: 40 000 for 34 868. */
export function roundAbove(value: number): number {
  if (value <= 10) return value <= 2 ? 2 : value <= 4 ? 4 : 10;
  const unit = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].find((one) => one * unit >= value)!;
  return Math.round(step * unit);
}

const path = (places: CurveShape['places']): string =>
  places.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
const round = (value: number): number => Math.round(value * 10) / 10;
