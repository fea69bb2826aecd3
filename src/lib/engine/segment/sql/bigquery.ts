import type { SqlDialect } from './sql-dialect.ts';
import { escapedText, quotedName } from './literals.ts';

export const bigquery: SqlDialect = {
  name: 'bigquery',
  quoted: quotedName('`'),
  text: escapedText,
  folded: (column) => `LOWER(REGEXP_REPLACE(NORMALIZE(COALESCE(${column}, ''), NFKD), r'\\pM', ''))`,
  composed: (column) => `NORMALIZE(TRIM(${column}), NFC)`,
  contains: (text, part) => `STRPOS(${text}, ${part}) > 0`,
  starts: (text, part) => `STARTS_WITH(${text}, ${part})`,
  ends: (text, part) => `ENDS_WITH(${text}, ${part})`,
  joined: (texts) => `CONCAT(${texts.join(', ')})`,
  textOf: (number) => `CAST(${number} AS STRING)`,
  now: 'CURRENT_TIMESTAMP()',
  instant: (text) => `TIMESTAMP '${text}+00'`,
  hoursBefore: (moment, hours) => `TIMESTAMP_SUB(${moment}, INTERVAL ${hours} HOUR)`,
  dayOf: (moment, zone) => `DATE(${moment}, ${escapedText(zone)})`,
  startOf: (day, zone) => `TIMESTAMP(${day}, ${escapedText(zone)})`,
  day: (text) => `DATE '${text}'`,
  plusDays: (day, count) => `DATE_ADD(${day}, INTERVAL ${count} DAY)`,
  inYearOf: (day, other, years) =>
    `DATE_ADD(${day}, INTERVAL (EXTRACT(YEAR FROM ${other}) + ${years} - EXTRACT(YEAR FROM ${day})) YEAR)`,
  whole: (number) => `CAST(${number} AS INT64)`,
  draw: (text) => `MOD(CAST(CONCAT('0x', SUBSTR(TO_HEX(MD5(${text})), 1, 8)) AS INT64), 10000)`
};
