import type { EventImportCounts, Head } from '#lib/domain/commit.ts';
import type { Dialect } from '#lib/domain/dialect.ts';
import type { Draft } from '#lib/domain/draft.ts';
import type { EventImportOutcome, EventImportPlan } from '#lib/domain/event-import.ts';
import type { ImportProgress } from '#lib/domain/import-job.ts';
import type { RefusalReason } from '#lib/domain/import-plan.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import { ownersOf } from '#lib/engine/events/owners.ts';
import { plannedAttributes, plannedTypes } from '#lib/engine/events/planned.ts';
import { importSlots } from '#lib/engine/import/import-slots.ts';
import { openSpoolWriter, type SpoolWriter } from '#lib/storage/spool-writer.ts';
import { atLine } from '../../read/problem-of-error.ts';
import { slicesInOrder, sliceSizes, type SliceSizes } from '../../read/slices-in-order.ts';
import { sourceHeader } from '../../read/source-header.ts';
import { openTextSource } from '../../read/text-source.ts';
import { readErased } from '../erased-people.ts';
import { readColumn } from '../known-people.ts';
import { inOneCommit, type Product } from '../in-one-commit.ts';
import { Pace } from '../pace.ts';
import { isByIdentity, RefusedRows } from '../refused-rows.ts';
import type { EventLane } from './event-lanes.ts';
import type { EventSetup } from './event-slice.ts';
import { foldEvents } from './fold-events.ts';
import { GatheredEvents } from './gathered-events.ts';
import { readIdentities } from './read-identities.ts';
import { Strangers } from './strangers.ts';
import { peoplePlan } from './people-plan.ts';

export interface EventOrder {
  /** Name in the spool of the file of refused rows. */
  readonly spool: string;
  readonly file: Blob;
  readonly name: string;
  readonly dialect: Dialect;
  readonly plan: EventImportPlan;
  readonly rehearse: boolean;
}

/** What an import of events needs of where it runs. */
export interface EventPlace {
  openLanes(setup: EventSetup): Promise<readonly EventLane[]>;
  readonly tell: (progress: ImportProgress) => void;
  /** Asked while the disk is full: true to try again. */
  whenFull(): Promise<boolean>;
}

export type EventProduct = Product<EventImportOutcome>;

/** Imports a file of events, or rehearses it: all of it in one commit, or nothing.
 * Problems: those of a slice, `record-too-long`, `file-without-rows`, `disk-full`, `page-damaged`, those of storage.
 * After a problem the file of refused rows is incomplete: the caller drops it. */
export const importEvents = (
  order: EventOrder,
  place: EventPlace,
  sizes: SliceSizes = sliceSizes
): Promise<Result<EventProduct>> =>
  inOneCommit(new EventRun(order, place, sizes), order.rehearse, () => place.whenFull());

class EventRun {
  readonly pace: Pace;
  /** Line of the file reached. */
  line: number;
  readonly #order: EventOrder;
  readonly #place: EventPlace;
  readonly #sizes: SliceSizes;
  #writer: SpoolWriter | null = null;
  #lanes: readonly EventLane[] = [];

  constructor(order: EventOrder, place: EventPlace, sizes: SliceSizes) {
    this.#order = order;
    this.#place = place;
    this.#sizes = sizes;
    this.line = order.dialect.dataLine;
    this.pace = new Pace(order.file.size, place.tell);
  }

  async make(head: Head, draft: Draft | null): Promise<Result<EventProduct>> {
    const { plan, file, dialect, name, spool } = this.#order;
    this.pace.stage('reading');
    const header = await sourceHeader(file, dialect);
    if (!header.ok) return header;
    if (draft) this.#writer = await openSpoolWriter(spool);
    const refused = new RefusedRows(dialect, header.value, columnOf(plan), (bytes) => this.#writer?.write(bytes));
    const slots = importSlots(peoplePlan(plan.identity.kind), head.fields);
    // inside the write: who is erased from now on is not among those whom this import makes
    const isErased = await readErased(slots);
    if (!isErased.ok) return isErased;
    const people = new Strangers(plan.identity.kind, head.rows, isErased.value);
    const events = await this.#gather(head, refused, people, isErased.value !== null);
    if (!events.ok) return events;
    refused.end();
    const { read, refused: refusedRows, slices } = events.value;
    if (read === 0) return failure({ kind: 'file-without-rows' });

    this.pace.stage('keeping');
    const merged = await readColumn(head, 'merged-into');
    if (!merged.ok) return merged;
    const terms = { head, plan, slots, slices, people, owners: ownersOf(merged.value) };
    const folded = await foldEvents(terms, draft);
    if (!folded.ok) return folded;
    const { created, unchanged, merged: twins, types } = folded.value;
    const counts = { read, created, unchanged, merged: twins, refused: refusedRows };
    checkEquation(counts);
    if (draft && created > 0) {
      draft.cause = { kind: 'events-imported', file: name, source: plan.source, counts };
    }
    const bytes = this.#writer?.length ?? 0;
    const inMemory = this.#writer?.close() ?? null;
    this.#writer = null;
    return success({
      inMemory,
      outcome: {
        counts,
        refusedCells: refused.cells,
        reasons: refused.reasons,
        peopleCreated: created > 0 ? people.count : 0,
        types,
        refused: refused.examples,
        refusedFile: bytes > 0 ? { spool, bytes } : null,
        commit: null,
        elapsed: this.pace.elapsed
      }
    });
  }

  end(): void {
    for (const lane of this.#lanes) lane.stop();
    this.#writer?.abandon();
  }

  async #gather(
    head: Head,
    refused: RefusedRows,
    people: Strangers,
    needsText: boolean
  ): Promise<Result<GatheredEvents>> {
    const { file, dialect, plan } = this.#order;
    const known = await readIdentities(head, plan.identity.kind);
    if (!known.ok) return known;
    const attributes = plannedAttributes(plan, eventTypesOf(head.eventTypes));
    const setup = { file, dialect, plan, types: plannedTypes(plan), attributes, known: known.value, needsText };
    this.#lanes = await this.#place.openLanes(setup);
    const source = openTextSource(file, dialect);
    const events = new GatheredEvents(people);
    try {
      for await (const reply of slicesInOrder(source, this.#lanes, dialect.dataStart, this.#sizes)) {
        if (!reply.ok) return failure(atLine(reply.problem, this.line));
        const { content, lines, next } = reply.value;
        if (content) {
          events.add(content, this.line);
          refused.add(content, content.rowLines);
          this.pace.read(source.fileBytes(next), events.read);
        }
        this.line += lines;
      }
    } finally {
      source.cancel();
    }
    for (const lane of this.#lanes) lane.release();
    this.#lanes = [];
    return success(events);
  }
}

/** The column for whose sake a row is refused. */
const columnOf =
  ({ identity, time, type }: EventImportPlan) =>
  (reason: RefusalReason): number | null => {
    if (isByIdentity(reason)) return identity.index;
    if (reason === 'time-malformed') return time.index;
    return reason === 'type-unknown' && type.kind === 'column' ? type.index : null;
  };

function checkEquation({ read, created, unchanged, merged, refused }: EventImportCounts): void {
  if (read !== created + unchanged + merged + refused) {
    throw new Error('Rows read are not events created, unchanged, merged and refused.');
  }
}
