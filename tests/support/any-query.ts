import fc from 'fast-check';
import { channels, consentStates } from '#lib/domain/consent.ts';
import type { ContactFilter, ContactQuery } from '#lib/domain/contact-query.ts';

const filter: fc.Arbitrary<ContactFilter> = fc.oneof(
  fc.record({
    facet: fc.constant('field' as const),
    field: fc.constantFrom('status', 'country'),
    values: fc.subarray(['vip', 'customer', 'FR', '', 'nowhere'], { minLength: 1 })
  }),
  fc.record({ facet: fc.constant('tag' as const), tags: fc.subarray(['t1', 't2'], { minLength: 1 }) }),
  fc.record({
    facet: fc.constant('consent' as const),
    channel: fc.constantFrom(...channels),
    states: fc.subarray([...consentStates], { minLength: 1 })
  }),
  fc.record({ facet: fc.constant('import' as const), imports: fc.subarray([1, 7], { minLength: 1 }) })
);
/** A question to the people of `made-workspace.ts`. */
export const anyQuery: fc.Arbitrary<ContactQuery> = fc.record({
  filters: fc.uniqueArray(filter, {
    maxLength: 3,
    selector: (one) =>
      JSON.stringify([one.facet, one.facet === 'field' ? one.field : one.facet === 'consent' && one.channel])
  }),
  search: fc.constantFrom(
    '',
    'a',
    'gaelle',
    'GABO',
    'gae gab',
    'é',
    '06 12',
    '0612345678',
    '+33 6',
    '612',
    '06',
    '0033 6',
    '+33 (0)6',
    '0470',
    '0',
    'x@',
    'ø'
  ),
  sort: fc.record({
    by: fc.constantFrom<ContactQuery['sort']['by'][]>('name', 'arrival', ...fields()),
    descending: fc.boolean()
  })
});

function fields() {
  return ['email', 'status', 'score', 'day'].map((field) => ({ field }));
}
