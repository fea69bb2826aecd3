import type { Chunk } from '#lib/domain/chunk.ts';
import { consentColumn, fieldColumn, kindOfColumn, tagColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { withCell } from '#lib/engine/chunk/compose-chunk.ts';
import { filledAt, pageOf, rowOf } from '#lib/engine/contacts/contact-base.ts';
import type { EventPage, SegmentBase } from '../segment-base.ts';
import type { Act, EventAct } from './act.ts';

/** What would be known if something happened to a person at the moment of the base. Acts change nothing by which a
 * person is drawn by lot. */
export function withAct(base: SegmentBase, act: Act, contact: number): SegmentBase {
  switch (act.kind) {
    case 'event':
      return changed(base, null, { type: act.event, page: pageOfAct(act, base.moment, contact) });
    case 'consent':
      return withValue(base, consentColumn(act.channel), contact, { state: act.state, at: base.moment, evidence: '' });
    case 'value':
      return withValue(base, fieldColumn(act.field), contact, act.value);
    case 'tag':
      return withValue(base, tagColumn(act.tag), contact, act.has);
  }
}

function withValue(base: SegmentBase, column: ColumnId, contact: number, value: CellValue): SegmentBase {
  const page = pageOf(contact);
  const chunk = withCell(filledAt(base, column, page), rowOf(contact), value);
  return changed(base, { column, page, chunk }, null);
}

function changed(
  base: SegmentBase,
  cells: { readonly column: ColumnId; readonly page: number; readonly chunk: Chunk } | null,
  event: { readonly type: string; readonly page: EventPage } | null
): SegmentBase {
  return {
    head: base.head,
    moment: base.moment,
    zone: base.zone,
    everyone: base.everyone,
    arrivals: base.arrivals,
    draws: (salt) => base.draws(salt),
    members: (segment) => base.members(segment),
    events: (type) => (type === event?.type ? [...base.events(type), event.page] : base.events(type)),
    column(id) {
      const chunks = base.column(id);
      if (id !== cells?.column) return chunks;
      const length = Math.max(chunks.length, cells.page + 1);
      return Array.from({ length }, (_, page) => (page === cells.page ? cells.chunk : (chunks[page] ?? null)));
    }
  };
}

function pageOfAct({ times, filters, values }: EventAct, moment: number, contact: number): EventPage {
  const chunks = new Map(
    filters.map(({ attribute, type }) => {
      const kind = kindOfColumn(fieldColumn(attribute), () => type);
      const each = Array.from({ length: times }, () => values[attribute]!);
      return [attribute, chunkOfValues(kind, each as never)] as const;
    })
  );
  return {
    span: { rows: times, first: moment, last: moment, source: '', from: moment, until: moment + 1 },
    contacts: new Uint32Array(times).fill(contact + 1),
    offsets: new Uint32Array(times),
    attributes: [...chunks.keys()],
    attribute: (id) => chunks.get(id) ?? null
  };
}
