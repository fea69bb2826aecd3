import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { ContactFilter, ContactQuery } from '#lib/domain/contact-query.ts';
import { channels } from '#lib/domain/consent.ts';
import type { MadePerson } from './made-workspace.ts';

type Facets = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** People in a table of DuckDB, asked by SQL: a witness that shares nothing with the engine but the question. */
export class SqlPeople {
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async open(people: readonly MadePerson[]): Promise<SqlPeople> {
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const folder = mkdtempSync(join(tmpdir(), 'tamis-people-'));
    const rows = people.map(({ values, imports, ...rest }, contact) => {
      return { contact, ...rest, imports: imports.map(String), ...Object.fromEntries(Object.entries(values)) };
    });
    writeFileSync(join(folder, 'people.json'), rows.map((row) => JSON.stringify(row)).join('\n'));
    const types = [
      ...['contact: INT', 'alive: BOOL', 'score: DOUBLE', 'day: INT', 'tags: VARCHAR[]', 'imports: VARCHAR[]'],
      `consent: STRUCT(${channels.map((channel) => `${channel} VARCHAR`).join(', ')})`,
      ...texts.map((field) => `${quoted(field)}: VARCHAR`)
    ].map((column) => column.replace(/: (.*)$/, ": '$1'"));
    const file = join(folder, 'people.json');
    await connection.run(
      `CREATE TABLE people AS FROM read_json('${file}', format='newline_delimited', columns={${types.join(', ')}})`
    );
    rmSync(folder, { recursive: true });
    return new SqlPeople(connection);
  }

  /** Contacts in their order, and the filled counts of each facet. */
  async answer(query: ContactQuery): Promise<{ readonly contacts: readonly number[]; readonly facets: Facets }> {
    const found = `alive AND ${searchSql(query.search)}`;
    const where = (filters: readonly ContactFilter[]) => [found, ...filters.map(filterSql)].join(' AND ');
    const rows = await this.#rows(
      `SELECT contact FROM people WHERE ${where(query.filters)} ORDER BY ${orderSql(query.sort)}`
    );
    const facets = new Map<string, Record<string, number>>();
    for (const [name, sql] of facetsSql) {
      const others = query.filters.filter((filter) => nameOf(filter) !== name);
      const counts = await this.#rows(
        `SELECT value, count(*) FROM (SELECT ${sql} AS value FROM people WHERE ${where(others)}) WHERE value <> '' GROUP BY 1`
      );
      facets.set(name, Object.fromEntries(counts.map(([value, people]) => [String(value), Number(people)])));
    }
    return { contacts: rows.map(([contact]) => Number(contact)), facets };
  }

  close(): void {
    this.#connection.closeSync();
  }

  async #rows(sql: string) {
    return (await this.#connection.runAndReadAll(sql)).getRows();
  }
}

const texts = ['first-name', 'last-name', 'email', 'phone', 'status', 'country'];
const quoted = (name: string) => `"${name}"`;
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const list = (values: readonly string[]) => `[${values.map(text).join(', ')}]::VARCHAR[]`;
const plain = (sql: string) => `lower(strip_accents(${sql}))`;

const facetsSql: readonly (readonly [name: string, sql: string])[] = [
  ['field status', 'status'],
  ['field country', 'country'],
  ...channels.map((channel) => [`consent ${channel}`, `consent.${channel}`] as const),
  ['tag null', 'unnest(tags)'],
  ['import null', 'unnest(imports)']
];

function nameOf(filter: ContactFilter): string {
  const of = filter.facet === 'field' ? filter.field : filter.facet === 'consent' ? filter.channel : null;
  return `${filter.facet} ${of}`;
}

function filterSql(filter: ContactFilter): string {
  switch (filter.facet) {
    case 'field':
      return `list_contains(${list(filter.values)}, ${quoted(filter.field)})`;
    case 'tag':
      return `list_has_any(tags, ${list(filter.tags)})`;
    case 'consent':
      return `list_contains(${list(filter.states)}, consent.${filter.channel})`;
    case 'import':
      return `list_has_any(imports, ${list(filter.imports.map(String))})`;
  }
}

function searchSql(search: string): string {
  const digits = search.replace('(0)', '').replace(/\D/g, '');
  if (/^[+\d(][+\d\s.()/-]*$/.test(search) && digits !== '') {
    // calling codes of two digits
    const national = "('0' || substr(phone, 4))";
    const typed = search.startsWith('+')
      ? `starts_with(phone, '+${digits}')`
      : `contains(phone, '${digits}') OR starts_with(${national}, '${digits}')
         OR starts_with(replace(phone, '+', '00'), '${digits}')`;
    return `(contains(email, '${digits}') OR (phone <> '' AND (${typed})))`;
  }
  const words = search.split(' ').filter(Boolean);
  const within = ['first-name', 'last-name', 'email', 'phone'].map((field) => plain(quoted(field)));
  const each = words.map((word) => `(${within.map((sql) => `contains(${sql}, ${plain(text(word))})`).join(' OR ')})`);
  return each.length > 0 ? each.join(' AND ') : 'true';
}

function orderSql({ by, descending }: ContactQuery['sort']): string {
  const way = descending ? 'DESC' : 'ASC';
  const word = (sql: string) => `${sql} = '' OR ${sql} IS NULL, ${plain(sql)} ${way}, ${sql} ${way}`;
  if (by === 'arrival') return `contact ${way}`;
  if (by === 'name') {
    const [first, last] = [quoted('first-name'), quoted('last-name')];
    const one = `if(${last} <> '', ${last}, ${first})`;
    const two = `if(${last} <> '', ${first}, '')`;
    return `${word(one)}, ${word(two)}, contact`;
  }
  if (texts.includes(by.field)) return `${word(quoted(by.field))}, contact`;
  return `${quoted(by.field)} ${way} NULLS LAST, contact`;
}
