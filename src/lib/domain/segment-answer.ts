import type { CommitId } from './commit.ts';
import type { Channel, Consent } from './consent.ts';
import type { PersonEvent } from './event.ts';
import type { Group } from './segment.ts';

export interface SegmentQuestion {
  readonly root: Group;
  /** Milliseconds since 1970; null: now. Events after it do not count; fields are as they stood at the last change
   * before it, or at the first that is remembered. */
  readonly moment: number | null;
}

/** What a rule does to those who arrive at it. */
export interface RuleCount {
  readonly arriving: number;
  /** Who go on after it: in an ANY group, those of the arriving who meet this rule. For a group, after the whole group.
   * For a rule that is off: how many people the whole answer would have if it were on. */
  readonly leaving: number;
  /** In an ANY group: the arriving whom only this rule brings; null elsewhere. */
  readonly alone: number | null;
  /** It looks further than the data, or into a gap. */
  readonly gaps: readonly CoverageGap[];
}

/** A stretch of time inside a window of which the events of a source are not known; half-open. */
export interface CoverageGap {
  readonly type: string;
  /** Null where the type has no source at all. */
  readonly source: string | null;
  readonly from: number;
  readonly until: number;
}

/** Exact, at a commit and a moment. */
export interface SegmentAnswer {
  readonly commit: CommitId;
  readonly moment: number;
  readonly people: number;
  readonly matching: number;
  /** By id of the rule, groups and the root too. */
  readonly rules: Readonly<Record<string, RuleCount>>;
  /** Members who subscribed to a channel and have an address for it. */
  readonly reachable: Readonly<Record<Channel, number>>;
  /** Events that were looked at. */
  readonly scanned: number;
  /** Milliseconds that it took. */
  readonly took: number;
}

/** The size of a segment at a moment (milliseconds since 1970). */
export interface CurvePoint {
  readonly at: number;
  readonly people: number;
  /** How far its windows reach data: nothing was known yet, they reach further back than what was, or all is known. */
  readonly known: 'not' | 'partly' | 'wholly';
}

/** Why a rule holds for a person or not, down to the values. */
export interface Truth {
  readonly rule: string;
  readonly holds: boolean;
  readonly gaps: readonly CoverageGap[];
  readonly facts: readonly Fact[];
  /** When time alone changes it, nothing else happening: the next moment, and what it becomes then. */
  readonly next: { readonly at: number; readonly holds: boolean } | null;
  readonly rules: readonly Truth[];
}

/** What was looked at: the very events and values. */
export type Fact =
  | { readonly kind: 'value'; readonly field: string; readonly value: string | null }
  | { readonly kind: 'consent'; readonly channel: Channel; readonly consent: Consent; readonly address: boolean }
  | { readonly kind: 'tag'; readonly tag: string; readonly has: boolean }
  /** The newest event that counts, and how many do. */
  | { readonly kind: 'events'; readonly count: number; readonly newest: PersonEvent | null }
  /** The newest event of the type that does not count, being outside the window or without the attributes. */
  | { readonly kind: 'outside'; readonly event: PersonEvent }
  | { readonly kind: 'sum'; readonly of: string; readonly sum: number }
  | { readonly kind: 'member'; readonly of: string; readonly member: boolean }
  /** When the person came in, milliseconds since 1970; null: before all changes that are remembered. */
  | { readonly kind: 'arrival'; readonly at: number | null }
  /** Where the draw put the person, 0 to 100. */
  | { readonly kind: 'draw'; readonly share: number };
