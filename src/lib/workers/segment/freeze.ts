import { listColumn, pageRows } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import type { FrozenList } from '#lib/domain/segment.ts';
import { writeContacts } from '#lib/storage/contacts.ts';
import type { Frozen, Members } from './segments-face.ts';

/** Keeps people as a list, as one change of the contacts, which can be undone. Problem `name-missing`.
 * @param from name of the segment whose members they are */
export async function freeze({ bits, people, moment }: Members, name: string, from: string): Promise<Result<Frozen>> {
  if (name.trim() === '') return failure({ kind: 'name-missing' });
  const list: FrozenList = { id: crypto.randomUUID(), name: name.trim(), from, at: moment };
  const words = pageRows / 32;
  const written = await writeContacts((_, draft) => {
    for (let page = 0; page * words < bits.length; page++) {
      const own = new Uint32Array(words);
      own.set(bits.subarray(page * words, (page + 1) * words));
      draft.setPage(listColumn(list.id), page, { kind: 'bits', rows: pageRows, bits: own });
    }
    draft.addList(list);
    draft.touched = people;
    draft.cause = { kind: 'list-frozen', list: list.id, name: list.name };
    return Promise.resolve(success(undefined));
  });
  return written.ok ? success({ list, people, commit: written.value.commit?.id ?? null }) : written;
}
