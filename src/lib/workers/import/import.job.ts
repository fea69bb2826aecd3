import type { Head, ImportCounts } from '#lib/domain/commit.ts';
import type { Dialect } from '#lib/domain/dialect.ts';
import type { Draft } from '#lib/domain/draft.ts';
import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import type { ImportPlan, RefusalReason } from '#lib/domain/import-plan.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import type { Objections } from '#lib/engine/contacts/objectors.ts';
import { importSlots, type ImportSlot } from '#lib/engine/import/import-slots.ts';
import { openSpoolWriter, type SpoolWriter } from '#lib/storage/spool-writer.ts';
import { readObjections } from '../contacts/objections.ts';
import { atLine } from '../read/problem-of-error.ts';
import { slicesInOrder, sliceSizes, type SliceSizes } from '../read/slices-in-order.ts';
import { sourceHeader } from '../read/source-header.ts';
import { openTextSource } from '../read/text-source.ts';
import { readErased } from './erased-people.ts';
import { foldAll } from './fold-all.ts';
import { Gathering, type IsErased } from './gather.ts';
import { holdObjections } from './hold-objections.ts';
import type { ImportSetup } from './import-slice.ts';
import { readKnownPeople } from './known-people.ts';
import type { ImportLane } from './lanes.ts';
import { inOneCommit, type Product } from './in-one-commit.ts';
import { Pace } from './pace.ts';
import { isByIdentity, RefusedRows } from './refused-rows.ts';

export interface ImportOrder {
  /** Name in the spool of the file of refused rows. */
  readonly spool: string;
  readonly file: Blob;
  readonly name: string;
  readonly dialect: Dialect;
  readonly plan: ImportPlan;
  readonly rehearse: boolean;
  /** It is the sample workspace that is poured in. */
  readonly sample: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What an import needs of where it runs. */
export interface ImportPlace {
  openLanes(setup: ImportSetup): Promise<readonly ImportLane[]>;
  readonly tell: (progress: ImportProgress) => void;
  /** Asked while the disk is full: true to try again. */
  whenFull(): Promise<boolean>;
}

export type ImportProduct = Product<ImportOutcome>;

/** Imports a file, or rehearses it: all of it in one commit, or nothing.
 * Problems: those of a slice, `record-too-long`, `file-without-rows`, `disk-full`, `page-damaged`, those of storage.
 * After a problem the file of refused rows is incomplete: the caller drops it. */
export const importFile = (
  order: ImportOrder,
  place: ImportPlace,
  sizes: SliceSizes = sliceSizes
): Promise<Result<ImportProduct>> =>
  inOneCommit(new ImportRun(order, place, sizes), order.rehearse, () => place.whenFull());

class ImportRun {
  readonly pace: Pace;
  /** Line of the file reached. */
  line: number;
  readonly #order: ImportOrder;
  readonly #place: ImportPlace;
  readonly #sizes: SliceSizes;
  #writer: SpoolWriter | null = null;
  #lanes: readonly ImportLane[] = [];

  constructor(order: ImportOrder, place: ImportPlace, sizes: SliceSizes) {
    this.#order = order;
    this.#place = place;
    this.#sizes = sizes;
    this.line = order.dialect.dataLine;
    this.pace = new Pace(order.file.size, place.tell);
  }

  async make(head: Head, draft: Draft | null): Promise<Result<ImportProduct>> {
    const { plan, file, dialect, sample } = this.#order;
    this.pace.stage('reading');
    const header = await sourceHeader(file, dialect);
    if (!header.ok) return header;
    if (draft) this.#writer = await openSpoolWriter(this.#order.spool);
    const identity = plan.columns.find(({ target }) => target.kind === 'field' && target.field === plan.identity)!;
    const columnOf = (reason: RefusalReason) => (isByIdentity(reason) ? identity.index : null);
    const refused = new RefusedRows(dialect, header.value, columnOf, (bytes) => this.#writer?.write(bytes));
    const slots = importSlots(plan, head.fields);
    // inside the write: who is put on the list from now on finds what this import wrote
    const [isErased, objections] = [await readErased(slots), await readObjections()];
    if (!isErased.ok) return isErased;
    if (!objections.ok) return objections;
    const gathering = await this.#gather(head, slots, refused, isErased.value, objections.value);
    if (!gathering.ok) return gathering;
    refused.end();
    const { counts: rowCounts, merged: mergedRows } = gathering.value;
    if (rowCounts.read === 0) return failure({ kind: 'file-without-rows' });

    this.pace.stage('keeping');
    const folded = await foldAll(head, gathering.value.gathered(), plan, slots, objections.value, draft);
    if (!folded.ok) return folded;
    const { read: rows, created, known, merged, refused: refusedRows } = rowCounts;
    const { updated, consent, examples } = folded.value;
    const counts = { read: rows, created, updated, unchanged: known - updated, merged, refused: refusedRows };
    checkEquation(counts);
    if (draft && created + updated > 0) {
      draft.cause = sample ? { kind: 'sample' } : { kind: 'import', file: this.#order.name, counts, hand: false };
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
        consent,
        examples: examples.all(slots, mergedRows),
        refused: refused.examples,
        refusedFile: bytes > 0 ? { spool: this.#order.spool, bytes } : null,
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
    slots: readonly ImportSlot[],
    refused: RefusedRows,
    isErased: IsErased | null,
    objections: Objections | null
  ): Promise<Result<Gathering>> {
    const { file, name, dialect, plan, now } = this.#order;
    const needsText = !plan.createUnknown || isErased !== null;
    const setup: ImportSetup = {
      file,
      name,
      dialect,
      plan,
      fields: head.fields,
      now: Math.floor(now / 1000),
      needsText
    };
    this.#lanes = await this.#place.openLanes(setup);
    const source = openTextSource(file, dialect);
    const known = readKnownPeople(head, plan.identity);
    let gathering: Gathering | null = null;
    try {
      for await (const reply of slicesInOrder(source, this.#lanes, dialect.dataStart, this.#sizes)) {
        if (!reply.ok) return failure(atLine(reply.problem, this.line));
        const { content, lines, next } = reply.value;
        if (content) {
          const people = await known;
          if (!people.ok) return people;
          const expected = (content.rows * file.size) / Math.max(1, next - dialect.dataStart);
          gathering ??= new Gathering(plan, people.value, expected, isErased);
          if (objections) holdObjections(content, slots, objections);
          gathering.add(content, this.line);
          refused.add(content, content.rowLines);
          this.pace.read(source.fileBytes(next), gathering.counts.read);
        }
        this.line += lines;
      }
    } finally {
      source.cancel();
    }
    for (const lane of this.#lanes) lane.release();
    this.#lanes = [];
    return gathering ? success(gathering) : failure({ kind: 'file-without-rows' });
  }
}

function checkEquation({ read, created, updated, unchanged, merged, refused }: ImportCounts): void {
  if (read !== created + updated + unchanged + merged + refused) {
    throw new Error('Rows read are not rows created, updated, unchanged, merged and refused.');
  }
}
