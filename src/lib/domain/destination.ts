/** How what leaves gets to a network: by our own call, by the relay that the user owns, or as a file by hand. */
export type Route = 'direct' | 'relay' | 'file';

/** Why nothing more is sent to a destination until its user has done something (networks.md 1.5, reliability.md O7). */
export type Blockage =
  /** Refused, expired or revoked: a token is asked for, once. */
  | 'token'
  /** The account may not do this. */
  | 'permission'
  /** The network's terms wait to be accepted there. */
  | 'terms'
  /** The network calls it abuse, or has flagged the account: nothing is tried again. */
  | 'stopped'
  /** The contract that Tamis knows is no longer answered. */
  | 'retired'
  /** The browser may not read the answer: no permission for this origin, or a policy that leaves the host out (O19). */
  | 'unreadable';

/** One account on a network, with its lane in the outbox. */
export interface Destination {
  readonly id: string;
  readonly name: string;
  /** A network of the catalogue. */
  readonly network: string;
  readonly route: Route;
  /** What the connector asks for beside the token, by the key of its field: the ad account, the relay's address… */
  readonly settings: Readonly<Record<string, string>>;
  /** The one origin that the token is ever sent to; null for files. */
  readonly origin: string | null;
  /** Sealed under the key of this device; null: none yet, or not asked for. Never in an export or a backup. */
  readonly token: SealedToken | null;
  readonly lane: Lane;
  readonly createdAt: number;
}

/** AES-256-GCM (reliability.md 3.3). */
export interface SealedToken {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a lane lets through. */
export type Lane =
  | {
      readonly kind: 'open';
      /** Nothing before (milliseconds since 1970): the network asked for patience. */ readonly notBefore: number;
    }
  /** By the user. */
  | { readonly kind: 'paused'; readonly at: number }
  | {
      readonly kind: 'blocked';
      readonly at: number;
      readonly by: Blockage;
      /** The network's own words. */ readonly words: string;
    };

export const openLane: Lane = { kind: 'open', notBefore: 0 };
