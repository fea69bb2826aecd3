import type { Chunk } from './chunk.ts';
import type { Cause, PageId } from './commit.ts';
import type { ColumnId } from './contact-column.ts';
import type { EventType } from './event.ts';
import type { Field, Tag } from './field.ts';
import type { Result } from './result.ts';
import type { FrozenList } from './segment.ts';

/** What a commit is going to be. Nothing of it is seen by anybody before it is committed whole. */
export interface Draft {
  /** The page becomes this chunk of `pageRows` rows, also where they are not all given yet; of events, of as many as
   * they are, `eventPageRows` at most. Null: all blank. */
  setPage(column: ColumnId, page: number, chunk: Chunk | null): void;
  /** The same, written ahead so that its memory is free: for changes as large as an import. `disk-full` may be tried
   * again with the same page once there is room. */
  keepPage(column: ColumnId, page: number, chunk: Chunk | null): Promise<Result<void>>;
  /** The page becomes again what it was at an earlier commit, by its number there. */
  usePage(column: ColumnId, page: number, id: PageId | null): void;
  /** Fields, tags and types of events stay when the commit is undone. One whose id is there already is not added twice. */
  addField(field: Field): void;
  addTag(tag: Tag): void;
  /** Attributes that a type of the same id does not have yet are added to it. */
  addEventType(type: EventType): void;
  /** A list comes or goes with the commit, one in each. */
  addList(list: FrozenList): void;
  dropList(id: string): void;
  renameList(id: string, name: string): void;
  /** Why; to be set before the end. */
  cause: Cause | null;
  /** Contact numbers given so far, and contacts alive: as at the head until they are set. */
  rows: number;
  people: number;
  /** Contacts touched. */
  touched: number;
}
