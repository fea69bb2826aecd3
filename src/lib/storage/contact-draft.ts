import type { Chunk } from '../domain/chunk.ts';
import type { Cause, Head, ListChange, PageId } from '../domain/commit.ts';
import { pageRows, type ColumnId } from '../domain/contact-column.ts';
import type { Draft } from '../domain/draft.ts';
import type { EventType } from '../domain/event.ts';
import { eventPageRows, partsOfEventColumn } from '../domain/event-column.ts';
import type { Field, Tag } from '../domain/field.ts';
import type { Result } from '../domain/result.ts';
import { success } from '../domain/result.ts';
import type { FrozenList } from '../domain/segment.ts';
import { isBlankPage } from './blank-page.ts';
import { database } from './database.ts';
import { withPages } from './head-row.ts';
import { sealPage, type PageBytes } from './page-codec.ts';
import { outcome } from './storage-problem.ts';
import { write } from './write.ts';

/** A page as a draft holds it: still a chunk, bytes that are not stored, or the number of one that is stored.
 * None of them: all blank. */
export interface DraftPage {
  readonly column: ColumnId;
  readonly page: number;
  chunk?: Chunk;
  bytes?: PageBytes;
  id?: PageId;
}

/** Asked when the disk is full, with the numbers of pages that must stay: true to try again. */
export type MakeRoom = (spared: ReadonlySet<PageId>) => Promise<boolean>;

/** A draft, and what its commit needs of it. */
export class ContactDraft implements Draft {
  cause: Cause | null = null;
  touched = 0;
  rows: number;
  people: number;
  fields: readonly Field[];
  tags: readonly Tag[];
  eventTypes: readonly EventType[];
  lists: readonly FrozenList[];
  list: ListChange | null = null;
  readonly #head: Head;
  readonly #pages = new Map<string, DraftPage>();
  readonly #makeRoom: MakeRoom;
  /** Pages that are stored and that no commit may name yet. */
  readonly #spared = new Set<PageId>();
  readonly #ahead: PageId[] = [];
  #waiting: DraftPage[] = [];
  #waitingBytes = 0;
  #flight: Promise<Result<void>> = Promise.resolve(success(undefined));

  constructor(head: Head, makeRoom: MakeRoom) {
    this.#head = head;
    this.rows = head.rows;
    this.people = head.people;
    this.fields = head.fields;
    this.tags = head.tags;
    this.eventTypes = head.eventTypes;
    this.lists = head.lists;
    this.#makeRoom = makeRoom;
  }

  setPage(column: ColumnId, page: number, chunk: Chunk | null): void {
    this.#place(column, page, chunk && isFilled(column, chunk) ? { chunk } : {});
  }

  usePage(column: ColumnId, page: number, id: PageId | null): void {
    this.#place(column, page, id === null ? {} : { id });
    if (id !== null) this.#spared.add(id);
  }

