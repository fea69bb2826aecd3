import type { ChunkKind } from './chunk.ts';
import type { Channel } from './consent.ts';
import type { FieldType } from './field.ts';

/** Contacts are dense numbers from 0, never given twice; a page holds this many of them: of half the size, a million are
 * written in a third more time, of twice the size, one edit takes twice as long. */
export const pageRows = 32_768;

/** Names of the columns that hold contacts, as pages know them. */
export type ColumnId =
  /** Bits: this number is a contact (not deleted, not merged away). */
  | 'alive'
  /** Counts: line of the file of the last import that touched the contact; its earlier pages tell of earlier imports. */
  | 'line'
  /** Lists: consents that stood before, as JSON of `LedgerLine`; only ever grows, undo included. */
  | 'ledger'
  | `field:${string}`
  | `tag:${string}`
  | `consent:${Channel}`
  /** Bits: contacts created or changed by that import (`Commit.id`); `import:hand` those added by hand. */
  | `import:${string}`
  /** Counts: number + 1 of the contact that this one was merged into; what came in for it is that one's. */
  | 'merged-into'
  /** Bits: members of a frozen list. */
  | `list:${string}`
  /** Bits: people put into an audience one by one, by hand or by a program. */
  | `audience:${string}`
  /** Of events, not of contacts: see `event-column.ts`. */
  | `event:${string}`;

export const fieldColumn = (field: string): ColumnId => `field:${field}`;
export const tagColumn = (tag: string): ColumnId => `tag:${tag}`;
export const consentColumn = (channel: Channel): ColumnId => `consent:${channel}`;
export const listColumn = (list: string): ColumnId => `list:${list}`;
export const audienceColumn = (audience: string): ColumnId => `audience:${audience}`;
export const importColumn = (commit: number | 'hand'): ColumnId => `import:${commit}`;

const kinds: Readonly<Record<FieldType, ChunkKind>> = {
  text: 'words',
  choice: 'words',
  number: 'numbers',
  date: 'days',
  'yes-no': 'flags',
  list: 'lists'
};

/** The kind of a column's chunks, of contacts; `typeOf` gives the type of a field. */
export function kindOfColumn(column: ColumnId, typeOf: (field: string) => FieldType): ChunkKind {
  if (column === 'line' || column === 'merged-into') return 'counts';
  if (column === 'ledger') return 'lists';
  if (column.startsWith('consent:')) return 'consents';
  if (column.startsWith('field:')) return kinds[typeOf(column.slice('field:'.length))];
  return 'bits';
}
