import type { SqlDialectName } from './sql-writer.ts';

/** What databases write in their own ways. All are expressions; days are dates, moments are instants. */
export interface SqlDialect {
  readonly name: SqlDialectName;
  /** The name of a column. */
  quoted(name: string): string;
  text(value: string): string;
  /** A text column without accents and case; '' for a blank. */
  folded(column: string): string;
  /** A text column in NFC; null for a blank. */
  composed(column: string): string;
  contains(text: string, part: string): string;
  starts(text: string, part: string): string;
  ends(text: string, part: string): string;
  joined(texts: readonly string[]): string;
  textOf(number: string): string;
  readonly now: string;
  /** `yyyy-mm-dd hh:mm:ss.mmm`, UTC, as a literal. */
  instant(text: string): string;
  hoursBefore(moment: string, hours: number): string;
  /** The day of a moment in a zone. */
  dayOf(moment: string, zone: string): string;
  /** The first moment of a day in a zone. */
  startOf(day: string, zone: string): string;
  day(text: string): string;
  plusDays(day: string, count: number): string;
  inYearOf(day: string, other: string, years: number): string;
  /** A number without part as a whole one. */
  whole(number: string): string;
  /** The first four bytes of the MD5 of a text as a number, modulo 10,000. */
  draw(text: string): string;
}
