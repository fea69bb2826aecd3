import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contract, schemaFault } from './relay/contract.ts';

const text = readFileSync(new URL('../../static/relay.openapi.json', import.meta.url), 'utf8');
const document = JSON.parse(text) as { openapi: string; security: unknown; paths: object };

test('the published contract is whole: every schema compiles, and every reference leads somewhere', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(contract.schemas.length).toBeGreaterThan(15);
  const judged = contract.schemas.map((schema) => schemaFault(schema, undefined));
  expect(judged.filter((fault) => fault === null)).toEqual([]);
  const named = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
  expect([...named].sort()).toEqual(contract.schemas.filter((name) => named.has(name)).sort());
  expect(contract.schemas.filter((name) => !named.has(name))).toEqual([]);
});

test('every call says what it is, and what it answers when it refuses', () => {
  const calls = Object.values(contract.paths).flatMap((path) => Object.values(path)) as { operationId?: string }[];
  expect(new Set(calls.map(({ operationId }) => operationId)).size).toBe(calls.length);
  const guarded = Object.entries(contract.paths).filter(([path]) => path !== '/v1/messages');
  for (const [, path] of guarded) {
    for (const { responses } of Object.values(path))
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '429', '500']));
  }
  expect(guarded).toHaveLength(4);
});

test.each([
  ['Cell', 'f1904cf1a9d73a55fa5de0ac823c4403ded71afd4c3248d00bdcd0866552bb79', 'mary@example.com'],
  ['Cell', '', 'F1904CF1A9D73A55FA5DE0AC823C4403DED71AFD4C3248D00BDCD0866552BB79'],
  ['Cell', '6032d997-3ab0-4de0-aa16-8af0e5b482fb', '33612345678'],
  ['Column', 'EMAIL_SHA256', 'EMAIL'],
  ['Column', 'MOBILE', 'email_sha256'],
  ['Person', { phone: '+33612345678' }, { phone: '0612345678' }],
  ['Person', { email: 'mary@example.com' }, {}],
  ['NetworkId', 'tiktok', 'TikTok']
])('%s takes %j and refuses %j', (schema, good, bad) => {
  expect([schemaFault(schema, good), typeof schemaFault(schema, bad)]).toEqual([null, 'string']);
});
