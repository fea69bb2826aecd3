import type { SqlDialect } from './sql-dialect.ts';
import { escapedText, quotedName } from './literals.ts';

/** ClickHouse, whose moments go from 1900 to 2299. */
export const clickhouse: SqlDialect = {
  name: 'clickhouse',
  quoted: quotedName('`'),
  text: escapedText,
  folded: (column) => `lowerUTF8(replaceRegexpAll(normalizeUTF8NFKD(COALESCE(${column}, '')), '\\\\pM', ''))`,
  composed: (column) => `normalizeUTF8NFC(trimBoth(${column}))`,
  contains: (text, part) => `position(${text}, ${part}) > 0`,
  starts: (text, part) => `startsWith(${text}, ${part})`,
  ends: (text, part) => `endsWith(${text}, ${part})`,
  joined: (texts) => `concat(${texts.join(', ')})`,
  textOf: (number) => `toString(${number})`,
  now: 'now64(3)',
  instant: (text) => `toDateTime64('${text}', 3, 'UTC')`,
  hoursBefore: (moment, hours) => `${moment} - toIntervalHour(${hours})`,
  dayOf: (moment, zone) => `toDate(${moment}, ${escapedText(zone)})`,
  startOf: (day, zone) => `toDateTime(${day}, ${escapedText(zone)})`,
  day: (text) => `toDate32('${text}')`,
  plusDays: (day, count) => `addDays(${day}, ${count})`,
  inYearOf: (day, other, years) => `addYears(${day}, toYear(${other}) + ${years} - toYear(${day}))`,
  whole: (number) => `toInt64(${number})`,
  draw: (text) => `(reinterpretAsUInt32(reverse(substring(MD5(${text}), 1, 4))) % 10000)`
};
