/** A label to set under its tick. */
export interface PlacedLabel {
  /** Left edge, in pixels. */
  readonly left: number;
  /** 0, or 1 when the labels cannot all stand in one row. */
  readonly row: number;
}

/** Sets labels as near to their ticks as they go without touching each other or leaving the room:
 * the least moved arrangement (pool adjacent violators), on two rows when one is too short.
 * @param centres where the ticks are, rising. @param widths of the labels. */
export function placeLabels(
  centres: readonly number[],
  widths: readonly number[],
  room: number,
  gap = 8
): readonly PlacedLabel[] {
  const needed = widths.reduce((sum, width) => sum + width + gap, -gap);
  if (needed <= room || centres.length < 2)
    return inOneRow(centres, widths, room, gap).map((left) => ({ left, row: 0 }));
  const placed: PlacedLabel[] = [];
  for (const row of [0, 1]) {
    const own = centres.map((_, at) => at).filter((at) => at % 2 === row);
    const lefts = inOneRow(pick(centres, own), pick(widths, own), room, gap);
    own.forEach((at, order) => (placed[at] = { left: lefts[order] ?? 0, row }));
  }
  return placed;
}

/** Place of a value on a logarithmic axis, from 0 to 1. */
export function logPlace(value: number, from: number, to: number): number {
  if (value <= from) return 0;
  return Math.min(1, Math.log(value / from) / Math.log(to / from));
}

function inOneRow(centres: readonly number[], widths: readonly number[], room: number, gap: number): number[] {
  // without the widths before it, each left edge only has to be no less than the one before
  const offsets: number[] = [];
  let offset = 0;
  for (const width of widths) {
    offsets.push(offset);
    offset += width + gap;
  }
  const pools: { sum: number; size: number }[] = [];
  centres.forEach((centre, at) => {
    pools.push({ sum: centre - (widths[at] ?? 0) / 2 - (offsets[at] ?? 0), size: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.size <= last.sum / last.size) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
    }
  });
  const most = Math.max(0, room - (offset - gap));
  const edges = pools.flatMap(({ sum, size }) => Array<number>(size).fill(Math.min(most, Math.max(0, sum / size))));
  return edges.map((edge, at) => edge + (offsets[at] ?? 0));
}

function pick(list: readonly number[], places: readonly number[]): number[] {
  return places.map((at) => list[at] ?? 0);
}
