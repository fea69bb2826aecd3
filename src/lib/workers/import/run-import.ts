import type { CommitId, EventImportCounts, Head, ImportCounts } from '#lib/domain/commit.ts';
import type { Dialect } from '#lib/domain/dialect.ts';
import type { Draft } from '#lib/domain/draft.ts';
import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import type { RefusalReason } from '#lib/domain/import-plan.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import { readHead, writeContacts } from '#lib/storage/contacts.ts';
import { openSpoolWriter, type SpoolWriter } from '#lib/storage/spool-writer.ts';
import { atLine, orProblem } from '../read/problem-of-error.ts';
import { slicesInOrder, type SliceSizes } from '../read/slices-in-order.ts';
import { sourceHeader } from '../read/source-header.ts';
import { openTextSource } from '../read/text-source.ts';
import type { ReadRows } from './cut-slices.ts';
import type { ImportLane } from './lanes.ts';
import { Pace } from './pace.ts';
import { RefusedRows } from './refused-rows.ts';

/** A file to import, or to rehearse. */
export interface ImportOrder<Plan> {
  /** Name in the spool of the file of refused rows. */
  readonly spool: string;
  readonly file: Blob;
  readonly name: string;
  readonly dialect: Dialect;
  readonly plan: Plan;
  readonly rehearse: boolean;
}

/** What an import needs of where it runs. */
export interface ImportPlace<Setup, Rows> {
  readonly openLanes: (setup: Setup) => Promise<readonly ImportLane<Rows>[]>;
  readonly tell: (progress: ImportProgress) => void;
  /** Where it is a step of something larger: what writes in its place. */
  readonly write?: typeof writeContacts;
  /** Asked while the disk is full: true to try again. */
  readonly whenFull: () => Promise<boolean>;
}

/** What the rows of a file are about. */
export interface Subject<Setup, Rows, Told> {
  /** Position of the column for whose sake a whole row is refused; null for none. */
  columnOf(reason: RefusalReason): number | null;
  /** Before the file is read, and within the write: whoever is put on a list from now on finds what the import wrote. */
  open(head: Head): Promise<Result<Intake<Setup, Rows, Told>>>;
}

/** Takes the rows of a file into a workspace. */
export interface Intake<Setup, Rows, Told> {
  /** How its slices are read. */
  readonly setup: Setup;
  /** Rows taken so far. */
  readonly read: number;
  /** Takes the next slice. Rows that are refused only here get their verdict in it.
   * @param firstLine line of the file where it starts
   * @param expected rows that the whole file seems to have */
  add(rows: Rows, firstLine: number, expected: number): Promise<Result<unknown>>;
  /** Folds all that was taken into a draft; without one, only to know what would change. */
  fold(draft: Draft | null): Promise<Result<Told>>;
}

/** What every import tells of the file, whatever it is about. */
type Found = Pick<
  ImportOutcome,
  'refusedCells' | 'reasons' | 'refused' | 'refusedFile' | 'leftOut' | 'commit' | 'elapsed'
>;

/** What an import made; the refused rows come with it where the browser has no private file system to keep them in. */
export interface Product<Outcome> {
  readonly outcome: Outcome;
  readonly inMemory: Blob | null;
}

/** Imports a file, or rehearses it: all of it in one commit, or nothing.
 * Problems: those of a slice, `record-too-long`, `file-without-rows`, `disk-full`, `page-damaged`, those of storage.
 * After a problem the file of refused rows is incomplete: the caller drops it. */
export async function runImport<Setup, Rows extends ReadRows, Told extends { readonly counts: Counts }>(
  order: ImportOrder<unknown>,
  subject: Subject<Setup, Rows, Told>,
  place: ImportPlace<Setup, Rows>,
  sizes: SliceSizes
): Promise<Result<Product<Told & Found>>> {
  const pace = new Pace(order.file.size, place.tell);
  const run = new ImportRun(order, subject, place, sizes, pace);
  const work = async (): Promise<Result<Product<Told & Found>>> => {
    if (order.rehearse) {
      const head = await readHead();
      return head.ok ? run.make(head.value, null) : head;
    }
    const written = await (place.write ?? writeContacts)((head, draft) => run.make(head, draft), {
      onWait: () => pace.stage('waiting'),
      whenFull: async () => {
        pace.stage('paused');
        const again = await place.whenFull();
        pace.stage('keeping');
        return again;
      }
    });
    if (!written.ok) return written;
    const { value, commit } = written.value;
    return success({ ...value, outcome: told(value.outcome, commit?.id ?? null, pace.elapsed) });
  };
  return orProblem(work, () => run.line).finally(() => run.end());
}

