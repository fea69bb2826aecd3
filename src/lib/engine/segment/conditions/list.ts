import { listColumn, pageRows } from '#lib/domain/contact-column.ts';
import { emptyBits } from '#lib/engine/contacts/filter-bits.ts';
import { membershipCondition } from '../membership.ts';

/** People who were kept as they were at a moment. */
export const list = membershipCondition({
  id: 'list',
  label: { fr: 'Liste figée', en: 'Frozen list' },
  inside: { fr: 'Est dans la liste', en: 'Is in the list' },
  outside: { fr: 'N’est pas dans la liste', en: 'Is not in the list' },
  thing: { fr: 'Liste', en: 'List' },
  words: { in: 'in-list', out: 'not-in-list' },
  all: ({ lists }) => lists,
  needs: (of) => ({ columns: [listColumn(of)] }),
  members(of, base) {
    const bits = emptyBits(base);
    base.column(listColumn(of)).forEach((chunk, page) => {
      if (chunk?.kind === 'bits') bits.set(chunk.bits, page * (pageRows / 32));
    });
    return bits;
  },
  fact: (of, member) => ({ kind: 'member', of, member }),
  sql: (of, sql) => `c.contact IN (SELECT contact FROM list_members WHERE list = ${sql.text(of)})`
});
