import { nameKey, type Tag } from '#lib/domain/field.ts';
import type { GatheredSlice } from './gathered.ts';

/** The tags that a file names, by the key of their names; those that the workspace does not have yet are made. */
export function tagsOf(
  names: readonly string[],
  slices: readonly GatheredSlice[],
  slot: number,
  known: readonly Tag[],
  makeId: () => string
): ReadonlyMap<string, Tag> {
  const tags = new Map(known.map((tag) => [nameKey(tag.name), tag]));
  const named = new Map<string, Tag>();
  const name = (text: string) => {
    const key = nameKey(text);
    if (key === '' || named.has(key)) return;
    named.set(key, tags.get(key) ?? { id: makeId(), name: text.trim() });
  };
  names.forEach(name);
  for (const { chunks } of slices) {
    const chunk = slot < 0 ? null : chunks[slot]!;
    if (chunk?.kind === 'lists') chunk.words.forEach(name);
  }
  return named;
}
