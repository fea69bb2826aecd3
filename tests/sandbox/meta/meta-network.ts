import { createHash } from 'node:crypto';
import { bearerOf, type Answer, type Asked, type Clock, type HeldAudience, type Network } from '../exchange.ts';
import { Operations } from '../operations.ts';
import { metaAccount, metaToken } from './account.ts';
import { isFlagged, readAudience, type MetaAudience } from './audiences.ts';
import { readFields } from './fields.ts';
import { isMetaFault, metaFault, refuse } from './faults.ts';
import { objectParameter, parametersOf, refuseOthers, textOr, textParameter, type Parameters } from './parameters.ts';
import { readPayload, type Payload } from './payload.ts';
import { readSession, Sessions, windowMilliseconds, type SessionPart, type Verb } from './sessions.ts';

const version = 'v25.0';
/** Calls an hour before 80003; the documents give no formula. */
const allowance = 5_000;

/** Meta's Marketing API, customer file audiences (networks.md 1). */
export class MetaNetwork implements Network {
  readonly name = 'meta';
  readonly tokens = { account: metaAccount, token: metaToken };
  readonly operations = new Operations();
  readonly #clock: Clock;
  readonly #audiences = new Map<string, MetaAudience>();
  readonly #sessions = new Sessions();
  readonly #calls: number[] = [];
  #nextId = 23_850_000_000_000_001n;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  audiences(): readonly HeldAudience[] {
    return [...this.#audiences.values()];
  }

