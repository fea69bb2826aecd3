import { tagColumn } from '#lib/domain/contact-column.ts';
import { filterBits } from '#lib/engine/contacts/filter-bits.ts';
import { membershipCondition } from '../membership.ts';

export const tag = membershipCondition({
  id: 'tag',
  label: { fr: 'Étiquette', en: 'Tag' },
  inside: { fr: 'Porte l’étiquette', en: 'Has the tag' },
  outside: { fr: 'Ne porte pas l’étiquette', en: 'Does not have the tag' },
  thing: { fr: 'Étiquette', en: 'Tag' },
  words: { in: 'has-tag', out: 'no-tag' },
  all: ({ tags }) => tags,
  needs: (of) => ({ columns: [tagColumn(of)] }),
  members: (of, base) => filterBits(base, { facet: 'tag', tags: [of] }),
  fact: (of, has) => ({ kind: 'tag', tag: of, has }),
  act: (of, has) => ({ kind: 'tag', tag: of, has }),
  sql: (of, sql) => `c.contact IN (SELECT contact FROM contact_tags WHERE tag = ${sql.text(of)})`
});
