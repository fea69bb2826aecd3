import { rmSync } from 'node:fs';
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

  /** The same, of a database in a file. */
  static async openFile(path: string): Promise<DuckDb> {
    const instance = await DuckDBInstance.create(path, { threads: '2' });
    return new DuckDb(await instance.connect());
  }

  /** Keeps the answer of a query as a table in a new file, until it is on the disk; milliseconds. */
  static async keep(query: string, path: string): Promise<number> {
    rmSync(path, { force: true });
    const started = performance.now();
    const instance = await DuckDBInstance.create(path, { threads: '2' });
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE answer AS ${query}`);
    await connection.run('CHECKPOINT');
    const took = performance.now() - started;
    connection.closeSync();
    instance.closeSync();
    return took;
  }

  /** Copies the answer of a query to a file; milliseconds. */
  async copy(query: string, to: string, options: string): Promise<number> {
    const started = performance.now();
    await this.#connection.run(`COPY (${query}) TO '${to}' (${options})`);
    return performance.now() - started;
  }

  /** Runs statements; milliseconds. */
  async run(statements: string): Promise<number> {
    const started = performance.now();
    await this.#connection.run(statements);
    return performance.now() - started;
  }

  /** The one number that a query answers. */
  async number(query: string): Promise<number> {
    const reader = await this.#connection.runAndReadAll(query);
    return Number(reader.getRows()[0]?.[0]);
  }

  close(): void {
    this.#connection.closeSync();
  }
}

export const duckDbName = 'duckdb-2-threads';
