import type { Channel } from './consent.ts';

/** Why someone may not come in again, or not be written to. */
export type SuppressionReason =
  /** Erased on request: no import takes the person in again. */
  | 'erased'
  /** Objected: no import and no edit of many raises the consent on these channels. */
  | 'objection';

/** Someone on the suppression list, known by a keyed hash alone: it outlives deletion, import and restore. */
export interface Suppression {
  /** `keyedIdentity` of one identity, in hexadecimal. */
  readonly hash: string;
  /** The key that it was made with (`SuppressionKey.id`). */
  readonly keyId: string;
  readonly reason: SuppressionReason;
  /** Empty for the erased. */
  readonly channels: readonly Channel[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The secret of a workspace's list; a restored list keeps its own. */
export interface SuppressionKey {
  readonly id: string;
  /** 32 random bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly madeAt: number;
}

/** What came of adding a list of identities to the suppression list. */
export interface ObjectionOutcome {
  /** Identities now on the list. */
  readonly added: number;
  /** Lines that are neither an e-mail nor a phone number, from 1. */
  readonly invalid: readonly number[];
  /** Contacts whose consent was taken back. */
  readonly people: number;
}
