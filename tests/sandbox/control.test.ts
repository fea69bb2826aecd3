import { afterAll, beforeEach, expect, test } from 'vitest';
import { askControl, askMeta, askRelay } from './ask.ts';
import { sha256 } from './digests.ts';
import { metaAccount, metaToken } from './meta/account.ts';
import { startSandbox } from './start-sandbox.ts';

const sandbox = await startSandbox({ now: () => Date.parse('2026-11-22T09:00:00Z'), keepBodies: 2 });
const { meta, relay } = sandbox;

const create = async (): Promise<string> => {
  const fields = { name: 'Espresso', subtype: 'CUSTOM', customer_file_source: 'USER_PROVIDED_ONLY' };
  return String((await askMeta(meta, 'POST', `${metaAccount}/customaudiences`, fields)).body.id);
};

beforeEach(() => [meta, relay].forEach((server) => server.reset()));
afterAll(() => sandbox.close());

test('shows what a network holds, and what each operation did', async () => {
  const id = await create();
  await askMeta(meta, 'POST', `${id}/users`, { payload: { schema: 'EMAIL_SHA256', data: [sha256('a')] } });
  meta.misbehave({ kind: 'empty', skip: 9 });
  expect((await askControl(meta, 'GET', 'state')).body).toMatchObject({
    network: 'meta',
    now: '2026-11-22T09:00:00.000Z',
    audiences: [{ id, name: 'Espresso', members: { EMAIL: 1 } }],
    operations: [{ accepted: 1, effects: 1, changes: 1 }],
    requests: 2,
    misbehaviours: [{ kind: 'empty', skip: 9 }]
  });
  expect((await askControl(meta, 'GET', `audiences/${id}`)).body).toMatchObject({ members: { EMAIL: [sha256('a')] } });
  expect((await askControl(meta, 'GET', 'audiences/12')).status).toBe(404);
});

test('keeps the exact bytes of the last requests', async () => {
  const bodies = ['access_token=1', `access_token=${metaToken}&method=get`, 'access_token=é%20'];
  const at = `${meta.address}/v25.0/me?a=1`;
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  for (const body of bodies) await fetch(at, { method: 'POST', headers: type, body });
  const { body: log } = await askControl(meta, 'GET', 'requests');
  expect(log).toMatchObject([
    { number: 1, method: 'POST', target: '/v25.0/me?a=1', bytes: 14, status: 401, reached: true },
    { number: 2, status: 200 },
    { number: 3, bytes: 18 }
  ]);
  const third = await fetch(`${meta.address}/__sandbox/requests/3/body`);
  expect(await third.text()).toBe(bodies[2]);
  expect((await fetch(`${meta.address}/__sandbox/requests/1/body`)).status).toBe(404);
});

test('misbehaves on command, and calms down', async () => {
  await askControl(meta, 'POST', 'misbehave', { kind: 'status', status: 503, times: 0 });
  expect((await askMeta(meta, 'GET', 'me')).status).toBe(503);
  await askControl(meta, 'POST', 'calm');
  expect((await askMeta(meta, 'GET', 'me')).status).toBe(200);
  const wrong = await askControl(meta, 'POST', 'misbehave', { kind: 'nonsense' });
  expect([wrong.status, wrong.body.sandbox]).toEqual([400, expect.stringMatching(/kind is one of slow/)]);
});

test('its clock may be wrong', async () => {
  await askControl(meta, 'POST', 'clock', { ahead: -86_400_000 });
  const answer = await askMeta(meta, 'GET', 'me');
  expect(answer.headers.get('Date')).toBe('Sat, 21 Nov 2026 09:00:00 GMT');
  expect((await askControl(meta, 'POST', 'clock', { ahead: 'a day' })).status).toBe(400);
});

test('plants what a relay hands over', async () => {
  const person = { externalId: 'crm-17' };
  const report = { kind: 'report', id: 'r-1', report: 'opened', channel: 'email', at: '2026-11-21T10:00:00Z', person };
  expect((await askControl(relay, 'POST', 'incoming', [report])).status).toBe(200);
  expect((await askRelay(relay, 'GET', '/incoming')).body.items).toEqual([report]);
  expect((await askControl(relay, 'POST', 'incoming', [{ kind: 'report' }])).status).toBe(400);
  expect((await askControl(meta, 'POST', 'incoming', [report])).status).toBe(404);
});

test('forgets everything, and says what may be asked', async () => {
  await create();
  await askControl(meta, 'POST', 'reset');
  expect((await askControl(meta, 'GET', 'state')).body).toMatchObject({ audiences: [], requests: 0 });
  const { status, body } = await askControl(meta, 'GET', 'nonsense');
  expect([status, body.sandbox]).toEqual([404, expect.arrayContaining(['POST /__sandbox/misbehave'])]);
});
