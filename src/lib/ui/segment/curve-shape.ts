export interface CurvePoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly people: number;
}

export interface CurveShape {
  readonly line: string;
  readonly area: string;
  /** Heights of the scale: zero, the middle and the top, in people and pixels. */
  readonly ticks: readonly { readonly people: number; readonly y: number }[];
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** A curve with zero on its axis, in a box of these pixels. */
export function curveShape(points: readonly CurvePoint[], width: number, height: number): CurveShape {
  const top = roundAbove(Math.max(1, ...points.map(({ people }) => people)));
  const first = points[0]?.at ?? 0;
  const span = Math.max(1, (points.at(-1)?.at ?? 1) - first);
  const y = (people: number) => round(height - (people / top) * height);
  const places = points.map(({ at, people }) => ({ x: round(((at - first) / span) * width), y: y(people) }));
  const line = places.map(({ x, y: down }, at) => `${at === 0 ? 'M' : 'L'}${x} ${down}`).join('');
  const area = line && `${line}L${places.at(-1).x} ${height}L${places[0]!.x} ${height}Z`;
  return { line, area, ticks: [0, top / 2, top].map((people) => ({ people, y: y(people) })), places };
}

/** The next even number with one or two figures that are not zero: 40 000 for 34 868. */
export function roundAbove(value: number): number {
  if (value <= 10) return value <= 2 ? 2 : value <= 4 ? 4 : 10;
  const unit = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].find((one) => one * unit >= value)!;
  return Math.round(step * unit);
}

const round = (value: number): number => Math.round(value * 10) / 10;
