import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { ContactQuery, ContactResult, FacetCounts } from '#lib/domain/contact-query.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
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
    ...facetsIn(base.head).flatMap((facet) => columnsOfFacet(base.head, facet)),
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
  const alive = aliveBits(base);
  const found = searchBits(base, query.search, lexiconOf, seek);
  const searched = found ? intersect(alive, found) : alive;
  const kept = query.filters.map((filter) => filterBits(base, filter, lexiconOf));
  const matching = kept.reduce(intersect, searched);
  const facets = facetsIn(base.head).map((facet) => {
    const others = kept.filter((_, at) => !belongsTo(query.filters[at]!, facet));
    const among = others.length === kept.length ? matching : others.reduce(intersect, searched);
    return countFacet(base, facet, among, lexiconOf);
  });
  return { ...inOrder(order, matching), facets };
}

function inOrder({ contacts, letters }: Order, matching: Uint32Array): Pick<Answer, 'contacts' | 'letters'> {
  const result = new Uint32Array(countBits(matching));
  const starts: { letter: string; row: number }[] = [];
  let last = 0;
  let count = 0;
  for (let at = 0; at < contacts.length; at++) {
    const contact = contacts[at]!;
    if (((matching[contact >>> 5]! >>> (contact & 31)) & 1) === 0) continue;
    const letter = letters ? letters[at]! : 0;
    if (letter !== last) {
      last = letter;
      if (letter >= 1 && letter <= 26) starts.push({ letter: String.fromCharCode(64 + letter), row: count });
    }
    result[count++] = contact;
  }
  return { contacts: result, letters: starts };
}

function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length);
  for (let at = 0; at < both.length; at++) both[at] = a[at]! & b[at]!;
  return both;
}
