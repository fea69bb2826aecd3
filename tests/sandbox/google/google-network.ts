import { createHash, randomUUID } from 'node:crypto';
import { bearerOf, type Answer, type Asked, type Clock, type HeldAudience, type Network } from '../exchange.ts';
import { Operations } from '../operations.ts';
import { googleAccount, googleToken } from './account.ts';
import { readDestinations, type Destination } from './destinations.ts';
import { googleFault, isGoogleReason, refuse, refuseField } from './faults.ts';
import { readMembers, type Member } from './members.ts';
import { statusOf, type Requested } from './request-status.ts';
import { fieldsOf, flagOf, oneOf, textOf, type Fields } from './shape.ts';
import { changeUserList, readUserList, shownUserList, type UserList } from './user-lists.ts';

const perMinute = 300;
const perDay = 100_000;
const memberFields = ['destinations', 'audienceMembers', 'validateOnly', 'encoding'];

/** Google's Data Manager API, audience members and user lists (networks.md 2.2). */
export class GoogleNetwork implements Network {
  readonly name = 'google';
  readonly tokens = { account: googleAccount, token: googleToken };
  readonly operations = new Operations();
  readonly #clock: Clock;
  readonly #processing: number;
  readonly #lists = new Map<string, UserList>();
  readonly #requests = new Map<string, Requested>();
  readonly #calls: number[] = [];
  #nextId = 8_000_000_001;

  /** @param processing how long a request reads as being processed, milliseconds */
  constructor(clock: Clock, processing: number) {
    this.#clock = clock;
    this.#processing = processing;
  }

