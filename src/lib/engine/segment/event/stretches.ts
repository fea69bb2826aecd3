import type { Bounds } from '#lib/domain/time-window.ts';
import type { EventPage, SegmentBase } from '../segment-base.ts';
import { selectFilters, type AttributeFilter } from './attribute-filter.ts';

/** Rows of a page of events, from `from` to `to`, that lie inside the bounds. */
export interface Stretch {
  readonly page: EventPage;
  readonly from: number;
  readonly to: number;
  /** 1 at row − from where the attributes are as wanted; null: all are. Only read until the next stretch is asked for. */
  readonly keep: Uint8Array | null;
}

/** The events of a type inside bounds, page by page; pages outside are not looked at, and of the others only the rows
 * inside. */
export function* stretches(
  base: SegmentBase,
  type: string,
  bounds: Bounds,
  filters: readonly AttributeFilter[]
): Generator<Stretch> {
  const keep = filters.length > 0 ? new Uint8Array(mostRows) : null;
  for (const page of base.events(type)) {
    const { from, to } = rowsInside(page, bounds);
    if (from >= to) continue;
    if (keep) selectFilters(page, from, to, filters, keep);
    yield { page, from, to, keep };
  }
}

/** Rows of a page inside the bounds: its events rise in time. */
export function rowsInside({ span, offsets }: EventPage, { from, until }: Bounds): { from: number; to: number } {
  if (span.first >= until || span.last < from) return { from: 0, to: 0 };
  return {
    from: from <= span.first ? 0 : firstRow(offsets, span.rows, from - span.first),
    to: until > span.last ? span.rows : firstRow(offsets, span.rows, until - span.first)
  };
}

// `eventPageRows` and a margin
const mostRows = 1 << 17;

/** The first row whose offset is not below. */
function firstRow(offsets: Uint32Array, rows: number, offset: number): number {
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
