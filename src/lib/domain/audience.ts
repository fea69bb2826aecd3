/** Where the people of an audience come from (product.md E37). */
export type AudienceSource =
  /** Follows a segment, until a moment or for ever; `once`: as it was when it was sent (E64 to E66). */
  | {
      readonly kind: 'segment';
      readonly segment: string;
      readonly sync: 'kept' | 'once';
      readonly until: number | null;
    }
  /** A frozen list. */
  | { readonly kind: 'list'; readonly list: string }
  /** Starts empty; people are put in and taken out one by one (E38 to E48). */
  | { readonly kind: 'automation' }
  /** Made by the network from another audience as it stood at a moment (E56 to E63). */
  | { readonly kind: 'lookalike'; readonly spec: Lookalike };

/** One country each (E20); `share` of its users, 0.01 to 0.20 (E57, E58). */
export interface Lookalike {
  readonly origin: string;
  readonly country: string;
  readonly share: number;
  /** When its source was frozen; null until it is queued. */
  readonly frozenAt: number | null;
}

/** What the network itself narrows the audience to (E14 to E19): kept, shown and handed on; of `places`, one kind only. */
export interface NetworkFilters {
  readonly places: { readonly by: 'country' | 'region' | 'city'; readonly names: readonly string[] } | null;
  readonly languages: readonly string[];
  readonly gender: 'women' | 'men' | null;
  readonly ages: { readonly from: number; readonly to: number } | null;
  readonly interests: readonly string[];
}

/** `archived` and `deleted` count for the limit too (E33), so neither is ever taken out. */
export type AudienceState = 'active' | 'paused' | 'archived' | 'deleted';

export interface Audience {
  readonly id: string;
  readonly name: string;
  readonly destination: string;
  readonly source: AudienceSource;
  /** Keys of the network's fields, in the order of the network. */
  readonly identifiers: readonly string[];
  /** Only who accepts advertising, by default. */
  readonly consent: 'advertising' | 'anyone';
  /** Other audiences whose people come in too, or stay out, by id (E28, E62, P14). */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly filters: NetworkFilters;
  readonly state: AudienceState;
  /** What the network calls it; null until it has made it. */
  readonly remote: string | null;
  /** The last time that its people were compared with what the network holds. */
  readonly comparedAt: number | null;
  readonly createdAt: number;
  readonly changedAt: number;
}

export const noFilters: NetworkFilters = { places: null, languages: [], gender: null, ages: null, interests: [] };

/** One comparison of an audience with what the network holds: the size of its curve, and what was queued. */
export interface AudienceSync {
  readonly audience: string;
  /** Milliseconds since 1970; people are as of that moment. */
  readonly at: number;
  /** The contacts that it was computed on. */
  readonly commit: number;
  /** People whom the network will hold once all is sent. */
  readonly people: number;
  readonly added: number;
  readonly removed: number;
  /** People of the source who stay out, by reason. */
  readonly leftOut: LeftOut;
}

/** Whoever is left out is so for the first of these reasons. */
export interface LeftOut {
  /** In an audience that is excluded. */
  readonly excluded: number;
  /** No yes to advertising. */
  readonly consent: number;
  /** None of the identifiers is filled in. */
  readonly missing: number;
  /** What is filled in does not take the network's form. */
  readonly malformed: number;
  /** Somebody else has the same identifiers. */
  readonly twin: number;
}
