import type { Remote } from 'comlink';
import type { Audience, AudienceSync } from '#lib/domain/audience.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Asker } from '../segment/segments-face.ts';
import { startThread } from '../thread.ts';
import type { AudienceFace, Rehearsal } from './audience-face.ts';
import type { IdentifierCounts } from './hash-people.ts';
import script from './audience.worker.ts?worker&url';

export type { IdentifierCounts, Rehearsal };

/** What becomes of audiences, in a thread of its own for each question: a million people with their digests are much to
 * hold, and nobody asks often.
 * @param zone IANA name of the zone of calendar days, asked at each question */
export function openAudiences(zone: () => string) {
  const ask = async <T>(
    use: (face: Remote<AudienceFace>, asker: Asker) => Promise<Result<T>>,
    signal?: AbortSignal
  ): Promise<Result<T>> => {
    const thread = startThread<AudienceFace>(script);
    try {
      return await thread.call((face) => use(face, { zone: zone(), writes: { heads: 0, segments: 0 } }), signal);
    } finally {
      thread.stop();
    }
  };
  return {
    rehearse: (audience: Audience, signal?: AbortSignal): Promise<Result<Rehearsal>> =>
      ask((face, asker) => face.rehearse(asker, JSON.parse(JSON.stringify(audience)) as Audience), signal),
    compare: (id: string, limit: number, signal?: AbortSignal): Promise<Result<AudienceSync>> =>
      ask((face, asker) => face.compare(asker, id, limit), signal),
    replace: (id: string, limit: number, signal?: AbortSignal): Promise<Result<AudienceSync>> =>
      ask((face, asker) => face.replace(asker, id, limit), signal),
    overlap: (ids: readonly string[], signal?: AbortSignal) => ask((face, asker) => face.overlap(asker, ids), signal)
  };
}
