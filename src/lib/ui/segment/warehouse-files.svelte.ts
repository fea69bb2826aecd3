import type { Problem } from '#lib/domain/problem.ts';
import { exportParquet, type ParquetTable } from '#lib/workers/parquet/parquet.client.ts';

/** The workspace as files for a warehouse, from asking for them until they are let go. */
export class WarehouseFiles {
  /** How much is written, from 0 to 1; null when nothing is being written. */
  part = $state<number | null>(null);
  tables = $state.raw<readonly ParquetTable[]>([]);
  problem = $state.raw<Problem | null>(null);
  #running: AbortController | null = null;

  async write(): Promise<void> {
    this.drop();
    this.problem = null;
    this.part = 0;
    const running = new AbortController();
    this.#running = running;
    const written = await exportParquet((part) => {
      if (this.#running === running) this.part = part;
    }, running.signal);
    if (this.#running !== running) {
      if (written.ok) for (const table of written.value) void table.drop();
      return;
    }
    this.#running = null;
    this.part = null;
    if (written.ok) this.tables = written.value;
    else this.problem = written.problem;
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
    this.part = null;
  }

  /** Lets go of what is written, and of what is being written. */
  drop(): void {
    this.cancel();
    for (const table of this.tables) void table.drop();
    this.tables = [];
  }
}
