import type { IncomingHttpHeaders } from 'node:http';
import type { Membership } from './membership.ts';
import type { Operations } from './operations.ts';

/** A request as it arrived: whole, and exactly the bytes that were sent. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a network says. `body` is written as JSON; null writes nothing. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** An audience as a test or a newcomer wants to see it. */
export interface HeldAudience {
  readonly id: string;
  readonly name: string;
  readonly members: Membership;
}

/** One network: its contract, and what it holds. */
export interface Network {
  readonly name: string;
  /** What to type into Tamis to reach it, in words for the terminal. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly operations: Operations;
  /** Checks and takes effect, or throws a `Refusal` and leaves everything as it was. */
  answer(asked: Asked): Promise<Answer>;
  /** An answer of the network's own table of errors; null for a name that is not in it. */
  named(error: string): Answer | null;
  /** What the network writes beside a bare status such as 429. */
  withStatus(status: number): Answer;
  /** Headers for a browser; `preflight` when it asks first. */
  cors(asked: Asked, preflight: boolean): Readonly<Record<string, string>>;
  audiences(): readonly HeldAudience[];
  /** Puts what the network will hand over later (a relay: events and reports). */
  plant?(items: readonly unknown[]): void;
}

/** The clock of a network, milliseconds since 1970; tests move it. */
export type Clock = () => number;

/** A request that a network refuses, with what it says. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(JSON.stringify(answer.body));
    this.answer = answer;
  }
}

/** The bearer token of a request; empty when there is none. */
export function bearerOf({ headers }: Asked): string {
  return /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}
