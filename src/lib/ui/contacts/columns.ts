import type { Field, FieldType } from '#lib/domain/field.ts';

/** A column of the table: who it is, may be used, and carries, else a field. */
export type TableColumn =
  | { readonly kind: 'name' | 'consent' | 'tags'; readonly id: string }
  | { readonly kind: 'field'; readonly id: string; readonly field: Field };

/** Columns that can be shown: the name always, first. */
export function columnsOf(fields: readonly Field[]): readonly TableColumn[] {
  const own = fields.filter(({ id }) => !inName.has(id)).map((field) => ({ kind: 'field', id: field.id, field }) as const);
  return [name, ...own, { kind: 'consent', id: 'consent' }, { kind: 'tags', id: 'tags' }];
}

/** Those shown, in their order: as the user chose them, else as they are most often wanted. What is gone is left out.
 * @param chosen identifiers; null: nothing was chosen yet */
export function shownColumns(fields: readonly Field[], chosen: readonly string[] | null): readonly TableColumn[] {
  const all = columnsOf(fields);
  const ids = chosen ?? [...usual, ...firstOf(fields, 'date'), ...firstOf(fields, 'number')];
  const byId = new Map(all.map((column) => [column.id, column]));
  const shown = ids.flatMap((id) => byId.get(id) ?? []).filter(({ kind }) => kind !== 'name');
  return [name, ...shown];
}

/** Fields whose values the shown columns need; a name is made of two. */
export function neededFields(columns: readonly TableColumn[]): readonly string[] {
  return [...inName, ...columns.flatMap((column) => (column.kind === 'field' ? [column.id] : []))];
}

/** Identifiers of what is shown with one of them moved by some places; the name keeps the first one. */
export function moved(ids: readonly string[], id: string, by: number): readonly string[] {
  const from = ids.indexOf(id);
  const others = ids.filter((one) => one !== id);
  const to = Math.min(others.length, Math.max(1, from + by));
  return from < 1 ? ids : [...others.slice(0, to), id, ...others.slice(to)];
}

/** Width of a column as a track of a grid. */
export function trackOf(column: TableColumn): string {
  if (column.kind === 'name') return 'minmax(150px, 1.3fr)';
  if (column.kind === 'consent') return '96px';
  if (column.kind === 'tags') return 'minmax(150px, 1.2fr)';
  return column.id === 'email' ? 'minmax(190px, 1.65fr)' : (ownTracks[column.id] ?? tracks[column.field.type]);
}

const inName: ReadonlySet<string> = new Set(['first-name', 'last-name']);
const name: TableColumn = { kind: 'name', id: 'name' };
const usual = ['email', 'phone', 'city', 'consent'];

const ownTracks: Readonly<Record<string, string>> = {
  phone: 'minmax(130px, 1.05fr)',
  postcode: 'minmax(80px, 0.5fr)',
  gender: 'minmax(80px, 0.5fr)',
  'mobile-id': 'minmax(290px, 2fr)'
};
const tracks: Readonly<Record<FieldType, string>> = {
  text: 'minmax(110px, 0.9fr)',
  choice: 'minmax(100px, 0.8fr)',
  date: 'minmax(104px, 0.8fr)',
  number: 'minmax(92px, 0.7fr)',
  'yes-no': 'minmax(76px, 0.5fr)',
  list: 'minmax(140px, 1fr)'
};

function firstOf(fields: readonly Field[], type: FieldType): readonly string[] {
  const first = fields.find((field) => field.type === type && field.name !== null);
  return first ? [first.id] : [];
}
