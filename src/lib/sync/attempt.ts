import type { Destination } from '../domain/destination.ts';
import type { OutboxItem, OutboxRows } from '../domain/outbox.ts';
import { connectorOf } from '../engine/connectors/catalog.ts';
import type { Outcome, WireAnswer, WireMatter, WireRequest } from '../engine/connectors/connector.ts';
import type { StandingLane } from '../storage/drain.ts';
import { openToken } from '../storage/tokens.ts';
import type { Door } from './door.ts';

/** What one try came to, and what was heard. */
export interface Attempt {
  readonly outcome: Outcome;
  readonly status: number | null;
}

/** Sends one request, in the hands of this sender. What is made only once is looked for first when an earlier try of it
 * was not answered. */
export async function attempt(
  lane: StandingLane,
  item: OutboxItem,
  rows: OutboxRows | null,
  door: Door
): Promise<Attempt> {
  const { destination } = lane;
  const connector = connectorOf(destination);
  if (!connector) return blocked('retired');
  const place = { destination, door };
  const token = destination.token ? await openToken(destination.id, destination.token) : null;
  if (!token?.ok) return blocked('token');
  const audience = item.audience === null ? undefined : lane.audiences.get(item.audience);
  const matter: WireMatter = {
    id: item.id,
    effect: item.effect,
    network: destination.network,
    settings: destination.settings,
    audience: audience ?? null,
    rows,
    preparedAt: item.preparedAt,
    leavesAt: door.now(),
    isAgreed: audience?.consent !== 'anyone',
    token: token.value
  };
  const looking = item.attempts > 1 ? connector.find(matter) : null;
  if (looking) {
    const found = await ask(looking, place, (answer) => connector.found(matter, answer));
    if ('outcome' in found) return found;
    if (found.remote !== null)
      return {
        outcome: { kind: 'accepted', words: '', remote: found.remote, received: null, invalid: null },
        status: 200
      };
  }
  const tried = await ask(connector.request(matter), place, (answer) => connector.read(matter, answer));
  return 'outcome' in tried ? tried : { outcome: { kind: 'postponed', words: '', afterMs: null }, status: null };
}

const blocked = (by: 'retired' | 'token'): Attempt => ({ outcome: { kind: 'blocked', by, words: '' }, status: null });

interface Place {
  readonly destination: Destination;
  readonly door: Door;
}

async function ask(
  request: WireRequest,
  { destination, door }: Place,
  read: (answer: WireAnswer) => Outcome | { readonly remote: string | null }
): Promise<Attempt | { readonly remote: string | null }> {
  // whatever its settings say, as in a backup that somebody made: the token goes nowhere but where it was given for
  if (new URL(request.url).origin !== destination.origin) return blocked('retired');
  const answer = await door.send(request);
  if (answer === null) return { outcome: { kind: 'postponed', words: '', afterMs: null }, status: null };
  if (answer === 'unreadable') return { outcome: { kind: 'blocked', by: 'unreadable', words: '' }, status: null };
  const said = read(answer);
  return 'kind' in said ? { outcome: said, status: answer.status } : said;
}
