/** What becomes of a request that is to leave (design 5, reliability.md O). None is ever deleted because it failed. */
export const outboxStates = ['waiting', 'sending', 'sent', 'refused', 'held', 'cancelled'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** Shape of a row of the outbox and of its people. Raise it when either changes: other shapes are held (O14). */
export const outboxSchema = 1;

export type OutboxEvent =
  /** Taken by a sender, until its lease ends. */
  | 'leased'
  /** The network has said, in the shape of its contract, that it did it. */
  | 'accepted'
  /** No answer, or one that asks for patience. The network may have done it. */
  | 'postponed'
  /** The lane is blocked: not this request's fault. */
  | 'turned-away'
  /** The network will never take it as it is. */
  | 'refused'
  /** The sender was lost. */
  | 'expired'
  /** Not to leave without a yes: restored from a backup, prepared long ago, or written by another build (B6, O11, O14). */
  | 'held'
  /** A yes, or another try, by the user. */
  | 'released'
  /** Taken out by the user, or made again after a change of what it holds. */
  | 'cancelled';

/** Nothing moves it any more. */
const over: Readonly<Record<OutboxEvent, null>> = {
  leased: null,
  accepted: null,
  postponed: null,
  'turned-away': null,
  refused: null,
  expired: null,
  held: null,
  released: null,
  cancelled: null
};

/** Every event in every state: null is "cannot happen", and a sender that meets it has lost its lease. */
export const outboxTable: Readonly<Record<OutboxState, Readonly<Record<OutboxEvent, OutboxState | null>>>> = {
  waiting: {
    leased: 'sending',
    accepted: null,
    postponed: null,
    'turned-away': null,
    refused: null,
    expired: null,
    held: 'held',
    released: 'waiting',
    cancelled: 'cancelled'
  },
  sending: {
    leased: null,
    accepted: 'sent',
    postponed: 'waiting',
    'turned-away': 'waiting',
    refused: 'refused',
    expired: 'waiting',
    held: null,
    released: null,
    cancelled: null
  },
  sent: over,
  refused: {
    leased: null,
    accepted: null,
    postponed: null,
    'turned-away': null,
    refused: null,
    expired: null,
    held: null,
    released: 'waiting',
    cancelled: 'cancelled'
  },
  held: {
    leased: null,
    accepted: null,
    postponed: null,
    'turned-away': null,
    refused: null,
    expired: null,
    held: 'held',
    released: 'waiting',
    cancelled: 'cancelled'
  },
  cancelled: over
};

/** What a request does there, in the network's own order: made, filled, emptied. */
export type OutboxEffect =
  | { readonly kind: 'create' }
  /** One of the parts of a comparison, from 1. */
  | { readonly kind: 'add' | 'remove'; readonly people: number; readonly part: number; readonly parts: number }
  /** One of the parts that together take the place of all that was there; parts are numbered from 1. */
  | {
      readonly kind: 'replace';
      readonly people: number;
      readonly session: string;
      readonly part: number;
      readonly parts: number;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'lookalike'; readonly origin: string; readonly country: string; readonly share: number };

/** A request to come, whole: a stranger could send it. */
export interface OutboxItem {
  /** UUID: the same at each try, so that the effect happens once. */
  readonly id: string;
  /** Its place in its lane, rising. */
  readonly order: number;
  readonly destination: string;
  readonly audience: string | null;
  readonly effect: OutboxEffect;
  /** Shape of this row and of its rows of people. */
  readonly schema: number;
  /** Version of the network's rule that hashed it. */
  readonly rule: number;
  readonly state: OutboxState;
  /** Tries that reached for the network. */
  readonly attempts: number;
  /** Not before (milliseconds since 1970). */
  readonly nextAt: number;
  readonly lease: { readonly owner: string; readonly until: number } | null;
  /** The last that was heard of it. */
  readonly answer: OutboxAnswer | null;
  readonly preparedAt: number;
  /** A removal that is owed to somebody, whatever an audience becomes: no comparison takes its place. */
  readonly isOwed: boolean;
  /** Why it is held, or was: what the user has said yes to is not asked again. */
  readonly heldFor: 'restored' | 'stale' | 'other-build' | null;
}

/** In the network's words, without anything of a person. */
export interface OutboxAnswer {
  readonly at: number;
  /** HTTP status; null: none came. */
  readonly status: number | null;
  readonly words: string;
  /** What the network counted; null where it does not say. */
  readonly received: number | null;
  readonly invalid: number | null;
}

/** Whom a request is about: row k is contact `contacts[k]`, and its digests of `width` bytes each stand one after the other,
 * an identifier after the other in `keys`; all zero: not known. Kept after the request has left: a removal takes the
 * digests that were sent (networks.md 7). */
export interface OutboxRows {
  readonly id: string;
  readonly keys: readonly string[];
  readonly width: number;
  readonly contacts: Uint32Array<ArrayBuffer>;
  readonly digests: Uint8Array<ArrayBuffer>;
}

/** Stands for somebody who was erased. */
export const nobody = 0xffffffff;
