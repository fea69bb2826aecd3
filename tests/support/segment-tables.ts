import { channels } from '#lib/domain/consent.ts';
import { attributeColumnName, consentColumnName, fieldColumns } from '#lib/engine/segment/sql/column-names.ts';
import type { PlainWorkspace } from './plain-workspace.ts';
import { plainFields } from './segment-words.ts';

/** Statements that make the exported tables of a plain workspace, for DuckDB and PostgreSQL alike. */
export function tablesOf({ people, events, arrivals }: PlainWorkspace): string {
  const names = fieldColumns(plainFields);
  const texts = ['email', 'phone', 'external-id', 'mobile-id', 'city', 'country', 'status'] as const;
  const alive = people.flatMap((person, contact) => (person.alive ? [{ person, contact }] : []));
  const contacts = alive.map(({ person, contact }) => [
    contact,
    moment(arrivals.findLast(({ from }) => from <= contact)?.at ?? null),
    ...texts.map((field) => text(person.texts[field])),
    person.score,
    person.fidelity,
    text(person.likes.join('; ')),
    person.birth === null ? null : `DATE '${new Date(person.birth * 86_400_000).toISOString().slice(0, 10)}'`,
    ...channels.map((channel) => text(person.consent[channel] === 'unknown' ? '' : person.consent[channel]))
  ]);
  const columns = [
    'contact INTEGER',
    'arrived TIMESTAMPTZ',
    ...texts.map((field) => `${names.get(field)!} TEXT`),
    `${names.get('f1')!} DOUBLE PRECISION`,
    `${names.get('f2')!} BOOLEAN`,
    `${names.get('f3')!} TEXT`,
    'birth_date DATE',
    ...channels.map((channel) => `${consentColumnName(channel)} TEXT`)
  ];
  const isAlive = new Set(alive.map(({ contact }) => contact));
  const facts = events
    .filter(({ contact }) => isAlive.has(contact))
    .map((event) => [
      event.contact,
      text(event.type),
      moment(event.at),
      text(event.campaign),
      text(event.url),
      event.amount,
      text(event.currency),
      text(event.products.join('; ')),
      null,
      null,
      null
    ]);
  const attributes = ['campaign', 'url', 'amount', 'currency', 'products', 'subject', 'order', 'duration'];
  const types = ['TEXT', 'TEXT', 'DOUBLE PRECISION', 'TEXT', 'TEXT', 'TEXT', 'TEXT', 'DOUBLE PRECISION'];
  return [
    ...table('contacts', columns, contacts),
    ...table(
      'events',
      [
        ...['contact INTEGER', 'type TEXT', 'time TIMESTAMPTZ'],
        ...attributes.map((id, at) => `"${attributeColumnName(id)}" ${types[at]!}`)
      ],
      facts
    ),
    ...table(
      'contact_tags',
      ['contact INTEGER', 'tag TEXT'],
      alive.flatMap(({ person, contact }) => person.tags.map((tag) => [contact, text(tag)]))
    ),
    ...table(
      'list_members',
      ['contact INTEGER', 'list TEXT'],
      alive.flatMap(({ person, contact }) => person.lists.map((list) => [contact, text(list)]))
    )
  ].join(';\n');
}

type Literal = string | number | boolean | null;

function table(name: string, columns: readonly string[], rows: readonly (readonly Literal[])[]): readonly string[] {
  const values = rows.map((row) => `(${row.map((one) => (one === null ? 'NULL' : String(one))).join(', ')})`);
  return [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TABLE ${name} (${columns.join(', ')})`,
    ...(values.length > 0 ? [`INSERT INTO ${name} VALUES ${values.join(', ')}`] : [])
  ];
}

const text = (value: string): string | null => (value === '' ? null : `'${value.replaceAll("'", "''")}'`);
const moment = (at: number | null): string | null =>
  at === null ? null : `TIMESTAMPTZ '${new Date(at).toISOString().replace('T', ' ').replace('Z', '+00')}'`;
