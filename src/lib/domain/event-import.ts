import type { DateOrder } from './column.ts';
import type { CommitId, EventImportCounts } from './commit.ts';
import type { EventType } from './event.ts';
import type { Identity, ImportPlan, KeyLeftOut, RefusalReason, Refused } from './import-plan.ts';

/** Everything that an import of events has decided before it runs. Rows are the same event when type, person, moment
 * and all attributes are: what is there already is not added again. */
export interface EventImportPlan {
  /** Columns of the file. */
  readonly width: number;
  readonly identity: { readonly index: number; readonly kind: Identity };
  /** One type for the whole file, or a column whose words mean types; words that mean none are refused. */
  readonly type:
    | { readonly kind: 'one'; readonly type: string }
    | { readonly kind: 'column'; readonly index: number; readonly meanings: Readonly<Record<string, string>> };
  readonly time: {
    readonly index: number;
    /** Written dates, or a number of seconds or milliseconds since 1970. */
    readonly form: 'written' | 'seconds' | 'milliseconds';
    readonly dates: DateOrder | null;
    /** Zone of written dates that name none. */
    readonly zone: string;
  };
  readonly attributes: readonly {
    readonly index: number;
    readonly attribute: string;
    readonly decimal: '.' | ',' | null;
    readonly dates: DateOrder | null;
  }[];
  /** Types and attributes that the import makes. */
  readonly createdTypes: readonly EventType[];
  /** People whom nobody knows: made contacts with their identity alone, or their events are set aside. */
  readonly unknown: 'create' | 'set-aside';
  readonly homeCountry: string | null;
  readonly source: string;
  /** Of which time the file has all events, by type; null: from its first to its last event. Half-open. */
  readonly covers: { readonly from: number; readonly until: number } | null;
}

/** Which of the two a plan is. */
export const isOfEvents = (plan: ImportPlan | EventImportPlan): plan is EventImportPlan => 'time' in plan;

/** What the user decided when a file of this shape was imported as events. */
export type RememberedEvents = Pick<
  EventImportPlan,
  'identity' | 'type' | 'time' | 'attributes' | 'createdTypes' | 'unknown' | 'homeCountry' | 'source'
>;

export interface EventImportOutcome {
  readonly counts: EventImportCounts;
  readonly refusedCells: number;
  readonly reasons: Readonly<Record<RefusalReason, number>>;
  readonly peopleCreated: number;
  /** Types of which anything is new: events, or of which time they are known (`created` is then 0). */
  readonly types: readonly {
    readonly type: string;
    readonly created: number;
    /** Moments of the first and last event of the type in the file, those that were there already included. */
    readonly first: number;
    readonly last: number;
  }[];
  readonly refused: readonly Refused[];
  readonly refusedFile: { readonly spool: string; readonly bytes: number } | null;
  readonly leftOut: readonly KeyLeftOut[];
  /** Null for a rehearsal, and where nothing was added. */
  readonly commit: CommitId | null;
  readonly elapsed: number;
}
