import '../storage/node-device.ts';
import { expect, test } from 'vitest';
import { database } from '#lib/storage/database.ts';
import { readDestinations } from '#lib/storage/destinations.ts';
import { drain } from '#lib/sync/drain.ts';
import { originsOf } from '#lib/sync/origins.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { freshDatabase, valueOf } from '../storage/fresh-database.ts';
import { keepPeople, makeAudience, nodeDoor, want } from './plain-outbox.ts';

test('the sender may go where destinations are, each once, and nothing more than an origin gets into its policy', () => {
  const good = ['https://graph.facebook.com', 'http://127.0.0.1:4801', 'https://graph.facebook.com'];
  const bad = [
    "https://a.example; script-src 'unsafe-inline'",
    'https://*',
    '*',
    'https:',
    'https://a.example/path',
    ''
  ];
  const all = [...good, ...bad, null].map((origin) => ({ origin }));
  expect(originsOf(all)).toEqual(['http://127.0.0.1:4801', 'https://graph.facebook.com']);
});

test('a token goes to no other origin than the one that it was given for, whatever the settings say', async () => {
  const { meta, google, close } = await startSandbox();
  await freshDatabase();
  await keepPeople(2);
  const place = { network: 'meta', route: 'direct', origin: meta.address } as const;
  const settings = { account: '100200300', address: google.address };
  await makeAudience({ name: 'Meta', ...place, settings }, meta.network.tokens.token);
  const clock = { now: Date.now() };
  await want('espresso', new Map([[0, 0]]), clock.now);
  valueOf(await drain(nodeDoor('tab', clock), clock.now));
  expect([google.log.requests, meta.log.requests]).toEqual([[], []]);
  expect(valueOf(await readDestinations())[0]!.lane).toMatchObject({ kind: 'blocked' });
  database.close();
  await close();
});
