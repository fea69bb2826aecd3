import type { Chunk } from '#lib/domain/chunk.ts';
import type { CommitId } from '#lib/domain/commit.ts';
import { listColumn } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import type { FrozenList } from '#lib/domain/segment.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { readHead, writeContacts } from '#lib/storage/contacts.ts';
import { readColumn } from './read-column.ts';

/** A list with how many people are in it who are still contacts. */
export interface CountedList {
  readonly list: FrozenList;
  readonly people: number;
}

/** The frozen lists, the last one frozen first. */
export async function readLists(): Promise<Result<readonly CountedList[]>> {
  const head = await readHead();
  if (!head.ok) return head;
  const alive = await readColumn(head.value, 'alive');
  if (!alive.ok) return alive;
  const counted: CountedList[] = [];
  for (const list of head.value.lists.toSorted((a, b) => b.at - a.at)) {
    const chunks = await readColumn(head.value, listColumn(list.id));
    if (!chunks.ok) return chunks;
    const people = chunks.value.reduce((sum, chunk, page) => sum + countBoth(chunk, alive.value[page]), 0);
    counted.push({ list, people });
  }
  return success(counted);
}

/** Gives a list another name. Problems: `name-missing`, `not-found`. */
export async function renameList(id: string, name: string): Promise<Result<void>> {
  const given = name.trim();
  if (given === '') return failure({ kind: 'name-missing' });
  const written = await writeContacts(async (head, draft) => {
    if (!head.lists.some((list) => list.id === id)) return failure({ kind: 'not-found' });
    return success(draft.renameList(id, given));
  });
  return written.ok ? success(undefined) : written;
}

/** Takes a list away, as one change of the contacts, which can be undone. Problem `not-found`. */
export async function deleteList(id: string): Promise<Result<CountedList & { readonly commit: CommitId }>> {
  const written = await writeContacts<CountedList>(async (head, draft) => {
    const list = head.lists.find((one) => one.id === id);
    if (!list) return failure({ kind: 'not-found' });
    const column = listColumn(id);
    const chunks = await readColumn(head, column);
    if (!chunks.ok) return chunks;
    for (const page of chunks.value.keys()) draft.setPage(column, page, null);
    draft.dropList(id);
    draft.touched = chunks.value.reduce((sum, chunk) => sum + countBoth(chunk, chunk), 0);
    draft.cause = { kind: 'list-deleted', list: id, name: list.name };
    return success({ list, people: draft.touched });
  });
  if (!written.ok) return written;
  const { value, commit } = written.value;
  return success({ ...value, commit: commit!.id });
}

function countBoth(one: ColumnPage, other: ColumnPage): number {
  if (one?.kind !== 'bits' || other?.kind !== 'bits') return 0;
  return countBits(one.bits.map((word, at) => word & other.bits[at]!));
}

type ColumnPage = Chunk | null | undefined;
