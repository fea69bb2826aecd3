import type { Head } from '#lib/domain/commit.ts';
import { channels, consentStates } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn, tagColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { ContactFilter, FacetCounts } from '#lib/domain/contact-query.ts';
import { builtInFields } from '#lib/domain/field.ts';
import { countBits } from '#lib/engine/chunk/bit-set.ts';
import { codedWords } from './coded-words.ts';
import { chunkAt, pagesOf, type ContactBase } from './contact-base.ts';
import { pageWords } from './filter-bits.ts';
import { countBoth, totalsOf } from './page-totals.ts';

/** A facet of the table: what may be chosen in it. */
export type Facet = Pick<FacetCounts, 'facet' | 'of'>;

/** Facets of a workspace: choices, consents, tags, imports. */
export function facetsIn(head: Head): readonly Facet[] {
  const builtIn = Object.entries(builtInFields).map(([id, type]) => ({ id, type }));
  const fields = [...builtIn, ...head.fields].filter(
    ({ id, type }) => type === 'choice' && head.pages.has(fieldColumn(id))
  );
  return [
    ...fields.map(({ id }) => ({ facet: 'field' as const, of: id })),
    ...channels.map((channel) => ({ facet: 'consent' as const, of: channel })),
    ...(head.tags.length > 0 ? [{ facet: 'tag' as const, of: null }] : []),
    ...(importsIn(head).length > 0 ? [{ facet: 'import' as const, of: null }] : [])
  ];
}

/** Columns whose values a facet counts. */
export function columnsOfFacet(head: Head, { facet, of }: Facet): readonly ColumnId[] {
  if (facet === 'field') return [fieldColumn(of!)];
  if (facet === 'consent') return [`consent:${of}` as ColumnId];
  return facet === 'tag' ? head.tags.map(({ id }) => tagColumn(id)) : importsIn(head);
}

export const belongsTo = (filter: ContactFilter, { facet, of }: Facet): boolean =>
  filter.facet === facet &&
  (filter.facet === 'field' ? filter.field === of : filter.facet === 'consent' ? filter.channel === of : true);

/** How many people of a set have each value of a facet; values that nobody has are left out, but for consents. */
export function countFacet(base: ContactBase, facet: Facet, among: Uint32Array): FacetCounts {
  const counts = [...valuesOf(base, facet, among)].map(([value, people]) => ({ value, people }));
  const ordered = facet.facet === 'consent' ? counts : counts.toSorted((a, b) => b.people - a.people);
  return { ...facet, counts: ordered.filter(({ people }) => people > 0 || facet.facet === 'consent') };
}

const importsIn = ({ pages }: Head): readonly ColumnId[] => [...pages.keys()].filter((id) => id.startsWith('import:'));

function valuesOf(base: ContactBase, { facet, of }: Facet, among: Uint32Array): ReadonlyMap<string, number> {
  if (facet === 'consent') return countStates(base, of as (typeof channels)[number], among);
  if (facet === 'field') return countWords(base, fieldColumn(of!), among);
  const columns = columnsOfFacet(base.head, { facet, of });
  return new Map(columns.map((column) => [column.slice(column.indexOf(':') + 1), countMembers(base, column, among)]));
}

function countStates(base: ContactBase, channel: (typeof channels)[number], among: Uint32Array) {
  const totals = new Array<number>(consentStates.length).fill(0);
  for (let page = 0; page < pagesOf(base.head); page++) {
    const part = ofPage(among, page);
    const states = chunkAt<'consents'>(base, consentColumn(channel), page)?.states;
    if (!states) totals[0]! += countBits(part);
    else totalsOf(states, totals.length, part).forEach((count, at) => (totals[at]! += count));
  }
  return new Map(consentStates.map((state, code) => [state as string, totals[code]!]));
}

function countWords(base: ContactBase, column: ColumnId, among: Uint32Array) {
  const totals = new Map<string, number>();
  for (let page = 0; page < pagesOf(base.head); page++) {
    const chunk = chunkAt<'words'>(base, column, page);
    if (!chunk) continue;
    const { codes, words } = codedWords(chunk);
    const counts = totalsOf(codes, words.length + 1, ofPage(among, page));
    words.forEach((word, at) => totals.set(word, (totals.get(word) ?? 0) + counts[at + 1]!));
  }
  return totals;
}

function countMembers(base: ContactBase, column: ColumnId, among: Uint32Array): number {
  let total = 0;
  base.column(column).forEach((chunk, page) => {
    if (chunk?.kind === 'bits') total += countBoth(chunk.bits, ofPage(among, page));
  });
  return total;
}

const ofPage = (bits: Uint32Array, page: number): Uint32Array =>
  bits.subarray(page * pageWords, (page + 1) * pageWords);
