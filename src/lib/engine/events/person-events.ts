import type { Chunk, Counts } from '#lib/domain/chunk.ts';
import type { EventColumn } from '#lib/domain/event-column.ts';
import type { EventSpan, PersonEvent } from '#lib/domain/event.ts';
import { cellText } from '../chunk/read-cell.ts';

/** Rows of a page of events that are of somebody.
 * @param people numbers + 1 */
export function rowsOfPeople({ counts }: Counts, people: readonly number[]): readonly number[] {
  const rows: number[] = [];
  for (const one of people)
    for (let row = counts.indexOf(one); row >= 0; row = counts.indexOf(one, row + 1)) rows.push(row);
  return rows;
}

/** These rows of a page as events.
 * @param columns `time` and attributes; those that are missing are blank */
export function eventsInPage(
  type: string,
  { first, source }: EventSpan,
  columns: ReadonlyMap<EventColumn, Chunk>,
  rows: readonly number[]
): readonly PersonEvent[] {
  const time = columns.get('time') as Counts | undefined;
  const attributes = [...columns].flatMap(([column, chunk]) =>
    column.startsWith(prefix) ? [{ id: column.slice(prefix.length), chunk }] : []
  );
  return rows.map((row) => {
    const texts = attributes.map(({ id, chunk }) => [id, cellText(chunk, row)] as const);
    const values = Object.fromEntries(texts.filter(([, text]) => text !== ''));
    return { type, at: first + (time?.counts[row] ?? 0), values, source };
  });
}

const prefix = 'attribute:';
