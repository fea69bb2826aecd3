import type { Field } from '#lib/domain/field.ts';
import type { TimeWindow } from '#lib/domain/time-window.ts';
import { endOf, startOf } from '../window.ts';
import { attributeColumnName, consentColumnName, fieldColumns } from './column-names.ts';
import type { SqlDialect } from './sql-dialect.ts';
import type { SqlWriter } from './sql-writer.ts';

export interface SqlSetting {
  /** IANA zone of calendar days. */
  readonly zone: string;
  /** Milliseconds since 1970; null: when the query runs. */
  readonly moment: number | null;
  /** `Head.fields`. */
  readonly fields: readonly Field[];
}

/** @param tables common tables of other segments, by id */
export function openWriter(
  dialect: SqlDialect,
  { zone, moment, fields }: SqlSetting,
  tables: ReadonlyMap<string, string>
): SqlWriter {
  const columns = fieldColumns(fields);
  const instant = (at: number) => dialect.instant(new Date(at).toISOString().replace('T', ' ').replace('Z', ''));
  const now = moment === null ? dialect.now : instant(moment);
  const today = dialect.dayOf(now, zone);
  const until = (time: string) => `${time} <= ${now}`;
  /** Bounds of a window as comparisons; null where there is none. */
  const bounds = (window: TimeWindow): { from: Compare | null; until: Compare | null } => {
    switch (window.kind) {
      case 'hours':
        return { from: compare('>', '<=', dialect.hoursBefore(now, window.amount)), until: null };
      case 'days': {
        const start = dialect.startOf(dialect.plusDays(today, -window.amount), zone);
        return { from: compare('>=', '<', start), until: null };
      }
      case 'between': {
        const [first, last] = [instant(startOf(window.from, zone)), instant(endOf(window.to, zone))];
        return { from: compare('>=', '<', first), until: compare('<', '>=', last) };
      }
      case 'before':
        return { from: null, until: compare('<', '>=', instant(startOf(window.at, zone))) };
      case 'after':
        return { from: compare('>=', '<', instant(endOf(window.at, zone))), until: null };
      case 'ever':
        return { from: null, until: null };
    }
  };
  return {
    dialect: dialect.name,
    text: dialect.text,
    day: dialect.day,
    field: (id) => `c.${dialect.quoted(columns.get(id) ?? id)}`,
    consent: (channel) => `c.${dialect.quoted(consentColumnName(channel))}`,
    attribute: (id) => `e.${dialect.quoted(attributeColumnName(id))}`,
    folded: dialect.folded,
    contains: dialect.contains,
    starts: dialect.starts,
    ends: dialect.ends,
    joined: dialect.joined,
    today,
    plusDays: dialect.plusDays,
    inYearOf: dialect.inYearOf,
    within(time, window) {
      const { from, until: end } = bounds(window);
      return `(${[from?.inside(time), end?.inside(time), until(time)].filter(Boolean).join(' AND ')})`;
    },
    until,
    before: (time, window) => bounds(window).from?.outside(time) ?? 'FALSE',
    after: (time, window) => bounds(window).until?.outside(time) ?? 'FALSE',
    // halves away from zero, in the same way everywhere
    tenThousandths: (column) => dialect.whole(`FLOOR(ABS(${column}) * 10000 + 0.5) * SIGN(${column})`),
    identity: (email, others) => {
      const filled = [`lower(${dialect.composed(email)})`, ...others.map(dialect.composed)];
      const none = dialect.joined([dialect.text('contact '), dialect.textOf('c.contact')]);
      return `COALESCE(${[...filled.map((text) => `NULLIF(${text}, '')`), none].join(', ')})`;
    },
    draw: dialect.draw,
    segment: (id) => tables.get(id) ?? '(SELECT contact FROM contacts WHERE FALSE) nobody'
  };
}

interface Compare {
  inside(time: string): string;
  outside(time: string): string;
}

const compare = (inside: string, outside: string, moment: string): Compare => ({
  inside: (time) => `${time} ${inside} ${moment}`,
  outside: (time) => `${time} ${outside} ${moment}`
});
