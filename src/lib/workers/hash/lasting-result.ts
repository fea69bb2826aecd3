import type { SliceResult } from '#lib/kernel/slice.ts';
import type { HashLane, HashReply } from './hash-slice.ts';
import { discard, type Rooms } from './rooms.ts';

/** The result in rooms of its own: the kernel uses its memory again at the next slice. */
export function lastingResult(result: SliceResult, rooms: Rooms): SliceResult {
  const { out, rows } = result;
  // where rows are written from their keys there is nothing to take a room for
  const lastingOut = new Uint8Array(out.length > 0 ? rooms.take(out.length) : new ArrayBuffer(), 0, out.length);
  lastingOut.set(out);
  if (!rows) return { ...result, out: lastingOut };
  const lastingRows = new Uint32Array(rooms.take(rows.byteLength), 0, rows.length);
  lastingRows.set(rows);
  return { ...result, out: lastingOut, rows: lastingRows };
}

/** Gives back what a reply that was used stands in: its rooms to the lane, its text to the system. */
export function release({ result, bytes }: HashReply, lane: HashLane): void {
  lane.reuse(roomsOf(result));
  if (bytes) discard(bytes.buffer);
}

/** All buffers of a reply, to be transferred. */
export function transfersOf(reply: HashReply): ArrayBuffer[] {
  const asides = Object.values(reply.result.asides).filter((column) => ArrayBuffer.isView(column));
  return [...roomsOf(reply.result), ...buffersOf(asides), ...buffersOf(reply.bytes ? [reply.bytes] : [])];
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
    rows: distinct ? words() : null,
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

function roomsOf({ out, rows }: SliceResult): ArrayBuffer[] {
  return buffersOf(rows ? [out, rows] : [out]);
}

function buffersOf(views: readonly ArrayBufferView[]): ArrayBuffer[] {
  return views.map(({ buffer }) => buffer as ArrayBuffer).filter(({ byteLength }) => byteLength > 0);
}
