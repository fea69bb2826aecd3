import type { Audience, AudienceSync, LeftOut } from '#lib/domain/audience.ts';
import type { CommitId } from '#lib/domain/commit.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Asker } from '../segment/segments-face.ts';
import type { IdentifierCounts } from './hash-people.ts';

/** What would be sent of an audience, before anything is: source = people + left out, always (product.md d.6). */
export interface Rehearsal {
  readonly commit: CommitId;
  readonly moment: number;
  /** Whom it is about, before anybody is left out. */
  readonly source: number;
  readonly people: number;
  readonly leftOut: LeftOut;
  /** Of whom may be sent: in what state each identifier is. */
  readonly identifiers: readonly IdentifierCounts[];
}

/** What the worker of audiences does. Problems of all: those of storage, `page-damaged`, `segment-cycle`, `not-found`
 * for a segment, list or destination that is gone, `worker-stopped`. */
export interface AudienceFace {
  /** An audience that is kept or only being drawn. */
  rehearse(asker: Asker, audience: Audience): Promise<Result<Rehearsal>>;
  /** Compares who is in it now with what the network holds, and queues the difference, in one change that is durable.
   * Problem `audience-too-large` (E32).
   * @param limit people of an audience at most */
  compare(asker: Asker, id: string, limit: number): Promise<Result<AudienceSync>>;
  /** Everybody is sent again, in the place of whom the network holds. */
  replace(asker: Asker, id: string, limit: number): Promise<Result<AudienceSync>>;
  /** Exact sizes of audiences and of the intersections of all pairs, `pairs[i][j]` for j < i, by whom they are about. */
  overlap(
    asker: Asker,
    ids: readonly string[]
  ): Promise<Result<{ readonly sizes: readonly number[]; readonly pairs: readonly (readonly number[])[] }>>;
}
