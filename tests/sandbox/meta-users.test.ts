import { afterAll, beforeEach, expect, test } from 'vitest';
import { askMeta, type Answered } from './ask.ts';
import { emptyDigest, sha256 } from './digests.ts';
import { metaAccount } from './meta/account.ts';
import { startSandbox } from './start-sandbox.ts';

const sandbox = await startSandbox();
const { meta } = sandbox;
// published by Meta, networks.md 5.1
const mary = 'f1904cf1a9d73a55fa5de0ac823c4403ded71afd4c3248d00bdcd0866552bb79';
const phone = '1ef970831d7963307784fa8688e8fce101a15685d62aa765fed23f3a2c576a4e';
const male = '62c66a7a5dd70c3146618063c344e531e6d4b59e379808443ce962b3abd63c5a';
const valery = '08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c';
let id = '';

const make = async (more: object = {}): Promise<string> => {
  const fields = { name: 'Espresso', subtype: 'CUSTOM', customer_file_source: 'USER_PROVIDED_ONLY', ...more };
  return String((await askMeta(meta, 'POST', `${metaAccount}/customaudiences`, fields)).body.id);
};
const send = (method: string, payload: object): Promise<Answered> => askMeta(meta, method, `${id}/users`, { payload });
const held = (): unknown => meta.network.audiences()[0]?.members.toJSON();

beforeEach(async () => {
  meta.reset();
  id = await make();
});
afterAll(() => sandbox.close());

test('adds rows of several keys, an unknown value being an empty text', async () => {
  const data = [
    ['crm-17', mary, phone, valery],
    ['', sha256('b@example.com'), '', '']
  ];
  const { body } = await send('POST', { schema: ['EXTERN_ID', 'EMAIL', 'PHONE', 'FN'], data });
  expect(body).toMatchObject({ audience_id: id, num_received: 2, num_invalid_entries: 0 });
  expect(held()).toEqual({
    EMAIL: [mary, sha256('b@example.com')].sort(),
    EXTERN_ID: ['crm-17'],
    PHONE: [phone]
  });
});

test('adds one kind of values, and removes what is named and nothing else', async () => {
  await send('POST', { schema: 'EMAIL_SHA256', data: [mary, sha256('b@example.com')] });
  await send('POST', { schema: ['PHONE'], data: [[phone]] });
  await send('DELETE', { schema: 'EMAIL_SHA256', data: [mary, sha256('never there')] });
  expect(held()).toEqual({ EMAIL: [sha256('b@example.com')], PHONE: [phone] });
  expect(meta.network.operations.list().map(({ effects, changes }) => [effects, changes])).toEqual([
    [1, 2],
    [1, 1],
    [1, 1]
  ]);
});

test('the same bytes twice are one operation with one effect', async () => {
  const body = new URLSearchParams({
    access_token: 'sandbox-meta-token',
    payload: JSON.stringify({ schema: 'EMAIL_SHA256', data: [mary] })
  });
  for (let time = 1; time <= 2; time += 1) await fetch(`${meta.address}/v25.0/${id}/users`, { method: 'POST', body });
  expect(meta.network.operations.list()).toMatchObject([{ accepted: 2, effects: 1, changes: 1 }]);
});

test.each([
  ['an address in clear', 'EMAIL', 'mary@example.com'],
  ['a digest in capitals', 'EMAIL', mary.toUpperCase()],
  ['a digest of another kind', 'PHONE', 'a14049761b66b860e8f099e5a4e599ac'],
  ['the digest of nothing', 'EMAIL', emptyDigest],
  ['a gender that is neither m nor f', 'GEN', sha256('male')],
  ['a month without its zero', 'DOBM', sha256('1')],
  ['a country in capitals', 'COUNTRY', sha256('FR')],
  ['a mobile identifier in capitals', 'MADID', '6032D997-3AB0-4DE0-AA16-8AF0E5B482FB'],
  ['nothing at all', 'EMAIL', '']
])('counts a row with %s as invalid, and takes the others', async (_what, key, cell) => {
  const data = [
    [cell, 'crm-1'],
    ['', 'crm-2']
  ];
  const { status, body } = await send('POST', { schema: [key, 'EXTERN_ID'], data });
  expect([status, body.num_received, body.num_invalid_entries]).toEqual([200, 2, cell === '' ? 0 : 1]);
  expect(held()).toEqual({ EXTERN_ID: cell === '' ? ['crm-1', 'crm-2'] : ['crm-2'] });
  const { body: alone } = await send('POST', { schema: [key], data: [[cell]] });
  expect(alone).toMatchObject({ num_received: 1, num_invalid_entries: 1, invalid_entry_samples: [[cell]] });
});

