import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import {
  openParquet,
  type ParquetColumn,
  type ParquetFile,
  type ParquetValue
} from '#lib/engine/parquet/parquet-file.ts';
import { readCommits, readHead } from '#lib/storage/contacts.ts';
import { openSpoolWriter, SpoolError, type SpoolWriter } from '#lib/storage/spool-writer.ts';
import { exportParquet, type TableName, type TableSink } from './export-parquet.ts';

/** A table as a file, under its name in the spool; its bytes where the browser has no private file system. */
export interface SpooledTable {
  readonly table: TableName;
  readonly spool: string;
  readonly kept: Blob | null;
}

export interface ParquetFace {
  /** The workspace of now as files in the spool. Problems: `disk-full`, `page-damaged`, `contacts-moved`, those of
   * storage.
   * @param tell how much is done, from 0 to 1 */
  write(tell: (part: number) => void): Promise<Result<readonly SpooledTable[]>>;
}

export const openParquetJob = (): ParquetFace => ({
  async write(tell) {
    const commits = await readCommits();
    if (!commits.ok) return commits;
    const head = await readHead();
    if (!head.ok) return head;
    const arrivals = commits.value
      .map(({ rowsBefore, at }) => ({ from: rowsBefore, at }))
      .toSorted((a, b) => a.from - b.from || a.at - b.at);
    const sink = new SpoolSink();
    try {
      const done = await exportParquet(head.value, arrivals, sink, tell);
      return done.ok ? success(sink.made) : done;
    } catch (error) {
      if (error instanceof SpoolError) return failure({ kind: 'disk-full', line: null });
      throw error;
    } finally {
      sink.abandon();
    }
  }
});

/** Writes each table into a file of its own. */
class SpoolSink implements TableSink {
  readonly made: SpooledTable[] = [];
  #open: Opened | null = null;

  async begin(table: TableName, columns: readonly ParquetColumn[]): Promise<void> {
    const spool = crypto.randomUUID();
    const writer = await openSpoolWriter(spool);
    this.#open = { table, spool, writer, file: openParquet(columns, (bytes) => writer.write(bytes)) };
  }

  add(values: readonly ParquetValue[][]): void {
    this.#open!.file.add(values);
  }

  end(): void {
    const { table, spool, writer, file } = this.#open!;
    file.finish();
    this.made.push({ table, spool, kept: writer.close() });
    this.#open = null;
  }

  abandon(): void {
    this.#open?.writer.abandon();
  }
}

interface Opened {
  readonly table: TableName;
  readonly spool: string;
  readonly writer: SpoolWriter;
  readonly file: ParquetFile;
}
