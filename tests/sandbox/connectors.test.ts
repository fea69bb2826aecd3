import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { OutboxEffect } from '#lib/domain/outbox.ts';
import type { Connector, Outcome, WireAnswer, WireMatter, WireRequest } from '#lib/engine/connectors/connector.ts';
import { google } from '#lib/engine/connectors/kinds/google.ts';
import { meta } from '#lib/engine/connectors/kinds/meta.ts';
import { relay } from '#lib/engine/connectors/kinds/relay.ts';
import { matter, rowsOf } from '../engine/connectors/matter.ts';
import { sha256 } from './digests.ts';
import { googleAccount, googleToken } from './google/account.ts';
import { metaAccount, metaToken } from './meta/account.ts';
import type { NetworkServer } from './network-server.ts';
import { relayToken } from './relay/relay-network.ts';
import { startSandbox } from './start-sandbox.ts';

// what the connectors write, byte for byte, in front of servers that were written from the documents alone

const sandbox = await startSandbox();
const ways: readonly [string, Connector, NetworkServer, Partial<WireMatter>][] = [
  ['Meta', meta, sandbox.meta, { settings: { account: metaAccount.slice(4) }, token: metaToken }],
  [
    'Google',
    google,
    sandbox.google,
    { settings: { account: googleAccount, login: googleAccount }, token: googleToken }
  ],
  ['a relay', relay, sandbox.relay, { network: 'tiktok', settings: {}, token: relayToken }]
];
const count = { people: 2, part: 1, parts: 1 };

beforeEach(() => [sandbox.meta, sandbox.google, sandbox.relay].forEach((server) => server.reset()));
afterAll(() => sandbox.close());

/** Sends as the sender does. */
async function ask({ method, url, headers, body }: WireRequest): Promise<WireAnswer> {
  const answer = await fetch(url, { method, headers, body, redirect: 'manual' });
  const text = await answer.text();
  return { at: Date.now(), status: answer.status, headers: Object.fromEntries(answer.headers), body: text };
}

/** A matter for a server; a letter of `people` is a person with an address and, if it is a capital, a number too. */
function about(
  server: NetworkServer,
  base: Partial<WireMatter>,
  effect: OutboxEffect,
  people: string,
  remote: string
): WireMatter {
  const rows = [...people].map((one) => [sha256(one.toLowerCase()), one < 'a' ? sha256(`+${one}`) : '']);
  const settings = { ...base.settings, address: server.address };
  const audience = { id: 'aud-1', name: 'Espresso, été', remote };
  return matter(effect, {
    ...base,
    id: randomUUID(),
    settings,
    audience,
    rows: people ? rowsOf(['email', 'phone'], rows) : null
  });
}

const held = (server: NetworkServer): string =>
  [...'abc'].filter((one) => JSON.stringify(server.network.audiences()[0]?.members).includes(sha256(one))).join('');

test.each(ways)('%s makes, finds, fills, empties and refills an audience', async (_name, connector, server, base) => {
  const send = async (effect: OutboxEffect, people: string, remote: string): Promise<Outcome> => {
    const one = about(server, base, effect, people, remote);
    return connector.read(one, await ask(connector.request(one)));
  };
  const creation = about(server, base, { kind: 'create' }, '', '');
  const made = connector.read(creation, await ask(connector.request(creation)));
  if (made.kind !== 'accepted') throw new Error(made.kind);
  const remote = made.remote ?? '';
  const looking = connector.find(creation);
  if (looking) expect(connector.found(creation, await ask(looking))).toEqual({ remote });

  expect(await send({ kind: 'add', ...count }, 'Ab', remote)).toMatchObject({ kind: 'accepted' });
  expect(held(server)).toBe('ab');
  expect(await send({ kind: 'remove', ...count }, 'Az', remote)).toMatchObject({ kind: 'accepted' });
  expect(held(server)).toBe('b');
  const again: OutboxEffect =
    connector.replaces === 'empty' ? { kind: 'empty' } : { kind: 'replace', session: '4503599627370495', ...count };
  expect(await send(again, connector.replaces === 'empty' ? '' : 'ac', remote)).toMatchObject({ kind: 'accepted' });
  expect(held(server)).toBe(connector.replaces === 'empty' ? '' : 'ac');
  expect(server.log.requests.map(({ target }) => target).join()).not.toContain(base.token);
});

test.each(ways)('%s answers a probe, and says when the token is not known', async (_name, connector, server, base) => {
  const settings = { ...base.settings, address: server.address };
  expect((await ask(connector.probe(settings, base.token ?? ''))).status).toBe(200);
  const stale = { ...about(server, base, { kind: 'create' }, '', ''), token: 'stale' };
  expect(connector.read(stale, await ask(connector.request(stale)))).toMatchObject({ kind: 'blocked', by: 'token' });
});

test.each(ways)('%s is not believed when it misbehaves', async (_name, connector, server, base) => {
  const creation = about(server, base, { kind: 'create' }, '', '');
  const outcome = async (): Promise<Outcome> => connector.read(creation, await ask(connector.request(creation)));
  for (const kind of ['portal', 'empty', 'truncated', 'redirect'] as const) {
    server.misbehave({ kind });
    expect([kind, (await outcome()).kind]).toEqual([kind, 'postponed']);
  }
  server.misbehave({ kind: 'status', status: 429, retryAfter: '120' }, { kind: 'status', status: 503 });
  expect(await outcome()).toMatchObject({ kind: 'postponed', afterMs: 120_000 });
  expect(await outcome()).toMatchObject({ kind: 'postponed' });
});

test('Meta makes a lookalike of an audience of 100', async () => {
  const [, , server, base] = ways[0]!;
  const creation = about(server, base, { kind: 'create' }, '', '');
  await ask(meta.request(creation));
  const [seed] = server.network.audiences();
  for (let one = 0; one < 100; one += 1) seed?.members.add('EMAIL', sha256(`${one}`), 0);
  const effect = { kind: 'lookalike', origin: seed?.id ?? '', country: 'FR', share: 0.02 } as const;
  const alike = about(server, base, effect, '', '');
  const made = meta.read(alike, await ask(meta.request(alike)));
  expect(made).toMatchObject({ kind: 'accepted' });
  expect(meta.found(alike, await ask(meta.find(alike)!))).toEqual({ remote: server.network.audiences()[1]?.id });
});
