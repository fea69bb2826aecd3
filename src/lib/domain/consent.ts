export const channels = ['email', 'sms', 'push', 'advertising'] as const;
export type Channel = (typeof channels)[number];

/** The position of a state is its code in a page. `refused`: said no without ever having said yes, or objected. */
export const consentStates = ['unknown', 'subscribed', 'unsubscribed', 'refused'] as const;
export type ConsentState = (typeof consentStates)[number];

/** May this channel be used, since when, and how that is known. */
export interface Consent {
  readonly state: ConsentState;
  /** Seconds since 1970 UTC; null when not known. */
  readonly at: number | null;
  /** How it was given or taken back: a form, a file and its line, a call… Empty when not known. */
  readonly evidence: string;
}

export const noConsent: Consent = { state: 'unknown', at: null, evidence: '' };

/** One line of the ledger: a consent, and until when it stood (seconds; null: it still stands). */
export interface LedgerLine extends Consent {
  readonly channel: Channel;
  readonly until: number | null;
}

/** Only towards `subscribed` is a consent raised: that needs evidence and a decision. Anything else may be done freely,
 * but to take back to `unknown` what was known. */
export const raises = (from: ConsentState, to: ConsentState): boolean => to === 'subscribed' && from !== 'subscribed';

/** How many people subscribed to a channel by one evidence; null gathers those of all rarer evidence. */
export interface ConsentSource {
  readonly channel: Channel;
  readonly evidence: string | null;
  readonly people: number;
}
