import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { askRelay, type Answered } from './ask.ts';
import { emptyDigest, sha256 } from './digests.ts';
import { answerFault } from './relay/contract.ts';
import { startSandbox } from './start-sandbox.ts';

const sandbox = await startSandbox();
const { relay } = sandbox;
const consent = { required: true, checkedAt: '2026-11-22T09:00:00Z' };

const base = (more: object): Record<string, unknown> => {
  return { jobId: randomUUID(), idempotencyKey: randomUUID(), network: 'tiktok', audienceRef: 'aud-1', ...more };
};
/** Adds, removes or replaces: a letter of `people` is a person. */
const members = (operation: string, people: string, more: object = {}): Record<string, unknown> =>
  base({
    operation,
    schema: ['EMAIL_SHA256'],
    rows: [...people].map((letter) => [sha256(letter)]),
    version: 1,
    batchSeq: 1,
    batchCount: 1,
    consent,
    ...more
  });
const post = (job: object): Promise<Answered> => askRelay(relay, 'POST', '/jobs', job);
const create = (more: object = {}): Promise<Answered> => post(base({ operation: 'create', name: 'Espresso', ...more }));
const held = (at = 0): string => {
  const values = new Set(relay.network.audiences()[at]?.members.values('EMAIL_SHA256'));
  return [...'abcdefghij'].filter((letter) => values.has(sha256(letter))).join('');
};
const refused = ({ status, body }: Answered): unknown[] => [status, body.code, body.retryable];

beforeEach(() => relay.reset());
afterAll(() => sandbox.close());

test('says what it offers, and keeps the contract in every answer', async () => {
  const { body } = await askRelay(relay, 'GET', '');
  expect(body).toMatchObject({ contract: '1.0.0', incoming: true, messages: false });
  expect(answerFault('/v1', 'get', 200, body)).toBeNull();
  await create();
  const job = members('add', 'ab');
  const taken = await post(job);
  expect(taken.status).toBe(202);
  expect(answerFault('/v1/jobs', 'post', 202, taken.body)).toBeNull();
  const read = await askRelay(relay, 'GET', `/jobs/${String(job['jobId'])}`);
  expect(read.body).toMatchObject({ state: 'done', received: 2, matchBand: '51-60' });
  expect(answerFault('/v1/jobs/{jobId}', 'get', 200, read.body)).toBeNull();
  const lost = await askRelay(relay, 'GET', `/jobs/${randomUUID()}`);
  expect(answerFault('/v1/jobs/{jobId}', 'get', lost.status, lost.body)).toBeNull();
  const later = await askRelay(relay, 'POST', '/messages', {});
  expect([later.status, answerFault('/v1/messages', 'post', 501, later.body)]).toEqual([501, null]);
});

test('adds, removes and tells the size', async () => {
  await create();
  await post(members('add', 'abc'));
  await post(members('remove', 'bz'));
  expect(held()).toBe('ac');
  const status = base({ operation: 'status' });
  await post(status);
  const read = await askRelay(relay, 'GET', `/jobs/${String(status['jobId'])}`);
  expect(read.body.audience).toEqual({ state: 'too-small', size: 2 });
});

test('a key takes effect once, and belongs to one body', async () => {
  await create();
  const job = members('add', 'a');
  const answers = [await post(job), await post(job)];
  await post(members('remove', 'a'));
  answers.push(await post(job));
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
  expect(held()).toBe('');
  const count = relay.network.operations.list().find(({ id }) => id === job['idempotencyKey']);
  expect(count).toMatchObject({ accepted: 3, effects: 1, changes: 1 });
  const later = { ...consent, checkedAt: '2026-11-23T09:00:00Z' };
  expect((await post({ ...job, consent: later })).status).toBe(202);
  expect(refused(await post({ ...job, rows: [[sha256('b')]] }))).toEqual([409, 'key-reused', false]);
  expect(refused(await post({ ...job, operation: 'remove' }))).toEqual([409, 'key-reused', false]);
  expect(refused(await post({ ...job, idempotencyKey: randomUUID() }))).toEqual([409, 'key-reused', false]);
});

test('a job that comes again may have lost people who took their consent back, and stays what it was', async () => {
  await create();
  const job = members('add', 'abc');
  await post(job);
  expect((await post({ ...job, rows: [[sha256('a')]] })).status).toBe(202);
  expect(held()).toBe('abc');
});

test('replaces in one go when all batches are there, whatever their order', async () => {
  await create();
  const send = (operation: string, people: string, version: number, batchSeq = 1, batchCount = 1): Promise<Answered> =>
    post(members(operation, people, { version, batchSeq, batchCount }));
  await send('add', 'ab', 1);
  await send('replace', 'd', 2, 2, 2);
  expect(held()).toBe('ab');
  await send('replace', 'c', 2, 1, 2);
  expect(held()).toBe('cd');
  await send('replace', 'e', 3, 1, 2);
  await send('replace', 'f', 4, 1, 2);
  await send('replace', 'g', 3, 2, 2);
  await send('replace', 'h', 4, 2, 2);
  expect(held()).toBe('fh');
  await send('replace', 'a', 2);
  expect(held()).toBe('fh');
});