const told = <T>(outcome: T, commit: CommitId | null, elapsed: number) => ({ ...outcome, commit, elapsed });

type Counts = ImportCounts | EventImportCounts;

class ImportRun<Setup, Rows extends ReadRows, Told extends { readonly counts: Counts }> {
  /** Line of the file reached. */
  line: number;
  readonly #order: ImportOrder<unknown>;
  readonly #subject: Subject<Setup, Rows, Told>;
  readonly #place: ImportPlace<Setup, Rows>;
  readonly #sizes: SliceSizes;
  readonly #pace: Pace;
  /** Keys of lines of JSON that are no column, with their lines. */
  readonly #leftOut = new Map<string, number>();
  #writer: SpoolWriter | null = null;
  #lanes: readonly ImportLane<Rows>[] = [];

  constructor(
    order: ImportOrder<unknown>,
    subject: Subject<Setup, Rows, Told>,
    place: ImportPlace<Setup, Rows>,
    sizes: SliceSizes,
    pace: Pace
  ) {
    this.#order = order;
    this.#subject = subject;
    this.#place = place;
    this.#sizes = sizes;
    this.#pace = pace;
    this.line = order.dialect.dataLine;
  }

  /** @param draft null for a rehearsal */
  async make(head: Head, draft: Draft | null): Promise<Result<Product<Told & Found>>> {
    const { file, dialect, spool } = this.#order;
    this.#pace.stage('reading');
    const header = await sourceHeader(file, dialect);
    if (!header.ok) return header;
    if (draft) this.#writer = await openSpoolWriter(spool);
    const columnOf = (reason: RefusalReason) => this.#subject.columnOf(reason);
    const refused = new RefusedRows(dialect, header.value, columnOf, (bytes) => this.#writer?.write(bytes));
    const intake = await this.#subject.open(head);
    if (!intake.ok) return intake;
    const gathered = await this.#gather(intake.value, refused);
    if (!gathered.ok) return gathered;
    refused.end();
    if (intake.value.read === 0) return failure({ kind: 'file-without-rows' });

    this.#pace.stage('keeping');
    const folded = await intake.value.fold(draft);
    if (!folded.ok) return folded;
    checkEquation(folded.value.counts);
    const bytes = this.#writer?.length ?? 0;
    const inMemory = this.#writer?.close() ?? null;
    this.#writer = null;
    const { cells: refusedCells, reasons, examples } = refused;
    const refusedFile = bytes > 0 ? { spool, bytes } : null;
    const leftOut = Array.from(this.#leftOut, ([key, lines]) => ({ key, lines })).sort((a, b) => b.lines - a.lines);
    const found = { refusedCells, reasons, refused: examples, refusedFile, leftOut };
    const outcome = { ...folded.value, ...found, commit: null, elapsed: this.#pace.elapsed };
    return success({ inMemory, outcome });
  }

  end(): void {
    for (const lane of this.#lanes) lane.stop();
    this.#writer?.abandon();
  }

  async #gather(intake: Intake<Setup, Rows, Told>, refused: RefusedRows): Promise<Result<void>> {
    const { file, dialect } = this.#order;
    this.#lanes = await this.#place.openLanes(intake.setup);
    const source = openTextSource(file, dialect);
    try {
      for await (const reply of slicesInOrder(source, this.#lanes, dialect.dataStart, this.#sizes)) {
        if (!reply.ok) return failure(atLine(reply.problem, this.line));
        const { content, lines, next, leftOut } = reply.value;
        this.#addLeftOut(leftOut);
        if (content) {
          const expected = (content.rows * file.size) / Math.max(1, next - dialect.dataStart);
          const added = await intake.add(content, this.line, expected);
          if (!added.ok) return added;
          refused.add(content, content.rowLines);
          this.#pace.read(source.fileBytes(next), intake.read);
        }
        this.line += lines;
      }
    } finally {
      source.cancel();
    }
    for (const lane of this.#lanes) lane.release();
    this.#lanes = [];
    return success(undefined);
  }

  #addLeftOut(keys: ReadonlyMap<string, number>): void {
    for (const [key, lines] of keys) {
      const before = this.#leftOut.get(key);
      if (before !== undefined || this.#leftOut.size < mostKeys) this.#leftOut.set(key, (before ?? 0) + lines);
    }
  }
}

// of a file that makes up its keys
const mostKeys = 1000;

function checkEquation({ read, ...parts }: Counts): void {
  const sum = Object.values<number>(parts).reduce((all, part) => all + part, 0);
  if (read !== sum) throw new Error('Rows read are not those of which something became.');
}
