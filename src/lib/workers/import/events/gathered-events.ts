import type { Chunk } from '#lib/domain/chunk.ts';
import type { Strangers } from './strangers.ts';
import { verdictOf } from '../open-rows.ts';
import type { EventRows } from './event-slice.ts';
import type { TakenRows } from './rows-by-type.ts';

/** The rows of a slice, as long as an import lasts. */
export interface EventSlice extends TakenRows {
  /** Number of its first row, counted over the whole file from 0. */
  readonly base: number;
  readonly rows: number;
  readonly contacts: Uint32Array;
  readonly times: Float64Array;
  readonly chunks: readonly (Chunk | null)[];
  /** By attribute: types of which any event says something, 1 at their code. */
  readonly filled: readonly Uint8Array[];
}

/** All events of a file, slice by slice. */
export class GatheredEvents {
  readonly slices: EventSlice[] = [];
  read = 0;
  refused = 0;
  readonly #people: Strangers;

  constructor(people: Strangers) {
    this.#people = people;
  }

  /** Takes the next slice. Rows about people who were erased get their verdict in it.
   * @param firstLine line of the file where it starts */
  add(slice: EventRows, firstLine: number): void {
    const { rows, rowLines, verdicts, contacts, times, chunks, filled, unknown } = slice;
    let taken: TakenRows = slice;
    for (let row = 0; row < rows; row++) rowLines[row]! += firstLine;
    if (unknown) {
      const found = this.#people.take(unknown, rowLines);
      unknown.rows.forEach((row, at) => {
        contacts[row] = found[at]!;
        if (found[at] === 0) verdicts[row] = erased;
      });
      if (found.includes(0)) taken = without(slice, verdicts);
    }
    for (let row = 0; row < rows; row++) if (verdicts[row] !== 0) this.refused++;
    this.slices.push({
      base: this.read,
      rows,
      contacts,
      times,
      chunks,
      filled,
      byType: taken.byType,
      starts: taken.starts
    });
    this.read += rows;
  }
}

const erased = verdictOf('erased-person');

/** Without the rows that were refused meanwhile. */
function without({ byType, starts }: TakenRows, verdicts: Uint8Array): TakenRows {
  const isLeft = (row: number) => verdicts[row] === 0;
  const before = (place: number) => byType.subarray(0, place).filter(isLeft).length;
  return { byType: byType.filter(isLeft), starts: starts.map(before) };
}
