import type { CommitId } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { Coverage, PersonEvent } from '#lib/domain/event.ts';
import type { Result } from '#lib/domain/result.ts';
import type { FrozenList, Group } from '#lib/domain/segment.ts';
import type { Act } from '#lib/engine/segment/change/act.ts';
import type { Longer } from '#lib/engine/segment/change/what-prolongs.ts';
import type { CoverageGap, CurvePoint, SegmentAnswer, SegmentQuestion, Truth } from '#lib/domain/segment-answer.ts';

/** Members as they were counted: a bit set of contact numbers, 32 a word, lowest first. */
export interface Members {
  readonly commit: CommitId;
  readonly moment: number;
  readonly people: number;
  readonly bits: Uint32Array;
}

export interface ListedMember {
  readonly contact: number;
  /** The newest event that counts for a rule of the segment; null where no rule is about events. */
  readonly newest: PersonEvent | null;
}

export interface Why {
  readonly member: boolean;
  readonly truth: Truth;
  /** The moment since which it has been so without a break, as far as the events and the remembered changes tell;
   * null: always, as far as they tell. */
  readonly since: number | null;
  /** What would change it if it happened now, the smallest first; each is a list of acts that come together. */
  readonly changes: readonly (readonly Act[])[];
  /** What would keep a member in longer than time alone does. */
  readonly longer: readonly Longer[];
}

/** Exact sizes of segments and of the intersections of all pairs, `pairs[i][j]` for j < i; and where each looks further
 * than the data. */
export interface Overlap {
  readonly commit: CommitId;
  readonly moment: number;
  readonly sizes: readonly number[];
  readonly pairs: readonly (readonly number[])[];
  readonly gaps: readonly (readonly CoverageGap[])[];
}

/** A list that was frozen of so many people, and the change that did it. */
export interface Frozen {
  readonly list: FrozenList;
  readonly people: number;
  readonly commit: CommitId | null;
}

/** Who asks. */
export interface Asker {
  /** IANA zone of calendar days. */
  readonly zone: string;
  /** Of how many writes the page has heard, of contacts and events and of segments. */
  readonly writes: { readonly heads: number; readonly segments: number };
}

/** What the worker of segments does, each at the contacts of now. Of counts, lists, curves and such, a newer one
 * overtakes those before it, which answer `cancelled`.
 * Problems of all: those of storage, `page-damaged`, `segment-cycle`, `worker-stopped`. */
export interface SegmentsFace {
  count(asker: Asker, question: SegmentQuestion): Promise<Result<SegmentAnswer>>;
  members(asker: Asker, question: SegmentQuestion): Promise<Result<Members>>;
  /** A few members: those of the newest counted events first. */
  list(asker: Asker, question: SegmentQuestion, limit: number): Promise<Result<readonly ListedMember[]>>;
  explain(asker: Asker, question: SegmentQuestion, contact: number): Promise<Result<Why>>;
  /** Sizes at midnights of the zone, `every` so many of the last `days`, and now: rising in time. */
  curve(asker: Asker, root: Group, days: number, every: number): Promise<Result<readonly CurvePoint[]>>;
  /** How many of the members of now will have left by each moment, nothing else happening, and how many come in. */
  leaving(
    asker: Asker,
    root: Group,
    moments: readonly number[]
  ): Promise<Result<readonly { readonly at: number; readonly leaving: number; readonly entering: number }[]>>;
  overlap(asker: Asker, roots: readonly Group[]): Promise<Result<Overlap>>;
  coverage(asker: Asker): Promise<Result<readonly Coverage[]>>;
  /** Values of a column that hold what was typed, the most frequent first. */
  suggest(
    asker: Asker,
    column: ColumnId,
    typed: string
  ): Promise<Result<readonly { readonly value: string; readonly people: number }[]>>;
  /** Keeps the members of now as a list, as one change of the contacts. Problem `name-missing`. */
  freeze(asker: Asker, root: Group, name: string, from: string): Promise<Result<Frozen>>;
}
