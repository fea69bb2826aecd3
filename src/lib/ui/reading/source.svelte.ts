import type { Column, ColumnRole, DateOrder } from '#lib/domain/column.ts';
import type { DialectChoice, Doubt } from '#lib/domain/dialect.ts';
import type { Recall } from '#lib/domain/file-memory.ts';
import { recallFile } from '#lib/storage/file-memories.ts';
import { columnsFromMemory } from './columns-from-memory.ts';
import { Reading } from './reading.svelte.ts';

/** The file on the table: how it is read, and what its columns hold as far as is known or was corrected. */
export class Source {
  file = $state.raw<File | null>(null);
  readonly reading: Reading;
  columns = $state.raw<readonly Column[]>([]);
  /** What was decided about a file of this shape, when there was one. */
  recall = $state.raw<Recall | null>(null);
  /** Columns of digests that the user has spoken of. */
  #settled = $state.raw<ReadonlySet<number>>(new Set());

  /** @param takesJson lines of JSON are read as such */
  constructor(takesJson = false) {
    this.reading = new Reading(takesJson);
  }

  /** Reads a file from scratch. */
  async open(file: File): Promise<void> {
    this.forget();
    this.file = file;
    const first = await this.reading.ask(file, {});
    if (!first || this.file !== file) return;
    const recalled = await recallFile(
      first.shape,
      first.columns.map(({ name }) => name)
    );
    if (this.file !== file) return;
    this.recall = recalled.ok ? recalled.value : null;
    const choice = this.recall?.exact ? this.recall.memory.choice : {};
    const again = Object.keys(choice).length > 0 ? await this.reading.ask(file, choice) : first;
    if (again && this.file === file) this.#take(again.columns);
  }

  /** Fixes a part of the dialect; the rest is found again around it, and so are the columns. */
  fix(part: DialectChoice): Promise<void> {
    return this.#read({ ...this.reading.choice, ...part });
  }

  /** Reads again as if nothing had been fixed. */
  unfix(): Promise<void> {
    return this.#read({});
  }

  /** Questions of the dialect that nobody has answered. */
  readonly doubts: readonly Doubt[] = $derived.by(() => {
    const { choice, inspection } = this.reading;
    return (inspection?.doubts ?? []).filter(({ about }) => !(keyOf[about] in choice));
  });

  /** Columns of digests to ask about before they are passed on. */
  readonly digests: readonly Column[] = $derived(
    this.columns.filter(
      ({ hashed, role, by, index }) =>
        hashed !== null && role !== 'ignored' && by !== 'memory' && !this.#settled.has(index)
    )
  );

  setRole(index: number, role: ColumnRole): void {
    this.#change(index, { role, by: 'user' });
  }

  setDates(indexes: readonly number[], dates: DateOrder): void {
    for (const index of indexes) this.#change(index, { dates });
  }

  /** The digests of a column pass as they are. */
  passDigests(index: number): void {
    this.#settled = new Set([...this.#settled, index]);
  }

  /** What looks like digests are ordinary values. */
  denyDigests(index: number): void {
    this.#change(index, { hashed: null, by: 'user' });
  }

  forget(): void {
    this.file = null;
    this.reading.forget();
    this.columns = [];
    this.recall = null;
    this.#settled = new Set();
  }

  async #read(choice: DialectChoice): Promise<void> {
    const file = this.file;
    if (!file) return;
    const inspection = await this.reading.ask(file, choice);
    if (inspection && this.file === file) this.#take(inspection.columns);
  }

  #take(columns: readonly Column[]): void {
    this.columns = this.recall ? columnsFromMemory(columns, this.recall) : columns;
    this.#settled = new Set();
  }

  #change(index: number, part: Partial<Column>): void {
    this.columns = this.columns.map((column) => (column.index === index ? { ...column, ...part } : column));
  }
}

const keyOf = { encoding: 'encoding', delimiter: 'delimiter', header: 'headerLine' } as const;
