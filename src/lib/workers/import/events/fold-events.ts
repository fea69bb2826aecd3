import type { Head } from '#lib/domain/commit.ts';
import type { Draft } from '#lib/domain/draft.ts';
import type { EventAttribute } from '#lib/domain/event.ts';
import type { EventImportOutcome, EventImportPlan } from '#lib/domain/event-import.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { coverageOf } from '#lib/engine/events/coverage.ts';
import { eventKind } from '#lib/engine/events/catalog.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import { plannedAttributes, plannedTypes } from '#lib/engine/events/planned.ts';
import { bitWords, countBits, setBit } from '#lib/engine/chunk/bit-set.ts';
import type { ImportSlot } from '#lib/engine/import/import-slots.ts';
import { foldAll } from '../fold-all.ts';
import type { EventSlice } from './gathered-events.ts';
import type { Strangers } from './strangers.ts';
import { onceEach } from './once-each.ts';
import { peoplePlan } from './people-plan.ts';
import { sortEvents, type SortedRows } from './sorted-events.ts';
import { readSpans, type TypeSpans } from './read-spans.ts';
import { withoutKnown } from './without-known.ts';
import { writeEvents } from './write-events.ts';

export interface FoldedEvents {
  readonly created: number;
  readonly unchanged: number;
  readonly merged: number;
  /** Those of which anything is new: events, or of which time they are known. */
  readonly types: EventImportOutcome['types'];
}

export interface EventTerms {
  readonly head: Head;
  readonly plan: EventImportPlan;
  /** Of the people whom events make. */
  readonly slots: readonly ImportSlot[];
  readonly slices: readonly EventSlice[];
  readonly people: Strangers;
  readonly owners: Uint32Array | null;
}

/** Folds all events of a file, and the people whom they make, into a draft; without one, only to know what would be.
 * Problems: `page-damaged`, `disk-full`, those of storage. */
export async function foldEvents(terms: EventTerms, draft: Draft | null): Promise<Result<FoldedEvents>> {
  const { head, plan, slices, people, owners } = terms;
  const attributes = plannedAttributes(plan, eventTypesOf(head.eventTypes));
  const ids = attributes.map(({ id }) => id);
  const types = plannedTypes(plan);
  const found = { created: 0, unchanged: 0, merged: 0, types: [] as EventImportOutcome['types'][number][] };
  const touched = bitWords(head.rows + people.count + 1);
  for (const [at, type] of types.entries()) {
    const sorted = sortEvents(slices, at + 1);
    const once = onceEach(slices, sorted);
    found.merged += sorted.rows.length - once.rows.length;
    if (once.rows.length === 0) continue;
    const spans = await readSpans(head, type);
    if (!spans.ok) return spans;
    const fresh = await withoutKnown(head, type, spans.value, slices, once, ids, owners);
    if (!fresh.ok) return fresh;
    const { rows, contacts } = fresh.value;
    found.unchanged += once.rows.length - rows.length;
    // the file is whole for this time, however many of its events were there before
    const [first, last] = [once.times[0]!, once.times[once.times.length - 1]!];
    const covers = plan.covers ?? { from: first, until: last + 1 };
    if (rows.length === 0 && isCovered(spans.value, plan.source, covers)) continue;
    found.created += rows.length;
    found.types.push({ type, created: rows.length, first, last });
    if (!draft) continue;
    for (const contact of contacts) setBit(touched, contact);
    const kept = await keepEvents(terms, draft, type, at + 1, fresh.value, attributes, covers);
    if (!kept.ok) return kept;
  }
  if (!draft || found.created === 0) return success(found);
  if (people.count > 0) {
    const made = await foldAll(head, people.gathered(), peoplePlan(plan.identity.kind), terms.slots, null, draft);
    if (!made.ok) return made;
  }
  draft.touched = countBits(touched);
  return success(found);
}

async function keepEvents(
  { head, plan, slices }: EventTerms,
  draft: Draft,
  type: string,
  code: number,
  events: SortedRows,
  attributes: readonly EventAttribute[],
  covers: Stretch
): Promise<Result<void>> {
  const origin = { source: plan.source, ...covers };
  const filled = await writeEvents(head, draft, type, code, slices, events, attributes, origin);
  if (!filled.ok) return filled;
  const own = plan.createdTypes.find(({ id }) => id === type);
  const known = new Set(eventKind(type)?.attributes.map(({ id }) => id));
  const added = attributes.filter(({ id }) => filled.value.has(id) && !known.has(id));
  if (own?.name != null || added.length > 0) {
    draft.addEventType({ id: type, name: own?.name ?? null, attributes: added });
  }
  return success(undefined);
}

type Stretch = NonNullable<EventImportPlan['covers']>;

/** A source is known to be whole for a time already. */
const isCovered = (spans: TypeSpans, source: string, { from, until }: Stretch): boolean =>
  coverageOf('', [...spans.values()])
    .filter((one) => one.source === source)
    .some(({ known }) => known.some((stretch) => stretch.from <= from && until <= stretch.until));
