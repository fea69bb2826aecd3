import { afterAll, beforeEach, expect, test } from 'vitest';
import { askGoogle, makeList, type Answered } from './ask.ts';
import { emptyDigest, sha256 } from './digests.ts';
import { googleAccount } from './google/account.ts';
import { startSandbox } from './start-sandbox.ts';

const sandbox = await startSandbox({ now: () => 1_700_000_000_000, processing: 60_000 });
const { google } = sandbox;
// published by Google, networks.md 5.2
const alexz = '509e933019bb285a134a9334b8bb679dff79d0ce023d529af4bd744d47b4fd8a';
const phone = 'fb4f73a6ec5fdb7077d564cdd22c3554b43ce49168550c3b12c547b78c517b30';
const given = '128a07bfe2df877c52076e60d7774cf5baaa046c5a6c48daf30ff43ecca2f814';
const family = '77762c287e61ce065bee5c15464012c6fbe088398b8057627d5577249430d574';
const granted = { adUserData: 'CONSENT_GRANTED', adPersonalization: 'CONSENT_GRANTED' };
let list = '';

const destination = (id = list): object => ({
  operatingAccount: { accountType: 'GOOGLE_ADS', accountId: googleAccount },
  productDestinationId: id
});
const member = (...userIdentifiers: object[]): object => ({ compositeData: { userData: { userIdentifiers } } });
const ingestion = (audienceMembers: readonly object[], more: object = {}): object => ({
  destinations: [destination()],
  audienceMembers,
  consent: granted,
  encoding: 'HEX',
  termsOfService: { customerMatchTermsOfServiceStatus: 'ACCEPTED' },
  ...more
});
const ingest = (audienceMembers: readonly object[], more: object = {}): Promise<Answered> =>
  askGoogle(google, 'POST', 'audienceMembers:ingest', ingestion(audienceMembers, more));
const held = (): unknown => google.network.audiences()[0]?.members.toJSON();
const reasons = ({ body }: Answered): string[] =>
  body.error.details.flatMap((each: { reason?: string; fieldViolations?: { reason: string }[] }) =>
    each.fieldViolations ? each.fieldViolations.map(({ reason }) => reason) : (each.reason ?? [])
  );
const statusOf = async (requestId: string): Promise<Record<string, unknown>> =>
  (await askGoogle(google, 'GET', `requestStatus:retrieve?requestId=${requestId}`)).body.requestStatusPerDestination[0];

beforeEach(async () => {
  google.reset();
  list = await makeList(google);
});
afterAll(() => sandbox.close());

test('takes members with up to ten identifiers each, and tells later what came of them', async () => {
  const address = { givenName: given, familyName: family, regionCode: 'FR', postalCode: '75001' };
  const { body } = await ingest([member({ emailAddress: alexz }, { phoneNumber: phone }, { address })]);
  expect(body.requestId).toBeTruthy();
  expect(held()).toEqual({ email: [alexz], phone: [phone], address: [`${given}+${family}+FR+75001`] });
  expect(await statusOf(body.requestId)).toMatchObject({ requestStatus: 'PROCESSING' });
  google.moveClock(60_000);
  expect(await statusOf(body.requestId)).toEqual({
    destination: destination(),
    requestStatus: 'SUCCESS',
    audienceMembersIngestionStatus: {
      userDataIngestionStatus: {
        recordCount: '1',
        userIdentifierCount: '3',
        uploadMatchRateRange: 'MATCH_RATE_RANGE_51_TO_60'
      }
    }
  });
});

test('takes the same member in plain user data, and in Base64, as the same member', async () => {
  await ingest([{ userData: { userIdentifiers: [{ emailAddress: alexz.toUpperCase() }] } }]);
  await ingest([member({ emailAddress: 'UJ6TMBm7KFoTSpM0uLtnnf950M4CPVKa9L10TUe0/Yo=' })], { encoding: 'BASE64' });
  expect(held()).toEqual({ email: [alexz] });
  expect(google.network.operations.list().map(({ changes }) => changes)).toEqual([1, 0]);
});

