import type { Blockage, Route } from '#lib/domain/destination.ts';
import type { OutboxEffect, OutboxRows } from '#lib/domain/outbox.ts';
import type { Bilingual } from '#lib/domain/words.ts';

/** A request as it will stand on the wire, byte for byte. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What came back; names of headers in lower case. */
export interface WireAnswer {
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What an answer means. Words are the network's own, without anything of a person. */
export type Outcome =
  /** In the shape of the contract: done. `remote`: what it made is called so. */
  | {
      readonly kind: 'accepted';
      readonly words: string;
      readonly remote: string | null;
      readonly received: number | null;
      readonly invalid: number | null;
    }
  /** Try again, not before `afterMs` if the network says so. */
  | { readonly kind: 'postponed'; readonly words: string; readonly afterMs: number | null }
  | { readonly kind: 'blocked'; readonly by: Blockage; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string }
  /** A part of a replacement whose session is over: this part, and those after it, go on as plain additions. */
  | { readonly kind: 'session-over'; readonly words: string };

/** What a request is made of. */
export interface WireMatter {
  /** The operation id. */
  readonly id: string;
  readonly effect: OutboxEffect;
  readonly network: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly audience: { readonly id: string; readonly name: string; readonly remote: string | null } | null;
  /** null where the effect is about nobody. */
  readonly rows: OutboxRows | null;
  /** When it was prepared, and when it leaves (milliseconds since 1970). */
  readonly preparedAt: number;
  readonly leavesAt: number;
  /** Only people who accepted advertising are in it. */
  readonly isAgreed: boolean;
  /** In clear for the wire, masked for the screen. */
  readonly token: string;
}

/** Something that the user enters once for a destination. */
export interface ConnectorSetting {
  readonly key: string;
  readonly label: Bilingual;
  readonly hint: Bilingual;
  /** Whether a value can be what it should be. */
  readonly pattern: RegExp;
  /** Offered at first; empty: nothing. */
  readonly initial: string;
}

/** Everything that Tamis knows about talking to a network: one file each. Pure, so that what is shown is what is sent. */
export interface Connector {
  readonly id: string;
  readonly label: Bilingual;
  readonly route: Route;
  /** Networks of the catalogue that it reaches; null: any. */
  readonly networks: readonly string[] | null;
  readonly settings: readonly ConnectorSetting[];
  /** What a token of it is, and where one is had. */
  readonly tokenHint: Bilingual;
  /** People a request at most. */
  readonly batch: number;
  /** Keys of fields that it can carry, as in the network's file; null: all. */
  readonly identifiers: readonly string[] | null;
  /** How everybody is replaced: parts of one session, or emptied and filled again. */
  readonly replaces: 'session' | 'empty';
  readonly makesLookalikes: boolean;
  /** The one origin that may be asked. Problems of the address are found by the pattern of its setting. */
  origin(settings: Readonly<Record<string, string>>): string;
  request(matter: WireMatter): WireRequest;
  read(matter: WireMatter, answer: WireAnswer): Outcome;
  /** Asks whether something that is made only once was made by a try whose answer was lost; null: a try may be made twice. */
  find(matter: WireMatter): WireRequest | null;
  /** What it is called there, or null when it was not made. Anything else than a plain answer is an outcome. */
  found(matter: WireMatter, answer: WireAnswer): { readonly remote: string | null } | Outcome;
  /** A request without effect, to try a token and the way there. */
  probe(settings: Readonly<Record<string, string>>, token: string): WireRequest;
}
