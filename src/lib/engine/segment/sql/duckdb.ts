import type { SqlDialect } from './sql-dialect.ts';
import { plainText, quotedName, signed } from './literals.ts';

/** DuckDB, with its ICU extension for zones. Compatibility forms (ﬁ, ²) keep theirs when accents are taken off. */
export const duckdb: SqlDialect = {
  name: 'duckdb',
  quoted: quotedName('"'),
  text: plainText,
  folded: (column) => `lower(strip_accents(COALESCE(${column}, '')))`,
  composed: (column) => `nfc_normalize(trim(${column}))`,
  contains: (text, part) => `contains(${text}, ${part})`,
  starts: (text, part) => `starts_with(${text}, ${part})`,
  ends: (text, part) => `ends_with(${text}, ${part})`,
  joined: (texts) => `(${texts.join(' || ')})`,
  textOf: (number) => `CAST(${number} AS VARCHAR)`,
  now: 'now()',
  instant: (text) => `TIMESTAMPTZ '${text}+00'`,
  hoursBefore: (moment, hours) => `${moment} - INTERVAL '${hours} hours'`,
  dayOf: (moment, zone) => `CAST(timezone(${plainText(zone)}, ${moment}) AS DATE)`,
  // where midnight comes twice, the database takes the second
  startOf: (day, zone) =>
    `LEAST(timezone(${plainText(zone)}, CAST(${day} AS TIMESTAMP)), timezone(${plainText(zone)}, CAST(${day} AS TIMESTAMP) - INTERVAL '1 hour') + INTERVAL '1 hour')`,
  day: (text) => `DATE '${text}'`,
  plusDays: (day, count) => `(${day} ${signed(count)})`,
  inYearOf: (day, other, years) =>
    `CAST(${day} + to_years(CAST(year(${other}) ${signed(years)} - year(${day}) AS INTEGER)) AS DATE)`,
  whole: (number) => `CAST(${number} AS BIGINT)`,
  draw: (text) => `(CAST('0x' || substr(md5(${text}), 1, 8) AS UBIGINT) % 10000)`
};