test.each([
  ['an address in clear', { emailAddress: 'alexz@example.com' }, 'INVALID_HEX_ENCODING'],
  ['a digest of another kind', { emailAddress: 'a14049761b66b860e8f099e5a4e599ac' }, 'INVALID_SHA256_FORMAT'],
  ['the digest of nothing', { phoneNumber: emptyDigest }, 'INVALID_SHA256_FORMAT'],
  ['an empty value', { emailAddress: '' }, 'REQUIRED_FIELD_MISSING'],
  [
    'half an address',
    { address: { givenName: given, familyName: family, regionCode: 'FR' } },
    'REQUIRED_FIELD_MISSING'
  ],
  [
    'a region in small letters',
    { address: { givenName: given, familyName: family, regionCode: 'fr', postalCode: '75001' } },
    'INVALID_REGION_CODE'
  ],
  [
    'a postcode that was hashed',
    { address: { givenName: given, familyName: family, regionCode: 'FR', postalCode: sha256('75001') } },
    'INVALID_POSTAL_CODE'
  ],
  ['two identifiers in one', { emailAddress: alexz, phoneNumber: phone }, 'INVALID_ARGUMENT'],
  ['a field that is not one', { email: alexz }, 'INVALID_ARGUMENT']
])('one member with %s fails the request whole', async (_what, identifier, reason) => {
  const answer = await ingest([member({ emailAddress: sha256('b@example.com') }), member(identifier)]);
  expect([answer.status, answer.body.error.status]).toEqual([400, 'INVALID_ARGUMENT']);
  expect(reasons(answer)).toContain(reason);
  expect(held()).toEqual({});
});

test.each([
  [
    '11 identifiers in a member',
    () => [member(...Array.from({ length: 11 }, () => ({ emailAddress: alexz })))],
    {},
    'TOO_MANY_USER_IDENTIFIERS'
  ],
  [
    '10,001 members',
    () => Array.from({ length: 10_001 }, () => member({ emailAddress: alexz })),
    {},
    'TOO_MANY_AUDIENCE_MEMBERS'
  ],
  ['no member', () => [], {}, 'REQUIRED_FIELD_MISSING'],
  [
    '11 destinations',
    null,
    { destinations: Array.from({ length: 11 }, () => destination('1')) },
    'TOO_MANY_DESTINATIONS'
  ],
  ['a list that is not there', null, { destinations: [destination('1')] }, 'INVALID_USER_LIST_ID'],
  ['no encoding', null, { encoding: undefined }, 'REQUIRED_FIELD_MISSING'],
  ['terms that were not accepted', null, { termsOfService: undefined }, 'TERMS_AND_CONDITIONS_NOT_SIGNED'],
  ['a consent that is not one', null, { consent: { adUserData: 'GRANTED' } }, 'INVALID_ARGUMENT'],
  ['a field that is not one', null, { replace: true }, 'INVALID_ARGUMENT']
])('refuses a request with %s', async (_what, members, more, reason) => {
  const answer = await ingest(members?.() ?? [member({ emailAddress: alexz })], more);
  expect(answer.status).toBe(400);
  expect(reasons(answer)).toContain(reason);
  expect(held()).toEqual({});
});

test('10,000 members are taken at once', async () => {
  const members = Array.from({ length: 10_000 }, (_, at) => member({ emailAddress: sha256(`user${at}`) }));
  expect((await ingest(members)).status).toBe(200);
  expect(google.network.audiences()[0]?.members.counts()).toEqual({ email: 10_000 });
});

