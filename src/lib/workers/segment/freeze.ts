import { listColumn, pageRows } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import type { FrozenList } from '#lib/domain/segment.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { writeContacts } from '#lib/storage/contacts.ts';

/** Keeps people as a list, as one change of the contacts, which can be undone. Problem `name-missing`.
 * @param from name of the segment whose members they are */
export async function freeze(members: Uint32Array, name: string, from: string): Promise<Result<FrozenList>> {
  if (name.trim() === '') return failure({ kind: 'name-missing' });
  const list: FrozenList = { id: crypto.randomUUID(), name: name.trim(), from, at: Date.now() };
  const written = await writeContacts((_, draft) => {
    const words = pageRows / 32;
    for (let page = 0; page * words < members.length; page++) {
      const bits = members.slice(page * words, (page + 1) * words);
      draft.setPage(listColumn(list.id), page, { kind: 'bits', rows: pageRows, bits });
    }
    draft.addList(list);
    draft.touched = countBits(members);
    draft.cause = { kind: 'list-frozen', list: list.id, name: list.name };
    return Promise.resolve(success(undefined));
  });
  return written.ok ? success(list) : written;
}
