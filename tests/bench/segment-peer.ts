import { segmentOrder } from '#lib/engine/segment/segment-order.ts';
import { segmentSql } from '#lib/engine/segment/sql/segment-sql.ts';
import type { Group, Segment } from '#lib/domain/segment.ts';
import { DuckDb } from './duckdb.ts';

/** The same people and events in DuckDB's memory, sorted by type and moment: what its plans gain most from. */
export async function openPeer(contacts: string, events: string): Promise<DuckDb> {
  const duckDb = await DuckDb.open();
  await duckDb.run(`SET TimeZone = 'UTC';
    CREATE TABLE contacts AS SELECT (row_number() OVER () - 1)::INTEGER AS contact, email, city,
      CASE WHEN (row_number() OVER () - 1) % 10 < 6 THEN 'subscribed' END AS consent_email,
      NULL::VARCHAR AS consent_sms, NULL::VARCHAR AS consent_push, NULL::VARCHAR AS consent_advertising,
      NULL::VARCHAR AS phone, NULL::VARCHAR AS mobile_id, NULL::TIMESTAMPTZ AS arrived
      FROM read_csv('${contacts}', header = true, all_varchar = true);
    CREATE TYPE event_type AS ENUM (SELECT DISTINCT event FROM read_csv('${events}', header = true, all_varchar = true));
    CREATE TABLE events AS SELECT c.contact, e.event::event_type AS type, e.date::TIMESTAMPTZ AS time, e.campaign, e.url,
      e.amount::DOUBLE AS amount FROM (SELECT DISTINCT * FROM read_csv('${events}', header = true, all_varchar = true)) e
      JOIN contacts c ON c.email = e.email ORDER BY type, time`);
  return duckDb;
}

/** Plans for the count of the espresso segment with the count of each rule. */
export function espressoPlans(moment: number): readonly string[] {
  const now = `TIMESTAMPTZ '${new Date(moment).toISOString()}'`;
  const flags = `SELECT contact, bool_or(type = 'email-opened') o, bool_or(type = 'email-clicked') k,
    bool_or(type = 'order-placed') b FROM events WHERE type IN ('email-opened', 'email-clicked', 'order-placed')
    AND time > ${now} - INTERVAL 72 HOURS AND time <= ${now} GROUP BY contact`;
  const counts = `count(*) FILTER (o), count(*) FILTER (k), count(*) FILTER (o AND NOT k), count(*) FILTER (k AND NOT o),
    count(*) FILTER (o OR k), count(*) FILTER ((o OR k) AND NOT b)`;
  const distinct = (type: string) => `SELECT DISTINCT contact FROM events WHERE type = '${type}'
    AND time > ${now} - INTERVAL 72 HOURS AND time <= ${now}`;
  return [
    // only those whom an event names are joined
    `WITH w AS (${flags}) SELECT ${counts}, (SELECT count(*) FROM contacts WHERE consent_email = 'subscribed')
      FROM w JOIN contacts c USING (contact) WHERE c.consent_email = 'subscribed'`,
    `WITH w AS (${flags}) SELECT ${counts}, count(*) FROM contacts c LEFT JOIN w USING (contact)
      WHERE c.consent_email = 'subscribed'`,
    `WITH m AS (SELECT o.contact IS NOT NULL o, k.contact IS NOT NULL k, b.contact IS NOT NULL b FROM contacts c
      LEFT JOIN (${distinct('email-opened')}) o USING (contact) LEFT JOIN (${distinct('email-clicked')}) k USING (contact)
      LEFT JOIN (${distinct('order-placed')}) b USING (contact) WHERE c.consent_email = 'subscribed')
      SELECT ${counts}, count(*) FROM m`
  ];
}

/** How many people a segment has, by the SQL that Tamis exports. */
export function countSql(root: Group, segments: readonly Segment[], moment: number): string {
  const order = segmentOrder(root, segments);
  if (!order.ok) throw new Error('A circle of segments.');
  return `SELECT count(*) FROM (${segmentSql(root, order.value, 'duckdb', { zone: 'UTC', moment, fields: [] })})`;
}
