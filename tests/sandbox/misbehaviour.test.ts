import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { askMeta, askRelay } from './ask.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { relayToken } from './relay/relay-network.ts';
import { startSandbox } from './start-sandbox.ts';

const sandbox = await startSandbox();
const { relay, meta, google } = sandbox;
const headers = { Authorization: `Bearer ${relayToken}`, 'Content-Type': 'application/json' };

/** A job that makes an audience: whether it took effect is seen. */
const create = (signal?: AbortSignal): Promise<Response> => {
  const names = { jobId: randomUUID(), idempotencyKey: randomUUID(), network: 'tiktok', audienceRef: 'aud-1' };
  const body = JSON.stringify({ ...names, operation: 'create', name: 'Espresso' });
  return fetch(`${relay.address}/v1/jobs`, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
    ...(signal && { signal })
  });
};
const effects = (): number => relay.network.audiences().length;
/** Waits for an answer until something has come to pass without one, and goes away. */
const leave = async (seen: () => boolean): Promise<void> => {
  const patience = new AbortController();
  const answer = create(patience.signal);
  answer.catch(() => null);
  await vi.waitFor(() => expect(seen()).toBe(true), 10_000);
  patience.abort();
  await expect(answer).rejects.toThrow();
};

beforeEach(() => [relay, meta, google].forEach((server) => server.reset()));
afterAll(() => sandbox.close());

test.each([
  [false, 0],
  [true, 1]
])('the answer is lost, having taken effect: %s', async (effect, expected) => {
  relay.misbehave({ kind: 'lost', effect });
  await expect(create()).rejects.toThrow();
  expect(effects()).toBe(expected);
  expect(relay.log.requests).toMatchObject([{ status: null, reached: effect }]);
  expect((await create()).status).toBe(202);
});

test('the answer is slow, in time or too late', async () => {
  relay.misbehave({ kind: 'slow', ms: 80 });
  const started = performance.now();
  expect((await create()).status).toBe(202);
  expect(performance.now() - started).toBeGreaterThan(75);
  relay.reset();
  relay.misbehave({ kind: 'slow', ms: 60_000, effect: true });
  await leave(() => effects() === 1);
});

test('no answer ever comes', async () => {
  relay.misbehave({ kind: 'hang' });
  await leave(() => relay.log.requests.length === 1);
  expect(effects()).toBe(0);
});

test('the JSON stops half-way, after the effect', async () => {
  relay.misbehave({ kind: 'truncated' });
  const answer = await create();
  expect(answer.status).toBe(202);
  await expect(answer.json()).rejects.toThrow(SyntaxError);
  expect(effects()).toBe(1);
});

test.each<[Misbehaviour, number, string | null]>([
  [{ kind: 'portal' }, 200, 'text/html'],
  [{ kind: 'redirect' }, 302, null],
  [{ kind: 'empty' }, 204, null],
  [{ kind: 'status', status: 503 }, 503, 'application/json; charset=UTF-8']
])('%j is answered, without effect', async (rule, status, type) => {
  relay.misbehave(rule);
  const answer = await create();
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, type]);
  expect(effects()).toBe(0);
});

test('a failure may come after the effect', async () => {
  relay.misbehave({ kind: 'status', status: 500, effect: true });
  expect((await create()).status).toBe(500);
  expect(effects()).toBe(1);
});

test('an answer may be closed to browsers', async () => {
  meta.misbehave({ kind: 'no-cors' });
  expect((await askMeta(meta, 'GET', 'me')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  expect((await askMeta(meta, 'GET', 'me')).headers.get('Access-Control-Allow-Origin')).toBe('*');
});

test.each([
  ['seconds', '120'],
  ['a date', 'Sun, 22 Nov 2026 10:00:00 GMT']
])('429 in the words of each network, with when to come back in %s', async (_what, retryAfter) => {
  for (const server of [meta, google, relay]) server.misbehave({ kind: 'status', status: 429, retryAfter });
  const answers = await Promise.all([meta, google, relay].map(({ address }) => fetch(`${address}/v1`)));
  expect(answers.map(({ status, headers: said }) => [status, said.get('Retry-After')])).toEqual(
    [1, 2, 3].map(() => [429, retryAfter])
  );
  const bodies = await Promise.all(answers.map((answer) => answer.json()));
  expect(bodies).toMatchObject([
    { error: { code: 80003 } },
    { error: { status: 'RESOURCE_EXHAUSTED' } },
    { code: 'too-many-requests', retryable: true }
  ]);
});

test('401 and 500 in the words of each network', async () => {
  for (const server of [meta, google, relay])
    server.misbehave({ kind: 'status', status: 401 }, { kind: 'status', status: 500 });
  const bodies = [];
  for (const { address } of [meta, google, relay]) {
    for (let time = 1; time <= 2; time += 1) bodies.push(await (await fetch(`${address}/v1`)).json());
  }
  expect(bodies).toMatchObject([
    { error: { code: 190 } },
    { error: { code: 2, is_transient: true } },
    { error: { status: 'UNAUTHENTICATED' } },
    { error: { status: 'INTERNAL' } },
    { code: 'unauthorised', retryable: false },
    { code: 'failed', retryable: true }
  ]);
});

test('any entry of the table of errors, by name', async () => {
  meta.misbehave({ kind: 'error', error: '200/1870090' });
  expect((await askMeta(meta, 'GET', 'me')).body.error).toMatchObject({ code: 200, error_subcode: 1870090 });
  google.misbehave({ kind: 'error', error: 'NOT_ALLOWLISTED' });
  expect((await fetch(`${google.address}/v1`)).status).toBe(403);
  relay.misbehave({ kind: 'error', error: 'cursor-gone' });
  expect((await askRelay(relay, 'GET', '/incoming')).status).toBe(410);
  relay.misbehave({ kind: 'error', error: 'nonsense' });
  expect((await askRelay(relay, 'GET', '')).body.sandbox).toMatch(/nonsense/);
});

test('only for the requests that it is about, so many times, after so many others', async () => {
  relay.misbehave({ kind: 'status', status: 500, method: 'GET', path: '/incoming', skip: 1, times: 2 });
  const statuses = [];
  for (const path of ['/incoming', '', '/incoming', '/incoming', '/incoming']) {
    statuses.push((await askRelay(relay, 'GET', path)).status);
  }
  expect(statuses).toEqual([200, 200, 500, 500, 200]);
  relay.misbehave({ kind: 'empty', times: 0 });
  for (let time = 1; time <= 3; time += 1) expect((await askRelay(relay, 'GET', '')).status).toBe(204);
  relay.misbehaviours.calm();
  expect((await askRelay(relay, 'GET', '')).status).toBe(200);
});

test('a connection that is kept is cut after the body was read', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (): Promise<boolean> =>
    new Promise((done, fail) => {
      const asking = request(`${relay.address}/v1`, { agent, headers }, (answer) => {
        void text(answer).then(() => done(asking.reusedSocket));
      });
      asking.on('error', fail).end();
    });
  expect(await ask()).toBe(false);
  expect(await ask()).toBe(true);
  relay.misbehave({ kind: 'lost' });
  await expect(ask()).rejects.toThrow();
  agent.destroy();
});

test.each([
  [{ kind: 'explode' }, /kind is one of/],
  [{ kind: 'slow' }, /ms/],
  [{ kind: 'status' }, /status/],
  [{ kind: 'error' }, /error/]
])('%j is no command', (rule, message) => {
  expect(() => relay.misbehave(rule as Misbehaviour)).toThrow(message);
});
