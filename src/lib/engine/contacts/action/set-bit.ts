import type { ColumnId } from '#lib/domain/contact-column.ts';
import { pageRows } from '#lib/domain/contact-column.ts';
import type { Tag } from '#lib/domain/field.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { filledAt, type ContactBase } from '../contact-base.ts';
import type { ContactChange } from '../contact-change.ts';
import { pagesWith } from './page-runs.ts';

/** Sets the bit of a column for everyone of a set, or clears it: a tag added or removed. */
export function setBits(
  base: ContactBase,
  people: Uint32Array,
  column: ColumnId,
  isSet: boolean,
  tag: Tag | null = null
): ContactChange {
  const pages: ContactChange['pages'][number][] = [];
  let touched = 0;
  for (const [page, rows] of pagesWith(base, people)) {
    const { bits } = filledAt<'bits'>(base, column, page);
    const after = bits.map((word, at) => (isSet ? word | rows[at]! : word & ~rows[at]!));
    const count = countBits(after.map((word, at) => word ^ bits[at]!));
    if (count > 0) pages.push({ column, page, chunk: { kind: 'bits', rows: pageRows, bits: after } });
    touched += count;
  }
  return { pages, touched, people: base.head.people, rows: base.head.rows, tag };
}

/** Takes everyone of a set out of the contacts; what they hold stays for an undo. */
export function deletePeople(base: ContactBase, people: Uint32Array): ContactChange {
  const change = setBits(base, people, 'alive', false);
  return { ...change, people: base.head.people - change.touched };
}
