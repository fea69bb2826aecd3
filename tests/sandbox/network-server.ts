import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { control } from './control.ts';
import { Refusal, type Answer, type Asked, type Clock, type Network } from './exchange.ts';
import { Misbehaviours, type Misbehaviour } from './misbehaviour.ts';
import { RequestLog, type LoggedRequest } from './request-log.ts';

export interface ServerOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** The clock that the network's own starts from. */
  readonly now: Clock;
  /** How many bodies of requests are kept. */
  readonly keepBodies: number;
}

/** A network behind HTTP on this machine only, with its log, its clock and the ways to make it misbehave. */
export class NetworkServer<N extends Network = Network> {
  readonly misbehaviours = new Misbehaviours();
  network: N;
  log: RequestLog;
  readonly #create: (clock: Clock) => N;
  readonly #options: ServerOptions;
  readonly #server: Server;
  #ahead = 0;

  constructor(create: (clock: Clock) => N, options: ServerOptions) {
    this.#create = create;
    this.#options = options;
    this.network = create(this.now);
    this.log = new RequestLog(options.keepBodies);
    this.#server = createServer((request, response) => void this.#receive(request, response));
    // a test that waits longer than usual between two requests still finds its connection
    this.#server.keepAliveTimeout = 60_000;
  }

  readonly now: Clock = () => this.#options.now() + this.#ahead;

  /** Moves the clock of this network ahead, or back, of everybody else's. */
  moveClock(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  misbehave(...rules: readonly Misbehaviour[]): void {
    for (const rule of rules) this.misbehaviours.command(rule);
  }

  /** As on the first day: empty, calm, on time. */
  reset(): void {
    this.misbehaviours.calm();
    this.#ahead = 0;
    this.network = this.#create(this.now);
    this.log = new RequestLog(this.#options.keepBodies);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async listen(): Promise<void> {
    await new Promise<void>((done, fail) => {
      this.#server.once('error', fail).listen(this.#options.port, '127.0.0.1', done);
    });
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const method = request.method ?? 'GET';
    // a sender that goes away half-way has asked nothing
    const body = await buffer(request).catch(() => null);
    if (!body) return;
    const asked: Asked = { method, path: url.pathname, query: url.searchParams, headers: request.headers, body };
    if (asked.path.startsWith('/__sandbox/')) return this.#write(response, await control(this, asked), {});
    const logged = this.log.write(
      { at: this.now(), method, target: request.url ?? '/', headers: request.headers },
      body
    );
    const rule = this.misbehaviours.next(asked);
    if (!rule && method === 'OPTIONS') {
      logged.status = 204;
      return this.#write(response, { status: 204, body: null }, this.network.cors(asked, true));
    }
    if (rule) await this.#goWrong(rule, asked, logged, response);
    else this.#reply(logged, response, await this.#reach(asked, logged), this.network.cors(asked, false));
  }

  async #goWrong(rule: Misbehaviour, asked: Asked, logged: LoggedRequest, response: ServerResponse): Promise<void> {
    const acts = rule.effect === true || rule.kind === 'truncated' || rule.kind === 'no-cors';
    const done = acts ? await this.#reach(asked, logged) : null;
    const cors = rule.kind === 'no-cors' ? {} : this.network.cors(asked, asked.method === 'OPTIONS');
    if (rule.kind === 'hang') return;
    if (rule.kind === 'lost') {
      response.destroy();
    } else if (rule.kind === 'slow') {
      await wait(rule.ms, undefined, { ref: false });
      this.#reply(logged, response, done ?? (await this.#reach(asked, logged)), cors);
    } else if (rule.kind === 'truncated' && done) {
      const whole = JSON.stringify(done.body);
      this.#reply(logged, response, done, cors, whole.slice(0, Math.ceil(whole.length / 2)));
    } else if (rule.kind === 'portal') {
      const page = '<!doctype html><title>Welcome</title><p>Accept the terms to go online.</p>';
      this.#reply(logged, response, { status: 200, headers: { 'Content-Type': 'text/html' }, body: null }, cors, page);
    } else {
      this.#reply(logged, response, done && rule.kind === 'no-cors' ? done : this.#wrong(rule), cors);
    }
  }

  #wrong({ kind, status = 500, retryAfter, error = '' }: Misbehaviour): Answer {
    if (kind === 'empty') return { status: 204, body: null };
    if (kind === 'redirect') return { status: 302, headers: { Location: '/sign-in' }, body: null };
    const answer = kind === 'error' ? this.network.named(error) : this.network.withStatus(status);
    if (!answer) return { status: 500, body: { sandbox: `no error is named ${error} here` } };
    return retryAfter ? { ...answer, headers: { ...answer.headers, 'Retry-After': retryAfter } } : answer;
  }

  async #reach(asked: Asked, logged: LoggedRequest): Promise<Answer> {
    logged.reached = true;
    try {
      return await this.network.answer(asked);
    } catch (trouble) {
      if (trouble instanceof Refusal) return trouble.answer;
      // a fault of the sandbox itself: told at once, rather than by a request that waits for ever
      console.error(trouble);
      return { status: 500, body: { sandbox: String(trouble) } };
    }
  }

  #reply(
    logged: LoggedRequest,
    response: ServerResponse,
    answer: Answer,
    cors: Readonly<Record<string, string>>,
    text?: string
  ): void {
    logged.status = answer.status;
    this.#write(response, answer, cors, text);
  }

  #write(
    response: ServerResponse,
    { status, headers, body }: Answer,
    cors: Readonly<Record<string, string>>,
    text?: string
  ): void {
    const content = Buffer.isBuffer(body) ? body : (text ?? (body === null ? '' : JSON.stringify(body)));
    response.writeHead(status, {
      Date: new Date(this.now()).toUTCString(),
      ...(content.length > 0 && { 'Content-Type': 'application/json; charset=UTF-8' }),
      ...headers,
      ...cors
    });
    response.end(content);
  }
}
