import type { Commit } from '#lib/domain/commit.ts';
import type { ConsentState, Channel } from '#lib/domain/consent.ts';
import type { ContactFilter, ContactResult, FacetCounts } from '#lib/domain/contact-query.ts';
import type { Field, Tag } from '#lib/domain/field.ts';
import type { FacetChoice } from '#lib/ui/kit/facet.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import { fieldNameOf, valueWords } from './field-words.ts';
import { chosenIn, facetOf, sameFacet, type FacetKey } from './filters.ts';

/** What names values of facets: tags and fields of the workspace, and what is remembered of its imports. */
export interface Known {
  readonly fields: readonly Field[];
  readonly tags: readonly Tag[];
  readonly commits: readonly Commit[];
  /** Files of imports that are no longer among them; empty for the sample. */
  readonly formerImports: Readonly<Record<number, string>>;
}

/** A facet as it is shown beside the table. */
export interface ShownFacet {
  readonly key: FacetKey;
  readonly title: string;
  readonly choices: readonly FacetChoice[];
  /** Shown when asked for. */
  readonly folded: boolean;
}

/** What facets count now, then what they counted before and now count nobody of: a choice that was seen stays, while
 * the contacts are the same. */
export function countsSeen(before: ContactResult | undefined, now: ContactResult): readonly FacetCounts[] {
  if (before?.commit !== now.commit) return now.facets;
  return now.facets.map((facet) => {
    const counted = new Set(facet.counts.map(({ value }) => value));
    const seen = before.facets.find((one) => one.facet === facet.facet && one.of === facet.of)?.counts ?? [];
    const gone = seen.filter(({ value }) => !counted.has(value)).map(({ value }) => ({ value, people: 0 }));
    return { ...facet, counts: [...facet.counts, ...gone] };
  });
}

/** The facets of a result in their order, with what is chosen even where it now counts nobody. Those that have nothing
 * to choose are left out. */
export function facetsOf(
  result: ContactResult,
  filters: readonly ContactFilter[],
  known: Known
): readonly ShownFacet[] {
  const shown = result.facets.map((facet): ShownFacet => {
    const key = { facet: facet.facet, of: facet.of };
    return { key, title: facetTitle(key, known), choices: choicesOf(facet, filters, known), folded: !usual(key) };
  });
  return shown.filter(({ choices }) => choices.length > 0).toSorted((one, other) => rank(one.key) - rank(other.key));
}

/** A filter as one tag a value: « VIP », « E-mail : inscrit », « Carte : Oui ». */
export function filterWords(key: FacetKey, value: string, known: Known): string {
  const words = say().contacts;
  if (key.facet === 'consent') return words.is(words.channel[key.of as Channel], words.state[value as ConsentState]);
  const own = key.facet === 'field' && known.fields.find(({ id }) => id === key.of)?.name;
  const label = valueLabel(key, value, known);
  return own ? words.is(own, label) : label;
}

function facetTitle({ facet, of }: FacetKey, { fields }: Known): string {
  const words = say().contacts;
  if (facet === 'consent') return words.consentFacet[of as Channel];
  return facet === 'tag' ? words.tags : facet === 'import' ? words.imports : fieldNameOf(of ?? '', fields);
}

const order = ['field:status', 'consent:email', 'tag:', 'field:country', 'import:'];
const usual = ({ facet, of }: FacetKey) => order.includes(`${facet}:${of ?? ''}`);

function rank({ facet, of }: FacetKey): number {
  const at = order.indexOf(`${facet}:${of ?? ''}`);
  if (at >= 0) return at;
  return facet === 'consent' ? order.length : order.length + 1;
}

function choicesOf(facet: FacetCounts, filters: readonly ContactFilter[], known: Known): readonly FacetChoice[] {
  const key = { facet: facet.facet, of: facet.of };
  const filter = filters.find((one) => sameFacet(facetOf(one), key));
  const chosen = filter ? chosenIn([filter], key) : [];
  const counted = new Set(facet.counts.map(({ value }) => value));
  const gone = chosen.filter((value) => !counted.has(value)).map((value) => ({ value, people: 0 }));
  return [...facet.counts, ...gone].map(({ value, people }) => {
    return { value, label: valueLabel(key, value, known), count: people, chosen: chosen.includes(value) };
  });
}

function valueLabel({ facet, of }: FacetKey, value: string, known: Known): string {
  const { fields, tags } = known;
  const words = say().contacts;
  switch (facet) {
    case 'tag':
      return tags.find(({ id }) => id === value)?.name ?? value;
    case 'consent':
      return words.stateTitle[value as ConsentState];
    case 'import':
      return importLabel(value, known);
    case 'field':
      return valueWords(fields.find(({ id }) => id === of) ?? { id: of ?? '', type: 'text' }, value);
  }
}

function importLabel(value: string, { commits, formerImports }: Known): string {
  const words = say().contacts;
  if (value === 'hand') return words.byHand;
  const cause = commits.find(({ id }) => String(id) === value)?.cause;
  const file = cause?.kind === 'import' ? cause.file : formerImports[Number(value)];
  if (cause?.kind === 'sample' || file === '') return words.sample;
  return file ?? words.formerImport(count(Number(value)));
}
