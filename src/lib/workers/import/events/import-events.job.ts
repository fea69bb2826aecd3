import type { Head } from '#lib/domain/commit.ts';
import type { EventImportOutcome, EventImportPlan } from '#lib/domain/event-import.ts';
import type { RefusalReason } from '#lib/domain/import-plan.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import { ownersOf } from '#lib/engine/events/owners.ts';
import { plannedAttributes, plannedTypes } from '#lib/engine/events/planned.ts';
import { importSlots } from '#lib/engine/import/import-slots.ts';
import { sliceSizes, type SliceSizes } from '../../read/slices-in-order.ts';
import { readErased } from '../erased-people.ts';
import { readColumn } from '../known-people.ts';
import { isByIdentity } from '../refused-rows.ts';
import { runImport, type ImportOrder, type ImportPlace, type Intake, type Product } from '../run-import.ts';
import type { EventRows, EventSetup } from './event-slice.ts';
import { foldEvents } from './fold-events.ts';
import { GatheredEvents } from './gathered-events.ts';
import { peoplePlan } from './people-plan.ts';
import { readIdentities } from './read-identities.ts';
import { Strangers } from './strangers.ts';

export type EventOrder = ImportOrder<EventImportPlan>;
export type EventPlace = ImportPlace<EventSetup, EventRows>;

/** Imports a file of events, or rehearses it (`runImport`). */
export const importEvents = (
  order: EventOrder,
  place: EventPlace,
  sizes: SliceSizes = sliceSizes
): Promise<Result<Product<EventImportOutcome>>> =>
  runImport(
    order,
    { columnOf: (reason) => columnOf(order.plan, reason), open: (head) => takeEvents(order, head) },
    place,
    sizes
  );

type Told = Pick<EventImportOutcome, 'counts' | 'peopleCreated' | 'types'>;

async function takeEvents(
  { file, name, dialect, plan }: EventOrder,
  head: Head
): Promise<Result<Intake<EventSetup, EventRows, Told>>> {
  const slots = importSlots(peoplePlan(plan.identity.kind), head.fields);
  const isErased = await readErased(slots);
  if (!isErased.ok) return isErased;
  const known = await readIdentities(head, plan.identity.kind);
  if (!known.ok) return known;
  const attributes = plannedAttributes(plan, eventTypesOf(head.eventTypes));
  const people = new Strangers(plan.identity.kind, head.rows, isErased.value);
  const events = new GatheredEvents(people);
  const needsText = isErased.value !== null;
  return success({
    setup: { file, dialect, plan, types: plannedTypes(plan), attributes, known: known.value, needsText },
    get read() {
      return events.read;
    },
    async add(rows, firstLine) {
      events.add(rows, firstLine);
      return success(undefined);
    },
    async fold(draft) {
      const merged = await readColumn(head, 'merged-into');
      if (!merged.ok) return merged;
      const { slices, read, refused } = events;
      const folded = await foldEvents({ head, plan, slots, slices, people, owners: ownersOf(merged.value) }, draft);
      if (!folded.ok) return folded;
      const { created, unchanged, merged: twins, types } = folded.value;
      const counts = { read, created, unchanged, merged: twins, refused };
      if (draft && types.length > 0) {
        draft.cause = { kind: 'events-imported', file: name, source: plan.source, counts };
      }
      return success({ counts, peopleCreated: created > 0 ? people.count : 0, types });
    }
  });
}

/** The column for whose sake a row is refused. */
function columnOf({ identity, time, type }: EventImportPlan, reason: RefusalReason): number | null {
  if (isByIdentity(reason)) return identity.index;
  if (reason === 'time-malformed') return time.index;
  return reason === 'type-unknown' && type.kind === 'column' ? type.index : null;
}
