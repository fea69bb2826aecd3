import type { Chunk } from '#lib/domain/chunk.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { Tag } from '#lib/domain/field.ts';

/** Pages that a change of contacts puts in the place of others. */
export interface ContactChange {
  readonly pages: readonly { readonly column: ColumnId; readonly page: number; readonly chunk: Chunk }[];
  /** Contacts of whom something becomes different. */
  readonly touched: number;
  /** Contacts alive, and numbers given, afterwards. */
  readonly people: number;
  readonly rows: number;
  /** A tag that did not exist. */
  readonly tag: Tag | null;
}
