import type { Audience, AudienceSource } from '#lib/domain/audience.ts';
import type { Bits, Chunk, Consents } from '#lib/domain/chunk.ts';
import type { Head } from '#lib/domain/commit.ts';
import { consentStates } from '#lib/domain/consent.ts';
import { audienceColumn, consentColumn, fieldColumn, listColumn, pageRows } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import { audiencesUnder, peopleOfAudience } from '#lib/engine/audience/people-of-audience.ts';
import type { Identifier } from '#lib/engine/audience/identifiers.ts';
import { both, setBit } from '#lib/engine/chunk/bit-set.ts';
import { membersOf } from '#lib/engine/segment/answer.ts';
import { readAudiences } from '#lib/storage/audiences.ts';
import { readSegments } from '#lib/storage/segments.ts';
import { readColumn } from '../contacts/read-column.ts';
import { SegmentReader } from '../segment/segment-reader.ts';
import type { Asker } from '../segment/segments-face.ts';
import type { IdentifierPages } from './hash-people.ts';

/** Whom audiences are about, all at one head and one moment. */
export interface AudiencesPeople {
  readonly head: Head;
  readonly moment: number;
  readonly of: (audience: Audience) => { readonly before: Uint32Array; readonly people: Uint32Array };
}

/** Reads contacts, events, segments and lists as far as audiences need them. */
export class AudienceReader {
  readonly #segments = new SegmentReader();

  /** Works at the workspace of now. Problems: `not-found`, those of segments and of storage. */
  on<T>(
    asker: Asker,
    audiences: readonly Audience[],
    work: (people: AudiencesPeople) => Promise<Result<T>>
  ): Promise<Result<T>> {
    return this.#segments.on(asker, async (present): Promise<Result<T>> => {
      const kept = await readAudiences();
      if (!kept.ok) return kept;
      const all = new Map([...kept.value, ...audiences].map((audience) => [audience.id, audience]));
      const needed = audiences.flatMap((audience) => audiencesUnder(audience, all));
      const saved = await readSegments();
      if (!saved.ok) return saved;
      const segments = [
        ...new Set(needed.flatMap(({ source }) => (source.kind === 'segment' ? [source.segment] : [])))
      ];
      const roots = segments.map((id) => saved.value.find((segment) => segment.id === id)?.root);
      if (!roots.every((root) => root !== undefined)) return failure({ kind: 'not-found' });
      const rules = await this.#segments.clean(present, asker, roots);
      if (!rules.ok) return rules;
      const opened = await this.#segments.open(present, asker.zone, null, rules.value);
      if (!opened.ok) return opened;
      const { base, roots: clean } = opened.value;
      const bits = new Map<string, Uint32Array>();
      segments.forEach((id, at) => bits.set(id, membersOf(clean[at]!, base, this.#segments.now.cache)));
      const sets = await this.#readSets(present.head, needed, base.everyone);
      if (!sets.ok) return sets;
      const none = new Uint32Array(base.everyone.length);
      const peopleOf = (source: AudienceSource, id: string) =>
        (source.kind === 'segment' ? bits.get(source.segment) : sets.value.get(setColumn(source, id) ?? '')) ?? none;
      return work({
        head: present.head,
        moment: base.moment,
        of: (audience) => peopleOfAudience(audience, all, peopleOf)
      });
    });
  }

  /** Lists and people put in by hand, of those who are still here. */
  async #readSets(
    head: Head,
    audiences: readonly Audience[],
    everyone: Uint32Array
  ): Promise<Result<ReadonlyMap<string, Uint32Array>>> {
    const sets = new Map<string, Uint32Array>();
    for (const { id, source } of audiences) {
      const column = setColumn(source, id);
      if (column === null || sets.has(column)) continue;
      if (source.kind === 'list' && !head.lists.some((list) => list.id === source.list))
        return failure({ kind: 'not-found' });
      const pages = await readColumn(head, column);
      if (!pages.ok) return pages;
      sets.set(column, both(everyone, bitsOf(pages.value, everyone.length)));
    }
    return success(sets);
  }
}

const setColumn = (source: AudienceSource, id: string) =>
  source.kind === 'list' ? listColumn(source.list) : source.kind === 'automation' ? audienceColumn(id) : null;

function bitsOf(pages: readonly (Chunk | null)[], length: number): Uint32Array {
  const bits = new Uint32Array(length);
  pages.forEach((chunk, page) => chunk && bits.set((chunk as Bits).bits, page * (pageRows / 32)));
  return bits;
}

/** Who said yes to advertising. */
export async function readAdvertising(head: Head, length: number): Promise<Result<Uint32Array>> {
  const pages = await readColumn(head, consentColumn('advertising'));
  if (!pages.ok) return pages;
  const bits = new Uint32Array(length);
  const subscribed = consentStates.indexOf('subscribed');
  pages.value.forEach((chunk, page) =>
    (chunk as Consents | null)?.states.forEach(
      (state, row) => state === subscribed && setBit(bits, page * pageRows + row)
    )
  );
  return success(bits);
}

/** Pages of the columns of identifiers in their order, and of the country last. */
export async function readIdentifiers(
  head: Head,
  identifiers: readonly Identifier[]
): Promise<Result<IdentifierPages>> {
  const columns: (readonly (Chunk | null)[])[] = [];
  for (const field of [...identifiers.map(({ role }) => role), 'country']) {
    const pages = await readColumn(head, fieldColumn(field));
    if (!pages.ok) return pages;
    columns.push(pages.value);
  }
  return success(columns);
}
