import { membershipCondition } from '../membership.ts';

/** Another segment, computed before this one, at the same moment. */
export const segment = membershipCondition({
  id: 'segment',
  label: { fr: 'Autre segment', en: 'Another segment' },
  inside: { fr: 'Est dans le segment', en: 'Is in the segment' },
  outside: { fr: 'N’est pas dans le segment', en: 'Is not in the segment' },
  thing: { fr: 'Segment', en: 'Segment' },
  words: { in: 'in-segment', out: 'not-in-segment' },
  all: ({ segments }) => segments,
  needs: (of) => ({ segments: [of] }),
  members: (of, base) => base.members(of),
  fact: (of, member) => ({ kind: 'member', of, member }),
  sql: (of, sql) => `c.contact IN (SELECT contact FROM ${sql.segment(of)})`,
  next: (of, base) => base.nextOfMember(of)
});
