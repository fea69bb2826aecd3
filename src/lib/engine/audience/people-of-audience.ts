import type { Audience, AudienceSource } from '#lib/domain/audience.ts';
import { either, without } from '../chunk/bit-set.ts';

/** Audiences that the people of one depend on, itself first; each once, also where they include one another in a circle. */
export function audiencesUnder(audience: Audience, all: ReadonlyMap<string, Audience>): readonly Audience[] {
  const found = new Map([[audience.id, audience]]);
  // a map is walked to what is added meanwhile, too
  for (const { include, exclude } of found.values()) {
    for (const id of [...include, ...exclude]) {
      const other = all.get(id);
      if (other && !found.has(id)) found.set(id, other);
    }
  }
  return [...found.values()];
}

/** Whom an audience is about, before consent and identifiers: those of its source and of the audiences that it includes,
 * without those of the audiences that it excludes (E28, E62, P14). An audience that comes back to itself adds nothing.
 * @param peopleOf bit set of a source, all of one length */
export function peopleOfAudience(
  audience: Audience,
  all: ReadonlyMap<string, Audience>,
  peopleOf: (source: AudienceSource, audience: string) => Uint32Array,
  above: ReadonlySet<string> = new Set()
): { readonly before: Uint32Array; readonly people: Uint32Array } {
  const path = new Set([...above, audience.id]);
  const others = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const other = all.get(id);
      return other && !path.has(id) ? [peopleOfAudience(other, all, peopleOf, path).people] : [];
    });
  const before = others(audience.include).reduce(either, peopleOf(audience.source, audience.id));
  return { before, people: others(audience.exclude).reduce(without, before) };
}
