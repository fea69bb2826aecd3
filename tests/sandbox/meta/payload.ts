import { accompanying, cells, identifying, singleSchemas } from './cells.ts';
import { refuse } from './faults.ts';

export interface Identifier {
  readonly kind: string;
  readonly value: string;
}

/** The rows of a call that may be used, and a count of the others. */
export interface Payload {
  readonly schema: readonly string[];
  readonly received: number;
  /** Identifiers of the valid rows. */
  readonly identifiers: readonly Identifier[];
  /** Rows with a value that is not what its key takes, or with none that finds anybody. */
  readonly invalid: readonly unknown[];
}

const mostRows = 10_000;
const known = ['schema', 'data', 'is_raw', 'data_source', 'app_ids', 'page_ids'];

/** Reads `payload` as strictly as networks.md 1.2 allows: its form refuses the call, a bad value only its row. */
export function readPayload(payload: Record<string, unknown>): Payload {
  const other = Object.keys(payload).find((name) => !known.includes(name));
  if (other !== undefined) refuse('100', `Unexpected field payload.${other}`);
  if (payload['is_raw'] === true) refuse('100', 'The sandbox takes hashed rows only');
  const { data } = payload;
  if (!Array.isArray(data) || data.length === 0) return refuse('100', 'payload.data must be a list of rows');
  if (data.length > mostRows) refuse('100', `payload.data has ${data.length} rows, at most ${mostRows} are taken`);
  const single = typeof payload['schema'] === 'string';
  const schema = schemaOf(payload['schema']);
  for (const [key, list] of [
    ['APPUID', 'app_ids'],
    ['PAGEUID', 'page_ids']
  ] as const) {
    if (schema.includes(key) && !Array.isArray(payload[list])) refuse('100', `${key} needs payload.${list}`);
  }
  const identifiers: Identifier[] = [];
  const invalid: unknown[] = [];
  for (const [at, row] of (data as unknown[]).entries()) {
    const values = single ? [row] : row;
    if (!Array.isArray(values) || values.length !== schema.length || values.some(Array.isArray)) {
      return refuse('100', `Row ${at} of payload.data does not have the length of the schema`);
    }
    const found = identifiersOf(schema, values);
    if (found.length === 0) invalid.push(row);
    else identifiers.push(...found);
  }
  return { schema, received: data.length, identifiers, invalid };
}

function schemaOf(schema: unknown): string[] {
  const keys: unknown = typeof schema === 'string' ? [singleSchemas[schema] ?? schema] : schema;
  if (!Array.isArray(keys) || keys.length === 0) return refuse('100', 'payload.schema must be a key or a list of keys');
  const strange: unknown = keys.find((key) => typeof key !== 'string' || !Object.hasOwn(cells, key));
  if (strange !== undefined) refuse('100', `payload.schema has an unknown key ${JSON.stringify(strange)}`);
  if (new Set(keys).size < keys.length) refuse('100', 'payload.schema repeats a key');
  return keys as string[];
}

/** What finds the person of a row: each strong value alone, else the weak ones together; nothing when a value is bad. */
function identifiersOf(schema: readonly string[], row: readonly unknown[]): Identifier[] {
  const strong: Identifier[] = [];
  const weak: [string, string][] = [];
  for (const [at, kind] of schema.entries()) {
    const value = row[at];
    if (value === '') continue;
    if (cells[kind]?.(value) !== true) return [];
    if (identifying.includes(kind)) strong.push({ kind, value: String(value) });
    else if (!accompanying.includes(kind)) weak.push([kind, String(value)]);
  }
  if (strong.length > 0 || weak.length === 0) return strong;
  return [{ kind: weak.map(([kind]) => kind).join('+'), value: weak.map(([, value]) => value).join('+') }];
}
