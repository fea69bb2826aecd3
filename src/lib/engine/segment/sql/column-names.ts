import type { Channel } from '#lib/domain/consent.ts';
import { builtInFields, type Field } from '#lib/domain/field.ts';
import { fold } from '#lib/engine/contacts/fold.ts';

// Names of columns and tables as a workspace is exported: what a data team reads, and what the SQL of segments names.

/** Columns of `contacts` by field: built-in fields by their id, others by their name, each once. */
export function fieldColumns(fields: readonly Field[]): ReadonlyMap<string, string> {
  const taken = new Set(['contact', 'arrived', ...Object.keys(builtInFields).map(plainName)]);
  const columns = new Map(Object.keys(builtInFields).map((id) => [id, plainName(id)]));
  for (const { id, name } of fields) columns.set(id, freeName(plainName(name ?? id), taken));
  return columns;
}

/** The column of `contacts` that holds the state of a channel. */
export const consentColumnName = (channel: Channel): string => `consent_${channel}`;

/** The column of `events` that holds an attribute. */
export function attributeColumnName(id: string): string {
  const name = plainName(id);
  return ['contact', 'type', 'time', 'source'].includes(name) ? `${name}_` : name;
}

/** Common tables of segments, each once. */
export function segmentTables(segments: readonly { readonly id: string; readonly name: string }[]) {
  const taken = new Set<string>();
  return new Map(segments.map(({ id, name }) => [id, freeName(`segment_${plainName(name)}`, taken)]));
}

/** Letters, digits and underscores, in lower case. */
function plainName(text: string): string {
  const name = fold(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(name) ? name : `_${name}`;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}_${number}`;
  taken.add(free);
  return free;
}
