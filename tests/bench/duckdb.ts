import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** Native DuckDB with two threads. */
export class DuckDb {
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async open(): Promise<DuckDb> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    return new DuckDb(await instance.connect());
  }

  /** Copies the answer of a query to a file; milliseconds. */
  async copy(query: string, to: string, options: string): Promise<number> {
    const started = performance.now();
    await this.#connection.run(`COPY (${query}) TO '${to}' (${options})`);
    return performance.now() - started;
  }

  close(): void {
    this.#connection.closeSync();
  }
}

export const duckDbName = 'duckdb-2-threads';
