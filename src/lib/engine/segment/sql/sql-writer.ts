import type { Channel } from '#lib/domain/consent.ts';
import type { TimeWindow } from '#lib/domain/time-window.ts';

export const sqlDialects = ['duckdb', 'postgresql', 'bigquery', 'clickhouse'] as const;
export type SqlDialectName = (typeof sqlDialects)[number];

/** Writes SQL for one database over the exported tables: `contacts` as `c`, `contact_tags`, `list_members`, `events` as
 * `e` (see README.md). What it answers is an expression; those of text are never null. */
export interface SqlWriter {
  readonly dialect: SqlDialectName;
  /** A text as a literal. */
  readonly text: (value: string) => string;
  /** `yyyy-mm-dd` as a literal day. */
  readonly day: (value: string) => string;
  /** A column of contacts that holds a field. */
  readonly field: (id: string) => string;
  /** The column of contacts that holds the state of a channel, blank where nothing was said. */
  readonly consent: (channel: Channel) => string;
  /** A column of events that holds an attribute. */
  readonly attribute: (id: string) => string;
  /** A text column without case and accents; '' for a blank. */
  readonly folded: (column: string) => string;
  readonly contains: (text: string, part: string) => string;
  readonly starts: (text: string, part: string) => string;
  readonly ends: (text: string, part: string) => string;
  readonly joined: (texts: readonly string[]) => string;
  /** The day of the question in the zone of the workspace. */
  readonly today: string;
  readonly plusDays: (day: string, count: number) => string;
  /** The same day in the year of another, moved by `years`; 29 February becomes the 28th where there is none. */
  readonly inYearOf: (day: string, other: string, years: number) => string;
  /** `time` inside the window, seen from the moment of the question. */
  readonly within: (time: string, window: TimeWindow) => string;
  /** `time` no later than the moment of the question. */
  readonly until: (time: string) => string;
  /** `time` before the window begins, or after it has ended; FALSE where it is bounded by nothing there. */
  readonly before: (time: string, window: TimeWindow) => string;
  readonly after: (time: string, window: TimeWindow) => string;
  /** Ten-thousandths of a number, whole. */
  readonly tenThousandths: (column: string) => string;
  /** What a person is known by, as drawing has it (`draw.ts`): the e-mail in lower case, else the first other, else the
   * number of the contact. */
  readonly identity: (email: string, others: readonly string[]) => string;
  /** 0 to 9,999 by the MD5 of a text. */
  readonly draw: (text: string) => string;
  /** The common table of another segment's members. */
  readonly segment: (id: string) => string;
}