  async answer(asked: Asked): Promise<Answer> {
    const parameters = await parametersOf(asked);
    const [, called = '', target = '', edge = '', ...rest] = asked.path.split('/');
    if (called !== version) refuse('2635');
    if ((parameters.get('access_token') ?? bearerOf(asked)) !== metaToken) refuse('190');
    if (!this.#mayCall()) refuse('80003');
    // a form may name the method that it stands for
    const method = asked.method === 'POST' ? textOr(parameters, 'method', 'POST').toUpperCase() : asked.method;
    const route =
      rest.length === 0 ? this.#routes[`${method} ${this.#shapeOf(target)}${edge && `/${edge}`}`] : undefined;
    if (!route) return refuse('100/33');
    const body = route(parameters, target, asked);
    return { status: 200, headers: { 'X-Business-Use-Case-Usage': this.#usage() }, body };
  }

  named(error: string): Answer | null {
    return isMetaFault(error) ? metaFault(error) : null;
  }

  withStatus(status: number): Answer {
    const fault = { 401: '190', 403: '200', 429: '80003' } as const;
    return { ...metaFault(status in fault ? fault[status as keyof typeof fault] : '2'), status };
  }

  /** Open to every origin, and only for what a browser sends without asking: what it may ask first, and which headers it
   * may read, is not in the documents (networks.md 9). */
  cors(_asked: Asked, preflight: boolean): Readonly<Record<string, string>> {
    return preflight ? {} : { 'Access-Control-Allow-Origin': '*' };
  }

  readonly #routes: Readonly<Record<string, (parameters: Parameters, target: string, asked: Asked) => unknown>> = {
    'GET me': () => ({ id: '1', name: 'Sandbox' }),
    'GET account': (parameters) => {
      refuseOthers(parameters, ['fields']);
      return { id: metaAccount, account_id: metaAccount.slice(4), name: 'Sandbox', account_status: 1, currency: 'EUR' };
    },
    'GET account/customaudiences': (parameters) => {
      refuseOthers(parameters, ['fields', 'limit']);
      return { data: [...this.#audiences.values()].map((one) => readFields(one, parameters, this.#clock())) };
    },
    'POST account/customaudiences': (parameters) => {
      const id = String(this.#nextId);
      const audience = readAudience(parameters, id, [...this.#audiences.values()], this.#clock());
      this.#nextId += 1n;
      this.#audiences.set(id, audience);
      return { id };
    },
    'DELETE account/usersofanyaudience': (parameters, _target, asked) => this.#everywhere(parameters, asked),
    'GET audience': (parameters, id) => {
      refuseOthers(parameters, ['fields']);
      return readFields(this.#audience(id), parameters, this.#clock());
    },
    'POST audience': (parameters, id) => {
      refuseOthers(parameters, ['name', 'description']);
      const audience = this.#audience(id);
      if (parameters.has('name')) audience.name = textParameter(parameters, 'name');
      if (parameters.has('description')) audience.description = textParameter(parameters, 'description');
      return { success: true };
    },
    'DELETE audience': (_parameters, id) => ({ success: this.#audiences.delete(id) }),
    'GET audience/sessions': (parameters, id) => ({ data: this.#sessionsOf(id, textOr(parameters, 'session_id', '')) }),
    'POST audience/users': (parameters, id, asked) => this.#change('add', id, parameters, asked),
    'DELETE audience/users': (parameters, id, asked) => this.#change('remove', id, parameters, asked),
    'POST audience/usersreplace': (parameters, id, asked) => this.#change('replace', id, parameters, asked)
  };

  #shapeOf(target: string): string {
    if (target === 'me') return 'me';
    if (target === metaAccount) return 'account';
    return this.#audiences.has(target) ? 'audience' : 'unknown';
  }

  #audience(id: string): MetaAudience {
    return this.#audiences.get(id) ?? refuse('100/33');
  }

  #change(verb: Verb, id: string, parameters: Parameters, asked: Asked): unknown {
    refuseOthers(parameters, ['payload', 'session', 'customer_consent']);
    const now = this.#clock();
    const audience = this.#audience(id);
    if (audience.subtype !== 'CUSTOM') refuse('100', 'Only a custom audience takes users');
    if (verb !== 'remove' && isFlagged(audience)) refuse('100/1713230');
    const payload = readPayload(objectParameter(parameters, 'payload'));
    if (payload.schema.includes('LOOKALIKE_VALUE') !== audience.valueBased) {
      refuse('100', 'LOOKALIKE_VALUE goes with value-based audiences, always and only');
    }
    if (verb === 'replace' && !parameters.has('session')) refuse('100', 'The parameter session is required');
    const part = parameters.has('session') ? readSession(objectParameter(parameters, 'session')) : null;
    const replacing =
      audience.replacing && now - audience.replacing.began <= windowMilliseconds && audience.replacing.session;
    if (replacing && replacing !== part?.id) refuse('2650/1870145');
    const claim = { audience: id, verb, schema: payload.schema.join() };
    const session = part && this.#sessions.admit(part, claim, now);

    let changes = 0;
    if (verb === 'replace' && part && session) {
      // the first batch wipes, each time that it comes: whoever sends it twice loses the batches between
      if (part.batch === 1) changes += audience.members.clear();
      audience.replacing = part.last ? null : { session: part.id, began: session.began };
    }
    changes += apply(verb, audience, payload, now);
    audience.updated = now;
    this.operations.record(operationOf(verb, id, part, asked), changes);
    if (part && session) this.#sessions.settle(session, part, payload.received, payload.invalid.length, now);
    return {
      audience_id: id,
      session_id: part?.id ?? '0',
      num_received: session?.received ?? payload.received,
      num_invalid_entries: session?.invalid ?? payload.invalid.length,
      invalid_entry_samples: payload.invalid.slice(0, 100)
    };
  }

  #everywhere(parameters: Parameters, asked: Asked): unknown {
    refuseOthers(parameters, ['payload']);
    const payload = readPayload(objectParameter(parameters, 'payload'));
    const audiences = [...this.#audiences.values()].filter(({ subtype }) => subtype === 'CUSTOM');
    const changes = audiences.map((audience) => apply('remove', audience, payload, this.#clock()));
    this.operations.record(
      operationOf('remove', 'any', null, asked),
      changes.reduce((sum, each) => sum + each, 0)
    );
    return { num_received: payload.received, num_invalid_entries: payload.invalid.length, invalid_entry_samples: [] };
  }

  #sessionsOf(id: string, wanted: string): unknown[] {
    const now = this.#clock();
    return this.#sessions
      .of(this.#audience(id).id)
      .filter((session) => wanted === '' || session.id === wanted)
      .map(({ id: session_id, began, received, invalid, ended }) => ({
        session_id,
        stage: ended !== null || now - began > windowMilliseconds ? 'finished' : 'uploading',
        progress: ended === null ? '0' : '100',
        num_received: String(received),
        num_matched: String(Math.floor((received - invalid) * 0.6)),
        num_invalid_entries: String(invalid),
        start_time: String(Math.floor(began / 1000)),
        ...(ended !== null && { end_time: String(Math.floor(ended / 1000)) })
      }));
  }

  #mayCall(): boolean {
    const now = this.#clock();
    while (this.#calls[0] !== undefined && now - this.#calls[0] >= 3_600_000) this.#calls.shift();
    return this.#calls.length < allowance && this.#calls.push(now) > 0;
  }

  #usage(): string {
    const call_count = Math.ceil((this.#calls.length * 100) / allowance);
    const use = {
      type: 'custom_audience',
      call_count,
      total_cputime: 1,
      total_time: 1,
      estimated_time_to_regain_access: 0
    };
    return JSON.stringify({ [metaAccount.slice(4)]: [use] });
  }
}

function apply(verb: Verb, { members }: MetaAudience, { identifiers }: Payload, now: number): number {
  let changes = 0;
  for (const { kind, value } of identifiers) {
    if (verb === 'remove' ? members.remove(kind, value) : members.add(kind, value, now)) changes += 1;
  }
  return changes;
}

/** Meta knows no operation id: a batch of a session is one operation, and so are two bodies of the same bytes. */
function operationOf(verb: Verb, audience: string, part: SessionPart | null, { body }: Asked): string {
  const own = part ? `${part.id}/${part.batch}` : createHash('sha256').update(body).digest('hex');
  return `${audience}/${verb}/${own}`;
}
