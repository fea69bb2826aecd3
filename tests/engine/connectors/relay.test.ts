import { expect, test } from 'vitest';
import { connectorOf, connectorsOf } from '#lib/engine/connectors/catalog.ts';
import { relay } from '#lib/engine/connectors/kinds/relay.ts';
import { networks } from '#lib/engine/audience/catalog.ts';
import { answer, matter, rowsOf } from './matter.ts';

const digest = 'ab'.repeat(32);
const add = matter(
  { kind: 'add', people: 1, part: 1, parts: 1 },
  { network: 'tiktok', rows: rowsOf(['email'], [[digest]]) }
);

test('one call for every operation, under its operation id', () => {
  const { url, body, headers } = relay.request(add);
  expect(url).toBe('https://ads.example/v1/jobs');
  expect(headers['authorization']).toBe('Bearer SECRET');
  expect(JSON.parse(body!)).toMatchObject({
    jobId: '018f-op',
    idempotencyKey: '018f-op',
    network: 'tiktok',
    operation: 'add',
    audienceRef: 'a',
    schema: ['EMAIL_SHA256'],
    rows: [[digest]],
    consent: { required: true, checkedAt: '2026-11-22T00:00:00.000Z' }
  });
  expect(body).not.toContain('SECRET');
});

test('done only under the same id; what may be tried again is said by the relay', () => {
  expect(relay.read(add, answer(202, { jobId: '018f-op' }))).toMatchObject({ kind: 'accepted' });
  expect(relay.read(add, answer(202, { jobId: 'another' }))).toMatchObject({ kind: 'postponed' });
  expect(relay.read(add, answer(401, { code: 'no', message: 'token' }))).toMatchObject({
    kind: 'blocked',
    by: 'token'
  });
  const said = (retryable: boolean) => relay.read(add, answer(409, { code: 'busy', message: 'wait', retryable }));
  expect(said(true)).toMatchObject({ kind: 'postponed', words: 'busy: wait' });
  expect(said(false)).toMatchObject({ kind: 'refused' });
});

test('every network has its ways, and no setting lets a token out to another origin than it names', () => {
  for (const { id } of networks) expect(connectorsOf(id).map(({ route }) => route)).toContain('relay');
  expect(connectorOf({ network: 'meta', route: 'direct' })?.id).toBe('meta');
  expect(connectorOf({ network: 'powerspace', route: 'file' })).toBeUndefined();
  const address = relay.settings.find(({ key }) => key === 'address')!.pattern;
  for (const good of ['https://relay.example', 'https://relay.example:8443', 'http://127.0.0.1:4400'])
    expect(good).toMatch(address);
  for (const bad of [
    'http://relay.example',
    'https://a@b.fr',
    'https://relay.example/path',
    'ftp://x',
    'https://',
    'https://a.example;script-src'
  ])
    expect(bad).not.toMatch(address);
});