  audiences(): readonly HeldAudience[] {
    return [...this.#lists.values()];
  }

  async answer(asked: Asked): Promise<Answer> {
    if (bearerOf(asked) !== googleToken) refuse('UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    const call = `${asked.method} ${asked.path}`;
    if (call.startsWith('POST /v1/audienceMembers:')) return { status: 200, body: this.#ingestion(call, asked) };
    if (call === 'GET /v1/requestStatus:retrieve') return { status: 200, body: this.#status(asked) };
    return { status: 200, body: this.#userLists(asked) };
  }

  named(error: string): Answer | null {
    return isGoogleReason(error) ? googleFault(error, `The sandbox was told to answer ${error}.`) : null;
  }

  withStatus(status: number): Answer {
    const reasons = { 401: 'UNAUTHENTICATED', 403: 'PERMISSION_DENIED', 429: 'RESOURCE_EXHAUSTED' } as const;
    const reason = status in reasons ? reasons[status as keyof typeof reasons] : 'INTERNAL_ERROR';
    return { ...googleFault(reason, `The sandbox was told to answer ${status}.`), status };
  }

  /** Google's APIs answer browsers (networks.md 9); which headers of an answer a browser may read is not in the documents,
   * so none beyond those that it always may. */
  cors({ headers }: Asked, preflight: boolean): Readonly<Record<string, string>> {
    const origin = { 'Access-Control-Allow-Origin': headers.origin ?? '*', Vary: 'Origin' };
    if (!preflight) return origin;
    return {
      ...origin,
      'Access-Control-Allow-Methods': 'DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT',
      'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '',
      'Access-Control-Max-Age': '3600'
    };
  }

  #ingestion(call: string, asked: Asked): unknown {
    const now = this.#clock();
    while (this.#calls[0] !== undefined && now - this.#calls[0] >= 86_400_000) this.#calls.shift();
    const lastMinute = this.#calls.filter((at) => now - at < 60_000).length;
    if (this.#calls.length >= perDay || lastMinute >= perMinute) refuse('RESOURCE_EXHAUSTED', 'Quota exceeded.');
    this.#calls.push(now);
    const body = jsonOf(asked);
    const verb = call.slice(call.indexOf(':') + 1);
    if (verb === 'ingest')
      return this.#ingest(fieldsOf(body, '', [...memberFields, 'consent', 'termsOfService']), asked);
    if (verb === 'remove') return this.#remove(fieldsOf(body, '', memberFields), asked);
    if (verb === 'removeAll')
      return this.#removeAll(fieldsOf(body, '', ['destinations', 'validateOnly', 'removeAsOfTime']), asked);
    return refuse('NOT_FOUND', 'The requested URL was not found on this server.');
  }

  #ingest(body: Fields, asked: Asked): unknown {
    const destinations = readDestinations(body['destinations'], this.#lists);
    const members = readMembers(body['audienceMembers'], encodingOf(body), body['consent']);
    const terms = fieldsOf(body['termsOfService'] ?? {}, 'terms_of_service', ['customerMatchTermsOfServiceStatus']);
    if (terms['customerMatchTermsOfServiceStatus'] !== 'ACCEPTED') {
      refuseField('TERMS_AND_CONDITIONS_NOT_SIGNED', 'terms_of_service', 'the Customer Match terms must be accepted');
    }
    return this.#act('ingest', body, asked, destinations, members, ({ list }) => {
      const used = members.filter(({ refused }) => refused === null).flatMap(({ identifiers }) => identifiers);
      return used.filter(({ kind, value }) => list.members.add(kind, value, this.#clock())).length;
    });
  }

  #remove(body: Fields, asked: Asked): unknown {
    const destinations = readDestinations(body['destinations'], this.#lists);
    const members = readMembers(body['audienceMembers'], encodingOf(body), undefined);
    return this.#act('remove', body, asked, destinations, members, ({ list }) => {
      const identifiers = members.flatMap((member) => member.identifiers);
      return identifiers.filter(({ kind, value }) => list.members.remove(kind, value)).length;
    });
  }

  #removeAll(body: Fields, asked: Asked): unknown {
    const destinations = readDestinations(body['destinations'], this.#lists);
    const before =
      body['removeAsOfTime'] === undefined ? Infinity : Date.parse(textOf(body['removeAsOfTime'], 'remove_as_of_time'));
    if (Number.isNaN(before)) refuseField('INVALID_ARGUMENT', 'remove_as_of_time', 'must be a timestamp');
    if (before !== Infinity && before > this.#clock()) {
      refuseField('INVALID_ARGUMENT', 'remove_as_of_time', 'must not be in the future');
    }
    return this.#act('removeAll', body, asked, destinations, [], ({ list }) => list.members.clear(before));
  }

  #act(
    verb: Requested['verb'],
    body: Fields,
    asked: Asked,
    destinations: readonly Destination[],
    members: readonly Member[],
    apply: (destination: Destination) => number
  ): unknown {
    const requestId = randomUUID();
    if (flagOf(body['validateOnly'], 'validate_only')) return { requestId };
    const changes = destinations.map(apply).reduce((sum, each) => sum + each, 0);
    // Google knows no operation id: the same bytes are the same operation
    this.operations.record(`${verb}/${createHash('sha256').update(asked.body).digest('hex')}`, changes);
    this.#requests.set(requestId, { verb, at: this.#clock(), destinations, members: countOf(members) });
    return { requestId };
  }

  #status({ query }: Asked): unknown {
    const id = textOf(query.get('requestId'), 'request_id');
    const requested = this.#requests.get(id) ?? refuse('NOT_FOUND', `No request ${id}.`);
    return statusOf(requested, this.#clock() - requested.at < this.#processing);
  }

  #userLists(asked: Asked): unknown {
    const [, account = '', id] =
      /^\/v1\/accountTypes\/GOOGLE_ADS\/accounts\/(\d+)\/userLists(?:\/(\d+))?$/.exec(asked.path) ?? [];
    if (!account) return refuse('NOT_FOUND', 'The requested URL was not found on this server.');
    if (account !== googleAccount) refuse('PERMISSION_DENIED', `The caller may not read account ${account}`);
    if (id === undefined) {
      if (asked.method === 'GET') return { userLists: [...this.#lists.values()].map(shownUserList) };
      if (asked.method !== 'POST') return refuse('NOT_FOUND', 'The requested URL was not found on this server.');
      const list = readUserList(jsonOf(asked), String(this.#nextId), this.#lists.values());
      this.#nextId += 1;
      this.#lists.set(list.id, list);
      return shownUserList(list);
    }
    const list = this.#lists.get(id) ?? refuse('NOT_FOUND', `No list ${id}.`);
    if (asked.method === 'PATCH')
      changeUserList(list, jsonOf(asked), asked.query.get('updateMask'), this.#lists.values());
    else if (asked.method === 'DELETE') {
      this.#lists.delete(id);
      return {};
    }
    return shownUserList(list);
  }
}

function jsonOf({ headers, body }: Asked): unknown {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) refuse('INVALID_ARGUMENT', 'The body must be JSON.');
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return refuse('INVALID_ARGUMENT', 'Invalid JSON payload received.');
  }
}

function encodingOf(body: Fields): 'HEX' | 'BASE64' {
  return body['encoding'] === undefined
    ? refuseField('REQUIRED_FIELD_MISSING', 'encoding', 'is required with user data')
    : oneOf(body['encoding'], 'encoding', ['HEX', 'BASE64']);
}

function countOf(members: readonly Member[]): Requested['members'] {
  const refused: Record<string, number> = {};
  for (const { refused: reason } of members) if (reason) refused[reason] = (refused[reason] ?? 0) + 1;
  return {
    records: members.length,
    identifiers: members.reduce((sum, { identifiers }) => sum + identifiers.length, 0),
    refused
  };
}
