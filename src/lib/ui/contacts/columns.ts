import type { Field, FieldType } from '#lib/domain/field.ts';

/** A column of the table: who it is, may be used, and carries, else a field. */
export type TableColumn =
  | { readonly kind: 'name'; readonly id: string }
  | { readonly kind: 'consent'; readonly id: string }
  | { readonly kind: 'tags'; readonly id: string }
  | { readonly kind: 'field'; readonly id: string; readonly field: Field };

/** Columns that can be shown: the name always, first. */
export function columnsOf(fields: readonly Field[]): readonly TableColumn[] {
  const own = fields
    .filter(({ id }) => !inName.has(id))
    .map((field) => ({ kind: 'field', id: field.id, field }) as const);
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

/** Tracks of a grid for the columns, and the least width at which they can be read, in pixels. */
export function tracksOf(columns: readonly TableColumn[]): { readonly tracks: string; readonly least: number } {
  const widths = columns.map(widthOf);
  return {
    tracks: widths.map(([least, share]) => (share ? `minmax(${least}px, ${share}fr)` : `${least}px`)).join(' '),
    least: widths.reduce((sum, [least]) => sum + least, 0)
  };
}

/** Numbers stand at the right. */
export const isNumber = (column: TableColumn): boolean => column.kind === 'field' && column.field.type === 'number';

/** Least pixels, and share of what is left. */
type Width = readonly [least: number, share: number];

const inName: ReadonlySet<string> = new Set(['first-name', 'last-name']);
const name: TableColumn = { kind: 'name', id: 'name' };
const usual = ['email', 'phone', 'city', 'consent'];

function widthOf(column: TableColumn): Width {
  if (column.kind !== 'field') return ownWidths[column.kind]!;
  return ownWidths[column.id] ?? widths[column.field.type];
}

const ownWidths: Readonly<Record<string, Width>> = {
  name: [138, 1.3],
  consent: [78, 0],
  tags: [140, 1.2],
  email: [176, 2.4],
  phone: [124, 0.6],
  postcode: [80, 0.5],
  gender: [80, 0.5],
  'mobile-id': [290, 2]
};
const widths: Readonly<Record<FieldType, Width>> = {
  text: [90, 0.9],
  choice: [84, 0.8],
  date: [92, 0.8],
  number: [80, 0.6],
  'yes-no': [76, 0.5],
  list: [120, 1]
};

function firstOf(fields: readonly Field[], type: FieldType): readonly string[] {
  const first = fields.find((field) => field.type === type && field.name !== null);
  return first ? [first.id] : [];
}
