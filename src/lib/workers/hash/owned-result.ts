import type { SliceResult } from '#lib/kernel/slice.ts';

/** The result in memory of its own: the kernel may use its memory again at the next slice. */
export function owned(result: SliceResult): SliceResult {
  const { out, rows, asides, cells } = result;
  return {
    ...result,
    out: own(out),
    rows: rows && {
      ends: own(rows.ends),
      keys: own(rows.keys),
      starts: own(rows.starts),
      stops: own(rows.stops),
      lines: own(rows.lines)
    },
    asides: {
      count: asides.count,
      starts: own(asides.starts),
      stops: own(asides.stops),
      lines: own(asides.lines),
      reasons: own(asides.reasons),
      details: own(asides.details),
      outputs: own(asides.outputs)
    },
    cells: own(cells)
  };
}

/** The buffers of an owned result, to be transferred. */
export function buffersOf({ out, rows, asides }: SliceResult): ArrayBuffer[] {
  const views = [out, ...Object.values(rows ?? {}), ...Object.values(asides)].filter((view) =>
    ArrayBuffer.isView(view)
  );
  return views.map(({ buffer }) => buffer as ArrayBuffer).filter((buffer) => buffer.byteLength > 0);
}

/** What a slice without records gives. */
export function emptyResult(outputs: number, distinct: boolean): SliceResult {
  const words = () => new Uint32Array();
  const bytes = () => new Uint8Array();
  return {
    next: 0,
    short: false,
    lines: 0,
    records: 0,
    written: 0,
    out: bytes(),
    rows: distinct ? { ends: words(), keys: words(), starts: words(), stops: words(), lines: words() } : null,
    asides: {
      count: 0,
      starts: words(),
      stops: words(),
      lines: words(),
      reasons: bytes(),
      details: bytes(),
      outputs: bytes()
    },
    cells: new Uint32Array(3 * outputs)
  };
}

function own<View extends Uint8Array | Uint32Array>(view: View): View {
  return view.buffer.byteLength === view.byteLength ? view : (view.slice() as View);
}
