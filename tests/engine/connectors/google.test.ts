import { describe, expect, test } from 'vitest';
import { google } from '#lib/engine/connectors/kinds/google.ts';
import { answer, matter, rowsOf } from './matter.ts';

// networks.md 5.2, the guide's own digests
const dana = '07e2f1394b0ea80e2adca010ea8318df697001a005ba7452720edda4b0ce57b3';
const phone = '61d6c2976b5d92b1ad63073a12fddd26040cd980067d03a93dd1cc50f1a3ac68';
const add = { kind: 'add', people: 2, part: 1, parts: 1 } as const;
const rows = rowsOf(
  ['email', 'phone'],
  [
    [dana, phone],
    ['', phone]
  ]
);
const failed = (status: number, error: object) => google.read(matter(add), answer(status, { error }));

describe('requests', () => {
  test('people are ingested with both consents, the terms, and no identifier that is not known', () => {
    const request = google.request(matter(add, { rows }));
    expect(request).toMatchObject({ method: 'POST', url: 'https://ads.example/v1/audienceMembers:ingest' });
    expect(request.headers['authorization']).toBe('Bearer SECRET');
    const account = (accountId: string) => ({ accountType: 'GOOGLE_ADS', accountId });
    const member = (...userIdentifiers: object[]) => ({ compositeData: { userData: { userIdentifiers } } });
    expect(JSON.parse(request.body!)).toEqual({
      destinations: [
        { operatingAccount: account('1234567890'), loginAccount: account('9876543210'), productDestinationId: '23851' }
      ],
      audienceMembers: [member({ emailAddress: dana }, { phoneNumber: phone }), member({ phoneNumber: phone })],
      encoding: 'HEX',
      consent: { adUserData: 'CONSENT_GRANTED', adPersonalization: 'CONSENT_GRANTED' },
      termsOfService: { customerMatchTermsOfServiceStatus: 'ACCEPTED' }
    });
  });

  test('a list keeps its members for whole days, 540 at most', () => {
    const { membershipDuration, ingestedUserListInfo } = JSON.parse(google.request(matter({ kind: 'create' })).body!);
    const seconds = Number(membershipDuration.replace(/s$/, ''));
    expect([seconds % 86_400, seconds / 86_400]).toEqual([0, 540]);
    expect(ingestedUserListInfo.uploadKeyTypes).toEqual(['CONTACT_ID']);
  });

  test('removing and emptying have their own calls', () => {
    expect(google.request(matter({ kind: 'remove', people: 2, part: 1, parts: 1 }, { rows })).url).toMatch(
      /audienceMembers:remove$/
    );
    const empty = google.request(matter({ kind: 'empty' }));
    expect(empty.url).toMatch(/audienceMembers:removeAll$/);
    expect(Object.keys(JSON.parse(empty.body!))).toEqual(['destinations']);
  });
});

describe('answers', () => {
  test('done only with a request id', () => {
    expect(google.read(matter(add), answer(200, { requestId: 'r-1' }))).toMatchObject({
      kind: 'accepted',
      words: 'r-1'
    });
    expect(google.read(matter(add), answer(200, {}))).toMatchObject({ kind: 'postponed' });
    expect(google.read(matter({ kind: 'create' }), answer(200, { id: '55' }))).toMatchObject({ remote: '55' });
  });

  test.each([
    [401, { code: 401, status: 'UNAUTHENTICATED', message: 'x' }, { kind: 'blocked', by: 'token' }],
    [403, { code: 403, status: 'PERMISSION_DENIED', message: 'x' }, { kind: 'blocked', by: 'permission' }],
    [429, { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'x' }, { kind: 'postponed' }],
    [500, { code: 500, status: 'INTERNAL', message: 'x' }, { kind: 'postponed' }],
    [
      400,
      {
        code: 400,
        status: 'INVALID_ARGUMENT',
        message: 'x',
        details: [{ '@type': 't' }, { reason: 'TERMS_AND_CONDITIONS_NOT_SIGNED' }]
      },
      { kind: 'blocked', by: 'terms', words: 'x (TERMS_AND_CONDITIONS_NOT_SIGNED)' }
    ],
    [
      400,
      { code: 400, status: 'INVALID_ARGUMENT', message: 'x', details: [{ reason: 'INVALID_SHA256_FORMAT' }] },
      { kind: 'refused', words: 'x (INVALID_SHA256_FORMAT)' }
    ]
  ])('HTTP %i of networks.md 2.2', (status, error, outcome) => {
    expect(failed(status, error)).toMatchObject(outcome);
  });

  test('a list whose creation was not answered is found by its operation', () => {
    const creation = matter({ kind: 'create' });
    expect(google.find(creation)).toMatchObject({ method: 'GET', body: null });
    const userLists = [{ id: '9', description: JSON.parse(google.request(creation).body!).description }];
    expect(google.found(creation, answer(200, { userLists }))).toEqual({ remote: '9' });
    expect(google.found(creation, answer(200, {}))).toEqual({ remote: null });
  });
});
