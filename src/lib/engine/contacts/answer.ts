import type { Head } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { ContactQuery, ContactResult, FacetCounts } from '#lib/domain/contact-query.ts';
import { both, countBits } from '#lib/engine/chunk/bit-set.ts';
import type { ContactBase } from './contact-base.ts';
import { belongsTo, columnsOfFacet, countFacet, facetsIn } from './facet-counts.ts';
import { aliveBits, columnsOfFilter, filterBits } from './filter-bits.ts';
import type { Lexicon } from './lexicon.ts';
import { columnsOfSort, type Order } from './order.ts';
import { columnsOfSearch, searchBits, type SeekBytes } from './search-bits.ts';

/** Columns that a question looks at. */
export function columnsOfQuery(base: Pick<ContactBase, 'head'>, query: ContactQuery): readonly ColumnId[] {
  return [
    'alive',
    ...columnsOfSort(query.sort),
    ...query.filters.flatMap(columnsOfFilter),
    ...facetsAsked(base.head, query).flatMap((facet) => columnsOfFacet(base.head, facet)),
    ...(query.search.trim() ? columnsOfSearch : [])
  ];
}

export interface Answer {
  /** Contacts that match, in order. */
  readonly contacts: Uint32Array;
  readonly facets: readonly FacetCounts[];
  readonly letters: ContactResult['letters'];
}

/** @param order that of `query.sort` */
export function answerQuery(
  base: ContactBase,
  query: ContactQuery,
  order: Order,
  lexiconOf: (id: ColumnId) => Lexicon,
  seek: SeekBytes
): Answer {
  const alive = query.among ? within(aliveBits(base), query.among) : aliveBits(base);
  const found = searchBits(base, query.search, lexiconOf, seek);
  const searched = found ? both(alive, found) : alive;
  const kept = query.filters.map((filter) => filterBits(base, filter));
  const matching = kept.reduce(both, searched);
  const facets = facetsAsked(base.head, query).map((facet) => {
    const others = kept.filter((_, at) => !belongsTo(query.filters[at]!, facet));
    const among = others.length === kept.length ? matching : others.reduce(both, searched);
    return countFacet(base, facet, among);
  });
  return { ...inOrder(order, matching), facets };
}

const facetsAsked = (head: Head, { among }: ContactQuery) => (among ? [] : facetsIn(head));

// a set of another moment may be shorter or longer
const within = (alive: Uint32Array, among: Uint32Array): Uint32Array =>
  alive.map((word, at) => word & (among[at] ?? 0));

function inOrder({ contacts, letters }: Order, matching: Uint32Array): Pick<Answer, 'contacts' | 'letters'> {
  const count = countBits(matching);
  // nothing is left out: the order itself, which nobody changes
  if (count === contacts.length)
    return { contacts, letters: letters.flatMap(({ letter, from }) => starting(letter, from)) };
  // one more, for what is written before it is known to be left out
  const result = new Uint32Array(count + 1);
  const starts: { letter: string; row: number }[] = [];
  const stretches = letters.length > 0 ? letters : [{ letter: null, from: 0 }];
  let row = 0;
  stretches.forEach(({ letter, from }, at) => {
    const start = row;
    const end = stretches[at + 1]?.from ?? contacts.length;
    // where all were met, the rest of the order tells nothing more
    for (let place = from; place < end && row < count; place++) {
      const contact = contacts[place]!;
      result[row] = contact;
      row += (matching[contact >>> 5]! >>> (contact & 31)) & 1;
    }
    if (row > start) starts.push(...starting(letter, start));
  });
  return { contacts: result.subarray(0, count), letters: starts };
}

const starting = (letter: string | null, row: number) => (letter === null ? [] : [{ letter, row }]);