test('takes the closed lists and the identifiers in clear as the guide writes them', async () => {
  const schema = ['MADID', 'GEN', 'DOBY', 'DOBM', 'DOBD', 'COUNTRY'];
  const cells = [
    '6032d997-3ab0-4de0-aa16-8af0e5b482fb',
    male,
    sha256('1990'),
    sha256('01'),
    sha256('31'),
    sha256('fr')
  ];
  expect((await send('POST', { schema, data: [cells] })).body.num_invalid_entries).toBe(0);
  expect(held()).toEqual({ MADID: [cells[0]] });
  expect(
    (await send('POST', { schema: ['FN', 'COUNTRY'], data: [[valery, sha256('fr')]] })).body.num_invalid_entries
  ).toBe(0);
  expect(held()).toMatchObject({ 'FN+COUNTRY': [`${valery}+${sha256('fr')}`] });
});

test.each([
  ['a key that is not one', { schema: ['MAIL'], data: [[mary]] }],
  ['a key twice', { schema: ['EMAIL', 'EMAIL'], data: [[mary, mary]] }],
  ['a row that is too short', { schema: ['EMAIL', 'PHONE'], data: [[mary, phone], [mary]] }],
  ['rows where values are due', { schema: 'EMAIL_SHA256', data: [[mary]] }],
  ['values where rows are due', { schema: ['EMAIL'], data: [mary] }],
  ['no row', { schema: ['EMAIL'], data: [] }],
  ['more than 10,000 rows', { schema: 'EMAIL_SHA256', data: Array.from({ length: 10_001 }, () => mary) }],
  ['rows in clear', { schema: ['EMAIL'], data: [['mary@example.com']], is_raw: true }],
  ['an identifier of an app without the app', { schema: ['APPUID'], data: [['12']] }],
  ['a value in an audience that has none', { schema: ['EMAIL', 'LOOKALIKE_VALUE'], data: [[mary, 3]] }],
  ['a field that is not in the documents', { schema: ['EMAIL'], data: [[mary]], dry_run: true }]
])('refuses whole a payload with %s', async (_what, payload) => {
  const { status, body } = await send('POST', payload);
  expect([status, body.error.code]).toEqual([400, 100]);
  expect(held()).toEqual({});
  expect(meta.network.operations.list()).toEqual([]);
});

test('10,000 rows are taken at once', async () => {
  const data = Array.from({ length: 10_000 }, (_, at) => sha256(`user${at}@example.com`));
  expect((await send('POST', { schema: 'EMAIL_SHA256', data })).body.num_received).toBe(10_000);
  const fields = 'approximate_count_lower_bound,approximate_count_upper_bound,delivery_status';
  const read = await askMeta(meta, 'GET', id, { fields });
  expect(read.body).toMatchObject({ approximate_count_lower_bound: 10_000, approximate_count_upper_bound: 11_000 });
});

test('a value-based audience takes a value with every row, as a number or as text', async () => {
  id = await make({ is_value_based: true });
  const data = [
    [mary, 44.5],
    [sha256('b@example.com'), '0.9']
  ];
  expect((await send('POST', { schema: ['EMAIL', 'LOOKALIKE_VALUE'], data })).body.num_invalid_entries).toBe(0);
  expect((await send('POST', { schema: ['EMAIL'], data: [[mary]] })).body.error.code).toBe(100);
});

test('a person is removed from every audience of the account at once', async () => {
  const other = await make();
  await send('POST', { schema: 'EMAIL_SHA256', data: [mary] });
  const both = { schema: 'EMAIL_SHA256', data: [mary, sha256('b@example.com')] };
  await askMeta(meta, 'POST', `${other}/users`, { payload: both });
  const gone = await askMeta(meta, 'DELETE', `${metaAccount}/usersofanyaudience`, {
    payload: { schema: 'EMAIL_SHA256', data: [mary] }
  });
  expect(gone.body.num_received).toBe(1);
  expect(meta.network.audiences().map(({ members }) => members.values('EMAIL'))).toEqual([
    [],
    [sha256('b@example.com')]
  ]);
});
