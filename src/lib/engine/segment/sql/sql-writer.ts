import type { TimeWindow } from '#lib/domain/time-window.ts';

/** Writes SQL for one database over the exported tables: `contacts` as `c`, `contact_tags`, `list_members`, `events` as
 * `e` (contact, type, time in UTC, one column an attribute). */
export interface SqlWriter {
  readonly dialect: 'duckdb' | 'postgresql' | 'bigquery' | 'clickhouse';
  /** A text as a literal. */
  text(value: string): string;
  /** A column of contacts that holds a field. */
  field(id: string): string;
  attribute(id: string): string;
  /** `time` inside the window, seen from `now()` of the query. */
  within(time: string, window: TimeWindow): string;
  /** A common table of another segment's members, by its id: `c.contact IN (SELECT contact FROM …)`. */
  members(segment: string): string;
}
