import type { Chunk } from '#lib/domain/chunk.ts';
import type { EventColumn } from '#lib/domain/event-column.ts';
import type { ChunkOf } from '../chunk/cell.ts';
import { composeChunk } from '../chunk/compose-chunk.ts';
import type { Run } from '../chunk/run.ts';
import { readSpan, spanChunk } from './event-span.ts';

/** Whether a page of contacts of events names anybody of these, by number + 1. */
export const namesAny = (contacts: Chunk, people: ReadonlySet<number>): boolean =>
  (contacts as ChunkOf<'counts'>).counts.some((contact) => people.has(contact));

/** The columns of one page of events without those of some people. A page that loses all of them still tells of which
 * time its source is known.
 * @param people numbers + 1 */
export function withoutPeople(
  columns: ReadonlyMap<EventColumn, Chunk>,
  people: ReadonlySet<number>
): ReadonlyMap<EventColumn, Chunk> {
  const span = readSpan(columns.get('span')!);
  const { counts } = columns.get('contact') as ChunkOf<'counts'>;
  const runs = runsOf(counts, people);
  const rest = new Map(
    [...columns]
      .filter(([column]) => column !== 'span')
      .map(([column, chunk]) => [column, composeChunk(chunk.kind, runs(chunk))] as const)
  );
  const rows = rest.get('contact')!.rows;
  const offsets = (rest.get('time') as ChunkOf<'counts'> | undefined)?.counts ?? new Uint32Array(rows);
  const [first, last] =
    rows === 0 ? [span.from, span.from] : [span.first + offsets[0]!, span.first + offsets[rows - 1]!];
  if (rest.has('time')) {
    const shifted = offsets.map((offset) => offset - offsets[0]!);
    rest.set('time', { kind: 'counts', rows, counts: shifted });
  }
  return new Map([...rest, ['span', spanChunk({ ...span, rows, first, last })]]);
}

/** Rows of the others. */
function runsOf(counts: Uint32Array, people: ReadonlySet<number>): (chunk: Chunk) => readonly Run[] {
  const stretches: { from: number; to: number }[] = [];
  for (let row = 0; row < counts.length; row++) {
    if (people.has(counts[row]!)) continue;
    const last = stretches.at(-1);
    if (last?.to === row) last.to++;
    else stretches.push({ from: row, to: row + 1 });
  }
  return (chunk) => stretches.map((stretch) => ({ chunk, ...stretch }));
}
