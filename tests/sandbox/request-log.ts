import type { IncomingHttpHeaders } from 'node:http';

/** A request as it is kept. */
export interface LoggedRequest {
  /** From 1. */
  readonly number: number;
  /** By the clock of the network, milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** Path and query, as asked. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
  /** Status of the answer; null when none was sent. */
  status: number | null;
  /** Whether the network acted on it, well or with a refusal. */
  reached: boolean;
}

/** Every request in order; the bytes of the last ones. */
export class RequestLog {
  readonly #keep: number;
  readonly #bodies = new Map<number, Buffer>();
  readonly requests: LoggedRequest[] = [];

  /** @param keep how many bodies */
  constructor(keep: number) {
    this.#keep = keep;
  }

  write(request: Omit<LoggedRequest, 'number' | 'bytes' | 'status' | 'reached'>, body: Buffer): LoggedRequest {
    const logged = {
      number: this.requests.length + 1,
      ...request,
      bytes: body.byteLength,
      status: null,
      reached: false
    };
    this.requests.push(logged);
    this.#bodies.set(logged.number, body);
    this.#bodies.delete(logged.number - this.#keep);
    return logged;
  }

  /** The exact bytes of a request; null once they were let go. */
  body(number: number): Buffer | null {
    return this.#bodies.get(number) ?? null;
  }
}