  async keepPage(column: ColumnId, page: number, chunk: Chunk | null): Promise<Result<void>> {
    if (!chunk || !isFilled(column, chunk)) return success(this.setPage(column, page, null));
    const bytes = await sealPage(chunk);
    this.#waiting.push(this.#place(column, page, { bytes }));
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes < bytesAhead) return success(undefined);
    // one batch is on its way while the next one is filled
    const before = await this.#flight;
    this.#flight = this.#writeAhead(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    return before;
  }

  addField(field: Field): void {
    this.fields = withOne(this.fields, field);
  }

  addTag(tag: Tag): void {
    this.tags = withOne(this.tags, tag);
  }

  addEventType(type: EventType): void {
    const known = this.eventTypes.find(({ id }) => id === type.id) ?? { ...type, attributes: [] };
    const attributes = type.attributes.reduce<EventType['attributes']>(withOne, known.attributes);
    const isSame = this.eventTypes.includes(known) && attributes === known.attributes;
    if (!isSame) this.eventTypes = [...this.eventTypes.filter((one) => one !== known), { ...known, attributes }];
  }

  addList(list: FrozenList): void {
    if (this.lists.some(({ id }) => id === list.id)) return;
    this.lists = [...this.lists, list];
    this.list = { list, isThere: true };
  }

  dropList(id: string): void {
    const list = this.lists.find((one) => one.id === id);
    if (!list) return;
    this.lists = this.lists.filter((one) => one !== list);
    this.list = { list, isThere: false };
  }

  renameList(id: string, name: string): void {
    this.lists = this.lists.map((list) => (list.id === id ? { ...list, name } : list));
  }

  /** Whether things were named that the head does not name. */
  names({ fields, tags, eventTypes, lists }: Head): boolean {
    const isSame = fields === this.fields && tags === this.tags;
    return !isSame || eventTypes !== this.eventTypes || lists !== this.lists;
  }

  /** Writes ahead all that is here. @returns the head as it is going to be, whose pages can be read */
  async keepAll(): Promise<Result<Head>> {
    const settled = await this.settle();
    if (!settled.ok) return settled;
    const kept = await this.#writeAhead(settled.value.filter(({ bytes }) => bytes));
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (!kept.ok) return kept;
    const places = settled.value.map(({ column, page, id }) => ({ column, page, id: id ?? null }));
    const { rows, people, fields, tags, eventTypes, lists } = this;
    const pages = withPages(this.#head.pages, places);
    return success({ commit: this.#head.commit, rows, people, pages, fields, tags, eventTypes, lists });
  }

  /** All pages, none of them a chunk any more. */
  async settle(): Promise<Result<readonly DraftPage[]>> {
    const flown = await this.#flight;
    if (!flown.ok) return flown;
    for (const page of this.#pages.values()) {
      if (!page.chunk) continue;
      page.bytes = await sealPage(page.chunk);
      delete page.chunk;
    }
    return success([...this.#pages.values()]);
  }

  /** Does it again as long as the disk is full and room is made. */
  async untilRoom<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    for (;;) {
      const done = await work();
      if (done.ok || done.problem.kind !== 'disk-full' || !(await this.#makeRoom(this.#spared))) return done;
    }
  }

  /** Frees what was written ahead in vain; what cannot be freed now is swept at a later start. */
  async drop(): Promise<void> {
    await this.#flight;
    if (this.#ahead.length > 0) await outcome(() => database.pages.bulkDelete(this.#ahead));
  }

  #place(column: ColumnId, page: number, held: Pick<DraftPage, 'chunk' | 'bytes' | 'id'>): DraftPage {
    const placed = { column, page, ...held };
    this.#pages.set(`${page} ${column}`, placed);
    return placed;
  }

  async #writeAhead(batch: readonly DraftPage[]): Promise<Result<void>> {
    const added = await this.untilRoom(() => addPages(batch));
    if (!added.ok) return added;
    batch.forEach((page, at) => {
      page.id = added.value[at]!;
      delete page.bytes;
      this.#spared.add(page.id);
      this.#ahead.push(page.id);
    });
    return success(undefined);
  }
}

// enough that a transaction costs little beside its bytes
const bytesAhead = 4 * 1024 * 1024;

// the very same array when it is there already
const withOne = <T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] =>
  all.some(({ id }) => id === one.id) ? all : [...all, one];

function isFilled(column: ColumnId, chunk: Chunk): boolean {
  const isWhole = partsOfEventColumn(column) ? chunk.rows <= eventPageRows : chunk.rows === pageRows;
  if (!isWhole) throw new Error(`a page of ${chunk.rows} rows`);
  return !isBlankPage(chunk);
}

const addPages = (batch: readonly DraftPage[]): Promise<Result<PageId[]>> =>
  write([database.pages], () =>
    database.pages.bulkAdd(
      batch.map(({ bytes }) => bytes!),
      { allKeys: true }
    )
  );
