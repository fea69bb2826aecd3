import { afterAll, beforeEach, expect, test } from 'vitest';
import { askGoogle, makeList, type Answered } from './ask.ts';
import { googleAccount } from './google/account.ts';
import { sha256 } from './digests.ts';
import { startSandbox } from './start-sandbox.ts';

const sandbox = await startSandbox();
const { google } = sandbox;
const lists = `accountTypes/GOOGLE_ADS/accounts/${googleAccount}/userLists`;
const list = {
  displayName: 'Espresso',
  description: 'Lovers of espresso',
  membershipDuration: '2592000s',
  ingestedUserListInfo: {
    uploadKeyTypes: ['CONTACT_ID'],
    contactIdInfo: { dataSourceType: 'DATA_SOURCE_TYPE_FIRST_PARTY' }
  }
};
const create = (more: object = {}): Promise<Answered> => askGoogle(google, 'POST', lists, { ...list, ...more });
const reason = ({ body }: Answered): unknown => body.error.details[0].reason;

beforeEach(() => google.reset());
afterAll(() => sandbox.close());

test('creates, reads, changes and deletes a list', async () => {
  const { body } = await create();
  expect(body).toMatchObject({ displayName: 'Espresso', membershipStatus: 'OPEN', membershipDuration: '2592000s' });
  expect(body.name).toBe(`${lists}/${body.id}`);
  expect((await askGoogle(google, 'GET', lists)).body.userLists).toHaveLength(1);
  const change = { displayName: 'Ristretto', description: 'unchanged' };
  await askGoogle(google, 'PATCH', `${lists}/${body.id}?updateMask=display_name`, change);
  const read = await askGoogle(google, 'GET', `${lists}/${body.id}`);
  expect(read.body).toMatchObject({ displayName: 'Ristretto', description: 'Lovers of espresso' });
  await askGoogle(google, 'DELETE', `${lists}/${body.id}`);
  expect((await askGoogle(google, 'GET', `${lists}/${body.id}`)).status).toBe(404);
});

test.each([
  ['no name', { displayName: undefined }, 'REQUIRED_FIELD_MISSING'],
  ['a duration that is no number of days', { membershipDuration: '90000s' }, 'INVALID_ARGUMENT'],
  ['a duration of 541 days', { membershipDuration: `${541 * 86_400}s` }, 'MEMBERSHIP_DURATION_TOO_LONG'],
  ['two kinds of keys', { ingestedUserListInfo: { uploadKeyTypes: ['CONTACT_ID', 'USER_ID'] } }, 'INVALID_ARGUMENT'],
  ['no kind of keys', { ingestedUserListInfo: {} }, 'REQUIRED_FIELD_MISSING'],
  ['a field that is not one', { lifeSpan: 30 }, 'INVALID_ARGUMENT']
])('refuses a list with %s', async (_what, more, expected) => {
  expect(reason(await create(more))).toBe(expected);
  expect(google.network.audiences()).toEqual([]);
});

test('a name is used once, keys are for ever, and a list takes what it was made for', async () => {
  await create();
  expect(reason(await create())).toBe('DISPLAY_NAME_ALREADY_USED');
  const { body } = await create({ displayName: 'Phones', ingestedUserListInfo: { uploadKeyTypes: ['MOBILE_ID'] } });
  const keys = { ingestedUserListInfo: { uploadKeyTypes: ['CONTACT_ID'] } };
  expect((await askGoogle(google, 'PATCH', `${lists}/${body.id}`, keys)).status).toBe(400);
  const destinations = [
    { operatingAccount: { accountType: 'GOOGLE_ADS', accountId: googleAccount }, productDestinationId: body.id }
  ];
  expect(reason(await askGoogle(google, 'POST', 'audienceMembers:removeAll', { destinations }))).toBe(
    'INVALID_USER_LIST_TYPE'
  );
});

test('a size reads 0 below 100 people, and two digits above', async () => {
  const id = await makeList(google);
  const audience = google.network.audiences()[0];
  const sizeOf = async (people: number): Promise<unknown> => {
    for (let at = audience?.members.people ?? 0; at < people; at += 1)
      audience?.members.add('email', sha256(`${at}`), 0);
    return (await askGoogle(google, 'GET', `${lists}/${id}`)).body.sizeInfo.displayNetworkMembersCount;
  };
  expect([await sizeOf(99), await sizeOf(100), await sizeOf(1_267)]).toEqual(['0', '100', '1300']);
});

test('knows its token, its account and its addresses', async () => {
  const bare = await fetch(`${google.address}/v1/${lists}`);
  expect([bare.status, await bare.json()]).toMatchObject([401, { error: { status: 'UNAUTHENTICATED' } }]);
  const other = await askGoogle(google, 'GET', 'accountTypes/GOOGLE_ADS/accounts/999/userLists');
  expect([other.status, reason(other)]).toEqual([403, 'PERMISSION_DENIED']);
  expect((await askGoogle(google, 'GET', 'audiences')).status).toBe(404);
  expect((await askGoogle(google, 'POST', 'audienceMembers:replace', {})).status).toBe(404);
  expect((await askGoogle(google, 'GET', 'requestStatus:retrieve?requestId=1')).status).toBe(404);
  const account = {
    operatingAccount: { accountType: 'GOOGLE_ADS', accountId: '123-456-7890' },
    productDestinationId: '1'
  };
  const hyphens = await askGoogle(google, 'POST', 'audienceMembers:removeAll', { destinations: [account] });
  expect(hyphens.body.error.details[2].fieldViolations[0].field).toBe('destinations[0].operating_account.account_id');
});

test('answers a browser that asks first', async () => {
  const asking = await fetch(`${google.address}/v1/audienceMembers:ingest`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'http://localhost:4173',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type'
    }
  });
  expect(asking.status).toBe(204);
  expect(asking.headers.get('Access-Control-Allow-Origin')).toBe('http://localhost:4173');
  expect(asking.headers.get('Access-Control-Allow-Headers')).toBe('authorization,content-type');
});
