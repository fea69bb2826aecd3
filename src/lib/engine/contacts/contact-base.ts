import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { kindOfColumn, pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import type { FieldType } from '#lib/domain/field.ts';
import { builtInFields } from '#lib/domain/field.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import type { ChunkOf } from '#lib/engine/chunk/cell.ts';

/** Contacts of one head, with the columns that were asked for. Pages are in order, null where all is blank. */
export interface ContactBase {
  readonly head: Head;
  /** @throws when the column was not loaded */
  column(id: ColumnId): readonly (Chunk | null)[];
}

export const pagesOf = ({ rows }: Head): number => Math.ceil(rows / pageRows);

/** The kind of a column of this workspace. */
export const kindIn = (head: Head, column: ColumnId): ChunkKind => kindOfColumn(column, fieldTypeIn(head));

/** The chunk of a page as it is, or all blank. */
export const filledAt = <K extends ChunkKind>(base: ContactBase, column: ColumnId, page: number): ChunkOf<K> =>
  chunkAt<K>(base, column, page) ?? (blankChunk(kindIn(base.head, column), pageRows) as ChunkOf<K>);

/** Rows of a page that were given. */
export const rowsInPage = ({ rows }: Head, page: number): number => Math.min(pageRows, rows - page * pageRows);

/** The chunk of a page, null where blank; of the kind that the caller knows the column to be. */
export const chunkAt = <K extends ChunkKind>(base: ContactBase, column: ColumnId, page: number): ChunkOf<K> | null =>
  (base.column(column)[page] ?? null) as ChunkOf<K> | null;

export const pageOf = (contact: number): number => Math.floor(contact / pageRows);
export const rowOf = (contact: number): number => contact % pageRows;

/** The type of a field; text when nobody knows it any more. */
export function fieldTypeIn({ fields }: Pick<Head, 'fields'>): (field: string) => FieldType {
  const own = new Map(fields.map(({ id, type }) => [id, type]));
  return (field) => (builtInFields as Readonly<Record<string, FieldType>>)[field] ?? own.get(field) ?? 'text';
}