test.each([
  ['an address in clear', { rows: [['mary@example.com']] }, 400, 'not-hashed'],
  ['a digest in capitals', { rows: [[sha256('a').toUpperCase()]] }, 400, 'not-hashed'],
  ['a digest of another kind', { rows: [['a14049761b66b860e8f099e5a4e599ac']] }, 400, 'not-hashed'],
  ['the digest of nothing', { rows: [[emptyDigest]] }, 400, 'not-hashed'],
  ['a row that is too long', { rows: [[sha256('a'), sha256('b')]] }, 400, 'invalid'],
  ['an empty row', { rows: [['']] }, 400, 'invalid'],
  ['no row', { rows: [] }, 400, 'invalid'],
  [
    'a column that the network does not take',
    { schema: ['EMAIL_MD5'], rows: [['a14049761b66b860e8f099e5a4e599ac']] },
    400,
    'unknown-column'
  ],
  [
    'columns that the network does not mix',
    { network: 'snapchat', schema: ['EMAIL_SHA256', 'PHONE_SHA256'], rows: [[sha256('a'), '']] },
    400,
    'unknown-column'
  ],
  ['too many rows', { rows: Array.from({ length: 10_001 }, () => [sha256('a')]) }, 400, 'invalid'],
  ['no consent', { consent: undefined }, 400, 'invalid'],
  ['a batch beyond the last', { batchSeq: 2 }, 400, 'invalid'],
  ['a network that is not reached', { network: 'reddit' }, 404, 'unknown-network'],
  ['an audience that was not created', { audienceRef: 'aud-2' }, 404, 'unknown-audience'],
  ['what the network does not do', { network: 'liveramp', operation: 'replace' }, 400, 'not-offered'],
  ['a field that is not in the contract', { priority: 1 }, 400, 'invalid'],
  ['a job id that is not one', { jobId: '17' }, 400, 'invalid'],
  ['an operation that is not one', { operation: 'merge' }, 400, 'invalid']
])('refuses a job with %s', async (_what, more, status, code) => {
  for (const network of ['tiktok', 'snapchat', 'liveramp']) await create({ network });
  const answer = await post(members('add', 'a', more));
  expect(refused(answer)).toEqual([status, code, false]);
  expect(answerFault('/v1/jobs', 'post', status, answer.body)).toBeNull();
  expect(relay.network.audiences().map(({ members: each }) => each.people)).toEqual([0, 0, 0]);
});

test('a dry run checks everything and does nothing', async () => {
  await create();
  expect((await post(members('add', 'a', { dryRun: true }))).status).toBe(202);
  expect((await post(members('add', 'a', { dryRun: true, rows: [['a']] }))).status).toBe(400);
  expect([held(), relay.network.operations.list().length]).toEqual(['', 1]);
});

test('hands over events and reports since a cursor, in pages', async () => {
  const at = '2026-11-21T10:00:00Z';
  const person = { email: 'mary@example.com' };
  relay.network.plant([
    { kind: 'event', id: 'e-1', type: 'order-placed', at, person, source: 'shop', values: { amount: '12.50' } },
    { kind: 'report', id: 'r-1', report: 'bounced', channel: 'email', at, person, messageId: 'm-1', detail: '550' },
    { kind: 'report', id: 'r-2', report: 'unsubscribed', channel: 'sms', at, person: { phone: '+33612345678' } }
  ]);
  const first = (await askRelay(relay, 'GET', '/incoming?limit=2')).body;
  expect([first.items.map(({ id }: { id: string }) => id), first.more]).toEqual([['e-1', 'r-1'], true]);
  expect(answerFault('/v1/incoming', 'get', 200, first)).toBeNull();
  const second = (await askRelay(relay, 'GET', `/incoming?after=${first.next}`)).body;
  expect(second).toMatchObject({ items: [{ id: 'r-2' }], more: false });
  const third = (await askRelay(relay, 'GET', `/incoming?after=${second.next}`)).body;
  expect(third).toEqual({ items: [], next: second.next, more: false });
  expect(refused(await askRelay(relay, 'GET', '/incoming?after=after-9'))).toEqual([410, 'cursor-gone', false]);
  expect(refused(await askRelay(relay, 'GET', '/incoming?limit=1001'))).toEqual([400, 'invalid', false]);
  expect(refused(await askRelay(relay, 'GET', '/incoming?page=2'))).toEqual([400, 'invalid', false]);
  expect(() => relay.network.plant([{ kind: 'event', id: 'e-2' }])).toThrow(RangeError);
});

test('knows its token, and lets a browser read when to come back', async () => {
  const bare = await fetch(`${relay.address}/v1`);
  expect([bare.status, answerFault('/v1', 'get', 401, await bare.json())]).toEqual([401, null]);
  const asking = await fetch(`${relay.address}/v1/jobs`, {
    method: 'OPTIONS',
    headers: { Origin: 'http://localhost:4173' }
  });
  expect(asking.headers.get('Access-Control-Allow-Headers')).toBe('authorization, content-type');
  expect(asking.headers.get('Access-Control-Allow-Methods')).toBe('GET, POST');
  expect((await askRelay(relay, 'GET', '')).headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
});