test('uses no member without both consents, and counts them by reason', async () => {
  const email = (name: string): object => ({ emailAddress: sha256(name) });
  const denied = { adUserData: 'CONSENT_GRANTED', adPersonalization: 'CONSENT_DENIED' };
  const members = [
    member(email('a')),
    { ...member(email('b')), consent: denied },
    { ...member(email('c')), consent: { adUserData: 'CONSENT_GRANTED' } },
    { ...member(email('d')), consent: granted }
  ];
  const { body } = await ingest(members, { consent: undefined });
  google.moveClock(60_000);
  expect(held()).toEqual({ email: [sha256('d')] });
  expect(await statusOf(body.requestId)).toMatchObject({
    requestStatus: 'PARTIAL_SUCCESS',
    errorInfo: {
      errorCounts: ['NO', 'DENIED', 'UNKNOWN'].map((word) => ({
        recordCount: '1',
        reason: `PROCESSING_ERROR_REASON_${word}_CONSENT`
      }))
    }
  });
  const none = await ingest([member(email('e'))], { consent: denied });
  google.moveClock(60_000);
  expect(await statusOf(none.body.requestId)).toMatchObject({ requestStatus: 'FAILED' });
});

test('validates without doing anything, and as strictly', async () => {
  expect((await ingest([member({ emailAddress: alexz })], { validateOnly: true })).status).toBe(200);
  expect((await ingest([member({ emailAddress: 'alexz' })], { validateOnly: true })).status).toBe(400);
  expect([held(), google.network.operations.list()]).toEqual([{}, []]);
});

test('removes what is named, from every destination', async () => {
  const other = await makeList(google, 'Ristretto');
  const destinations = [destination(), destination(other)];
  await ingest([member({ emailAddress: alexz }, { phoneNumber: phone })], { destinations });
  const removal = { destinations, audienceMembers: [member({ emailAddress: alexz })], encoding: 'HEX' };
  const { body } = await askGoogle(google, 'POST', 'audienceMembers:remove', removal);
  google.moveClock(60_000);
  expect(google.network.audiences().map(({ members }) => members.counts())).toEqual(
    [1, 1].map((count) => ({ email: 0, phone: count }))
  );
  expect(await statusOf(body.requestId)).toMatchObject({
    audienceMembersRemovalStatus: { userDataRemovalStatus: { recordCount: '1', userIdentifierCount: '1' } }
  });
  const withConsent = await askGoogle(google, 'POST', 'audienceMembers:remove', { ...removal, consent: granted });
  expect(withConsent.status).toBe(400);
});

test('removes all, or all that was last sent before a moment that has passed', async () => {
  await ingest([member({ emailAddress: alexz })]);
  google.moveClock(1_000);
  await ingest([member({ phoneNumber: phone })]);
  const clear = (more: object = {}): Promise<Answered> =>
    askGoogle(google, 'POST', 'audienceMembers:removeAll', { destinations: [destination()], ...more });
  const at = (ahead: number): string => new Date(google.now() + ahead).toISOString();
  expect((await clear({ removeAsOfTime: at(1) })).status).toBe(400);
  await clear({ removeAsOfTime: at(0) });
  expect(held()).toEqual({ email: [], phone: [phone] });
  await clear();
  expect(held()).toEqual({ email: [], phone: [] });
});

test('300 requests a minute are taken', async () => {
  const body = Buffer.from(JSON.stringify(ingestion([member({ emailAddress: alexz })])));
  const headers = { authorization: 'Bearer sandbox-google-token', 'content-type': 'application/json' };
  const asked = { method: 'POST', path: '/v1/audienceMembers:ingest', query: new URLSearchParams(), headers, body };
  for (let call = 0; call < 300; call += 1) await google.network.answer(asked);
  const over = await ingest([member({ emailAddress: alexz })]);
  expect([over.status, over.body.error.status]).toEqual([429, 'RESOURCE_EXHAUSTED']);
  google.moveClock(60_000);
  expect((await ingest([member({ emailAddress: alexz })])).status).toBe(200);
  expect(google.network.operations.list()).toMatchObject([{ accepted: 301, effects: 1 }]);
});
