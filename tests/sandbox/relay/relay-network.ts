import { bearerOf, type Answer, type Asked, type Clock, type HeldAudience, type Network } from '../exchange.ts';
import { Operations } from '../operations.ts';
import { contract, parameterFault, schemaFault } from './contract.ts';
import { isRelayFault, refuse, relayFault } from './faults.ts';
import { Jobs, type JobRequest } from './jobs.ts';
import { offered } from './offered.ts';

export const relayToken = 'sandbox-relay-token';
const usualLimit = 500;
const networks = offered.map(({ least: _, ...network }) => network);

/** A relay that keeps the contract published in `static/relay.openapi.json` (networks.md 9). */
export class RelayNetwork implements Network {
  readonly name = 'relay';
  readonly tokens = { token: relayToken };
  readonly operations = new Operations();
  readonly #clock: Clock;
  readonly #jobs = new Jobs(this.operations);
  readonly #items: unknown[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  audiences(): readonly HeldAudience[] {
    return [...this.#jobs.audiences.values()].map(({ id, name, members }) => ({ id, name, members }));
  }

  /** Puts events and reports in its hands; refuses what the contract does not know. */
  plant(items: readonly unknown[]): void {
    for (const item of items) {
      const fault = schemaFault('IncomingItem', item);
      if (fault) throw new RangeError(fault);
    }
    this.#items.push(...items);
  }

  async answer(asked: Asked): Promise<Answer> {
    if (bearerOf(asked) !== relayToken) refuse('unauthorised');
    const job = /^\/v1\/jobs\/([^/]+)$/.exec(asked.path)?.[1];
    if (asked.method === 'GET' && job !== undefined) return { status: 200, body: this.#jobs.read(job) };
    switch (`${asked.method} ${asked.path}`) {
      case 'GET /v1':
        return {
          status: 200,
          body: { contract: contract.version, networks, incoming: true, messages: false }
        };
      case 'POST /v1/jobs':
        return { status: 202, body: this.#take(asked) };
      case 'GET /v1/incoming':
        return { status: 200, body: this.#incoming(asked) };
      case 'POST /v1/messages':
        return { ...relayFault('not-offered'), status: 501 };
      default:
        return { ...relayFault('invalid', 'The contract has no such address.'), status: 404 };
    }
  }

  named(error: string): Answer | null {
    return isRelayFault(error) ? relayFault(error) : null;
  }

  withStatus(status: number): Answer {
    const codes = { 401: 'unauthorised', 403: 'unauthorised', 429: 'too-many-requests' } as const;
    return { ...relayFault(status in codes ? codes[status as keyof typeof codes] : 'failed'), status };
  }

  /** As the contract asks of every relay. */
  cors({ headers }: Asked, preflight: boolean): Readonly<Record<string, string>> {
    return {
      'Access-Control-Allow-Origin': headers.origin ?? '*',
      Vary: 'Origin',
      'Access-Control-Expose-Headers': 'Retry-After',
      ...(preflight && {
        'Access-Control-Allow-Methods': 'GET, POST',
        'Access-Control-Allow-Headers': 'authorization, content-type',
        'Access-Control-Max-Age': '600'
      })
    };
  }

  #take({ headers, body }: Asked): unknown {
    if (!/^application\/json\b/.test(headers['content-type'] ?? '')) refuse('invalid', 'The body must be JSON.');
    const job = parse(body.toString());
    const fault = schemaFault('JobRequest', job);
    // a row in clear is told apart, since it is the mistake that matters most
    if (fault) refuse(fault.startsWith('/rows/') && fault.includes('pattern') ? 'not-hashed' : 'invalid', fault);
    this.#jobs.take(job as JobRequest, this.#clock());
    return { jobId: (job as JobRequest).jobId };
  }

  #incoming({ query }: Asked): unknown {
    for (const [name, value] of query) {
      const fault = parameterFault('/v1/incoming', 'get', name, value);
      if (fault) refuse('invalid', fault);
    }
    const from = query.has('after') ? Number(/^after-(\d+)$/.exec(query.get('after') ?? '')?.[1] ?? Infinity) : 0;
    if (from > this.#items.length) refuse('cursor-gone');
    const items = this.#items.slice(from, from + Number(query.get('limit') ?? usualLimit));
    const end = from + items.length;
    return { items, next: `after-${end}`, more: end < this.#items.length };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse('invalid', 'The body is not JSON.');
  }
}
