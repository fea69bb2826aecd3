import type { Chunk } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { channels } from '#lib/domain/consent.ts';
import {
  consentColumn,
  fieldColumn,
  listColumn,
  pageRows,
  tagColumn,
  type ColumnId
} from '#lib/domain/contact-column.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { kindIn } from '#lib/engine/contacts/contact-base.ts';
import { aliveBits } from '#lib/engine/contacts/filter-bits.ts';
import { drawFields, drawOfDigest, drawText } from '#lib/engine/segment/draw.ts';
import type { EventPage, SegmentBase } from '#lib/engine/segment/segment-base.ts';
import { digestBytes } from '#lib/kernel/digest-text.ts';
import type { PlainEvent, PlainPerson, PlainWorkspace } from './plain-workspace.ts';
import { plainFields } from './segment-words.ts';

/** The columns that pages would hold of a plain workspace.
 * @param members of other segments */
export function columnsOf(
  { people, events, moment, zone, arrivals }: PlainWorkspace,
  members: (segment: string) => Uint32Array = () => new Uint32Array(0)
): SegmentBase {
  const head: Head = {
    ...{ commit: 3, rows: people.length, people: people.filter(({ alive }) => alive).length },
    ...{ pages: new Map(), fields: plainFields, tags: [], eventTypes: [], lists: [] }
  };
  const columns = new Map<ColumnId, (Chunk | null)[]>();
  const put = (column: ColumnId, valueOf: (person: PlainPerson) => CellValue) => {
    const chunks: (Chunk | null)[] = [];
    for (let from = 0; from < people.length; from += pageRows) {
      const values = people.slice(from, from + pageRows).map(valueOf);
      const isBlank = values.every(
        (value) => value === '' || value === null || (Array.isArray(value) && value.length === 0)
      );
      // a page that is blank is not there
      chunks.push(isBlank ? null : chunkOfValues(kindIn(head, column), values as never));
    }
    columns.set(column, chunks);
  };
  put('alive', ({ alive }) => alive);
  for (const field of ['email', 'phone', 'external-id', 'mobile-id', 'city', 'country', 'status'] as const)
    put(fieldColumn(field), ({ texts }) => texts[field]);
  put(fieldColumn('f1'), ({ score }) => score);
  put(fieldColumn('f2'), ({ fidelity }) => fidelity);
  put(fieldColumn('f3'), ({ likes }) => likes);
  put(fieldColumn('birth-date'), ({ birth }) => birth);
  for (const tag of ['t1', 't2']) put(tagColumn(tag), ({ tags }) => tags.includes(tag));
  put(listColumn('l1'), ({ lists }) => lists.includes('l1'));
  for (const channel of channels)
    put(consentColumn(channel), ({ consent }) => ({ state: consent[channel], at: null, evidence: '' }));
  const column = (id: ColumnId) => columns.get(id) ?? [];
  const everyone = aliveBits({ head, column });
  const byType = new Map<string, EventPage[]>();
  for (const { page, type } of new Map(events.map(({ page, type }) => [`${type} ${page}`, { page, type }])).values()) {
    const own = events.filter((event) => event.page === page && event.type === type).toSorted((a, b) => a.at - b.at);
    byType.set(type, [...(byType.get(type) ?? []), eventPage(own)]);
  }
  const draws = new Map<string, Uint16Array>();
  return {
    ...{ head, column, moment, zone, everyone, arrivals, members },
    events: (type) => byType.get(type) ?? [],
    draws(salt) {
      let drawn = draws.get(salt);
      if (!drawn) {
        const texts = people.map((person, contact) =>
          drawText(
            salt,
            drawFields.map((field) => person.texts[field]),
            contact
          )
        );
        drawn = Uint16Array.from(texts, (text) => drawOfDigest(digestBytes('md5', new TextEncoder().encode(text))));
        draws.set(salt, drawn);
      }
      return drawn;
    }
  };
}

function eventPage(events: readonly PlainEvent[]): EventPage {
  const [first, last] = [events[0]!.at, events.at(-1)!.at];
  const chunks: Readonly<Record<string, Chunk>> = {
    campaign: chunkOfValues(
      'words',
      events.map(({ campaign }) => campaign)
    ),
    url: chunkOfValues(
      'words',
      events.map(({ url }) => url)
    ),
    amount: chunkOfValues(
      'numbers',
      events.map(({ amount }) => amount)
    ),
    currency: chunkOfValues(
      'words',
      events.map(({ currency }) => currency)
    ),
    products: chunkOfValues(
      'lists',
      events.map(({ products }) => products)
    )
  };
  return {
    span: { rows: events.length, first, last, source: 'boutique', from: first, until: last + 1 },
    contacts: Uint32Array.from(events, ({ contact }) => contact + 1),
    offsets: Uint32Array.from(events, ({ at }) => at - first),
    attributes: Object.keys(chunks),
    attribute: (id) => chunks[id] ?? null
  };
}
