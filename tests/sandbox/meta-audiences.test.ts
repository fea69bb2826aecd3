import { afterAll, beforeEach, expect, test } from 'vitest';
import { askMeta, type Answered } from './ask.ts';
import { sha256 } from './digests.ts';
import { metaAccount, metaToken } from './meta/account.ts';
import { startSandbox } from './start-sandbox.ts';

const sandbox = await startSandbox();
const { meta } = sandbox;
const custom = { name: 'Espresso', subtype: 'CUSTOM', customer_file_source: 'USER_PROVIDED_ONLY' };
const create = (fields: object): Promise<Answered> =>
  askMeta(meta, 'POST', `${metaAccount}/customaudiences`, { ...fields });

beforeEach(() => meta.reset());
afterAll(() => sandbox.close());

test('creates an audience, and tells how it stands', async () => {
  const { id } = (await create(custom)).body;
  expect(id).toMatch(/^\d+$/);
  const fields =
    'name,approximate_count_lower_bound,approximate_count_upper_bound,operation_status,delivery_status,time_updated';
  const read = await askMeta(meta, 'GET', id, { fields });
  expect(read.body).toMatchObject({ name: 'Espresso', operation_status: { code: 200, description: 'Normal' } });
  expect(Object.keys(read.body)).toEqual(fields.split(','));
  expect(JSON.parse(read.headers.get('X-Business-Use-Case-Usage') ?? '')).toMatchObject({
    '100200300': [{ call_count: 1 }]
  });
  expect((await askMeta(meta, 'GET', `${metaAccount}/customaudiences`, { fields: 'name' })).body.data).toHaveLength(1);
});

test.each([
  ['no name', { ...custom, name: ' ' }],
  ['no source', { ...custom, customer_file_source: undefined }],
  ['a source that is not one', { ...custom, customer_file_source: 'MINE' }],
  ['a subtype that is not one', { ...custom, subtype: 'WEBSITE' }],
  ['a field that is not in the documents', { ...custom, lookalike: 'yes' }]
])('refuses to create with %s', async (_what, fields) => {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  const { status, body } = await create(Object.fromEntries(known));
  expect([status, body.error.code, body.error.type]).toEqual([400, 100, 'OAuthException']);
  expect(body.error.fbtrace_id).toBeTruthy();
  expect(meta.network.audiences()).toEqual([]);
});

test('knows its token, its account, its version and its fields', async () => {
  expect((await askMeta(meta, 'GET', 'me')).body).toEqual({ id: '1', name: 'Sandbox' });
  expect((await askMeta(meta, 'GET', metaAccount)).body).toMatchObject({ id: metaAccount });
  expect((await askMeta(meta, 'GET', 'me', { access_token: 'stale' })).body.error.code).toBe(190);
  expect((await askMeta(meta, 'GET', 'act_1')).body.error).toMatchObject({ code: 100, error_subcode: 33 });
  const { id } = (await create(custom)).body;
  expect((await askMeta(meta, 'GET', id, { fields: 'secret' })).body.error.code).toBe(100);
  const old = await fetch(`${meta.address}/v12.0/me?access_token=${metaToken}`);
  expect(await old.json()).toMatchObject({ error: { code: 2635 } });
});

test('takes a form, a form of parts and JSON, with the token in the body, the address or a header', async () => {
  const at = `${meta.address}/v25.0/me`;
  const urls = await fetch(at, {
    method: 'POST',
    body: new URLSearchParams({ method: 'GET', access_token: metaToken })
  });
  const json = await fetch(at, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ method: 'GET', access_token: metaToken })
  });
  const header = await fetch(at, { headers: { Authorization: `Bearer ${metaToken}` } });
  expect([urls.status, json.status, header.status]).toEqual([200, 200, 200]);
  const text = await fetch(at, { method: 'POST', body: `{"access_token":"${metaToken}"}` });
  expect(text.status).toBe(400);
});

test('a name that suggests health is flagged: uploads are blocked until it is changed', async () => {
  const { id } = (await create({ ...custom, name: 'Diabetes newsletter' })).body;
  const payload = { schema: 'EMAIL_SHA256', data: [sha256('mary@example.com')] };
  expect((await askMeta(meta, 'GET', id, { fields: 'operation_status' })).body.operation_status.code).toBe(471);
  expect((await askMeta(meta, 'POST', `${id}/users`, { payload })).body.error.error_subcode).toBe(1713230);
  await askMeta(meta, 'POST', id, { name: 'Newsletter' });
  expect((await askMeta(meta, 'POST', `${id}/users`, { payload })).status).toBe(200);
});

test('too many calls in an hour are refused with 80003, and let through an hour later', async () => {
  meta.misbehave({ kind: 'error', error: '80003' });
  expect((await askMeta(meta, 'GET', 'me')).body.error).toMatchObject({ code: 80003, is_transient: true });
  const { network } = meta;
  const asked = {
    method: 'GET',
    path: '/v25.0/me',
    query: new URLSearchParams({ access_token: metaToken }),
    headers: {}
  };
  for (let call = 0; call < 5_000; call += 1) await network.answer({ ...asked, body: Buffer.alloc(0) });
  expect((await askMeta(meta, 'GET', 'me')).body.error.code).toBe(80003);
  meta.moveClock(3_600_001);
  expect((await askMeta(meta, 'GET', 'me')).status).toBe(200);
});

test('a browser may send what needs no question, and nothing else', async () => {
  const asking = await fetch(`${meta.address}/v25.0/me`, {
    method: 'OPTIONS',
    headers: { Origin: 'http://localhost:4173', 'Access-Control-Request-Method': 'DELETE' }
  });
  expect(asking.headers.get('Access-Control-Allow-Methods')).toBeNull();
  expect(asking.headers.get('Access-Control-Allow-Origin')).toBeNull();
  expect((await askMeta(meta, 'GET', 'me')).headers.get('Access-Control-Allow-Origin')).toBe('*');
  const refused = await askMeta(meta, 'GET', 'me', { access_token: '' });
  expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
});
