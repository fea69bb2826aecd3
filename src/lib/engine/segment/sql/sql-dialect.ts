import type { SqlDialectName } from './sql-writer.ts';

/** What databases write in their own ways. All are expressions; days are dates, moments are instants. */
export interface SqlDialect {
  readonly name: SqlDialectName;
  /** The name of a column. */
  readonly quoted: (name: string) => string;
  readonly text: (value: string) => string;
  /** A text column without accents and case; '' for a blank. */
  readonly folded: (column: string) => string;
  /** A text column in NFC; null for a blank. */
  readonly composed: (column: string) => string;
  readonly contains: (text: string, part: string) => string;
  readonly starts: (text: string, part: string) => string;
  readonly ends: (text: string, part: string) => string;
  readonly joined: (texts: readonly string[]) => string;
  readonly textOf: (number: string) => string;
  readonly now: string;
  /** `yyyy-mm-dd hh:mm:ss.mmm`, UTC, as a literal. */
  readonly instant: (text: string) => string;
  readonly hoursBefore: (moment: string, hours: number) => string;
  /** The day of a moment in a zone. */
  readonly dayOf: (moment: string, zone: string) => string;
  /** The first moment of a day in a zone. */
  readonly startOf: (day: string, zone: string) => string;
  readonly day: (text: string) => string;
  readonly plusDays: (day: string, count: number) => string;
  readonly inYearOf: (day: string, other: string, years: number) => string;
  /** A number without part as a whole one. */
  readonly whole: (number: string) => string;
  /** The first four bytes of the MD5 of a text as a number, modulo 10,000. */
  readonly draw: (text: string) => string;
}
