import type { Chunk } from '#lib/domain/chunk.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import type { PersonEvent } from '#lib/domain/event.ts';
import { success } from '#lib/domain/result.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { withCell } from '#lib/engine/chunk/compose-chunk.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import { eventPages, nextEventPage } from '#lib/engine/events/event-pages.ts';
import { readPages, writeContacts } from '#lib/storage/contacts.ts';
import { valueOf } from '../storage/fresh-database.ts';

export interface PouredEvent extends Omit<PersonEvent, 'source'> {
  readonly contact: number;
}

/** Keeps events as one commit, whole from `from` until `until`; attributes are texts. New contacts come with it.
 * @returns its number; null when there is nothing */
export async function pourEvents(
  events: readonly PouredEvent[],
  { source, from, until, born = 0 }: Poured
): Promise<number | null> {
  const written = await writeContacts(async (head, draft) => {
    const counts = { read: events.length, created: events.length, unchanged: 0, merged: 0, refused: 0 };
    draft.cause = { kind: 'events-imported', file: 'events.csv', source, counts };
    draft.touched = new Set(events.map(({ contact }) => contact)).size;
    for (const type of new Set(events.map((event) => event.type))) {
      const sorted = events.filter((event) => event.type === type).toSorted((a, b) => a.at - b.at);
      const names = new Set(sorted.flatMap(({ values }) => Object.keys(values)));
      const attributes = new Map(
        [...names].map((name) => {
          const chunk: Chunk = chunkOfValues(
            'words',
            sorted.map(({ values }) => values[name] ?? '')
          );
          return [name, chunk];
        })
      );
      const at = Float64Array.from(sorted, (event) => event.at);
      const contacts = Uint32Array.from(sorted, ({ contact }) => contact + 1);
      const first = nextEventPage(head, type);
      for (const { column, page, chunk } of eventPages(
        type,
        { at, contacts, attributes },
        { source, from, until },
        first
      ))
        valueOf(await draft.keepPage(column, page, chunk));
    }
    if (born > 0) {
      const id = head.pages.get('alive')?.[0] ?? null;
      let alive = id === null ? blankChunk('bits', pageRows) : (valueOf(await readPages([id]))[0] as never);
      for (let one = head.rows; one < head.rows + born; one++) alive = withCell<'bits'>(alive, one, true);
      draft.setPage('alive', 0, alive);
      Object.assign(draft, { rows: head.rows + born, people: head.people + born });
    }
    return success(null);
  });
  return valueOf(written).commit?.id ?? null;
}

export interface Poured {
  readonly source: string;
  readonly from: number;
  readonly until: number;
  /** How many contacts are made. */
  readonly born?: number;
}
