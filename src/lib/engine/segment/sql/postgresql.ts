import type { SqlDialect } from './sql-dialect.ts';
import { plainText, quotedName, signed } from './literals.ts';

/** PostgreSQL 13 or later, of UTF-8. Letters beyond ASCII follow the locale of the database in lower case. */
export const postgresql: SqlDialect = {
  name: 'postgresql',
  quoted: quotedName('"'),
  text: plainText,
  folded: (column) => `lower(regexp_replace(normalize(COALESCE(${column}, ''), NFKD), '[\\u0300-\\u036f]', '', 'g'))`,
  composed: (column) => `normalize(trim(${column}), NFC)`,
  contains: (text, part) => `strpos(${text}, ${part}) > 0`,
  starts: (text, part) => `starts_with(${text}, ${part})`,
  ends: (text, part) => `right(${text}, length(${part})) = ${part}`,
  joined: (texts) => `(${texts.join(' || ')})`,
  textOf: (number) => `CAST(${number} AS TEXT)`,
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
    `CAST(${day} + make_interval(years => CAST(EXTRACT(YEAR FROM ${other}) ${signed(years)} - EXTRACT(YEAR FROM ${day}) AS INTEGER)) AS DATE)`,
  whole: (number) => `CAST(${number} AS BIGINT)`,
  draw: (text) => `(CAST(CAST('x' || substr(md5(${text}), 1, 8) AS BIT(32)) AS BIGINT) % 10000)`
};
