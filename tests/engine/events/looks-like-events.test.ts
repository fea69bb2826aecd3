import { expect, test } from 'vitest';
import type { RememberedImport } from '#lib/domain/file-memory.ts';
import type { RememberedEvents } from '#lib/domain/event-import.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import { looksLikeEvents } from '#lib/engine/events/looks-like-events.ts';
import { proposeEvents } from '#lib/engine/events/propose-events.ts';
import { inspected, recallOf } from './file-of-events.ts';

const types = eventTypesOf([]);
const rows = (line: (at: number) => string) => Array.from({ length: 20 }, (_, at) => line(at));
const orders = [
  'e-mail;date de commande;montant ttc;numéro de commande',
  ...rows((at) => `a${at}@x.fr;${at + 10}/10/2026 09:1${at % 10};${at},50;C${at}`)
];
const people = [
  'email;prénom;nom;ville;date de création',
  ...rows((at) => `a${at}@x.fr;Anna;Nom${at};Lyon;${at + 10}/10/2026`)
];

test.each<[boolean, string, string, readonly string[]]>([
  [true, 'orders, by their columns', 'export.csv', orders],
  [
    true,
    'a log, by its words',
    'log.csv',
    ['who,event,timestamp', ...rows((at) => `a${at}@x.fr,open,17000000${at + 10}`)]
  ],
  [
    true,
    'opens, by the name of the file',
    'ouvertures-e-mail.csv',
    ['email;date', ...rows((at) => `a${at}@x.fr;${at + 10}/10/2026 10:00`)]
  ],
  [
    true,
    'lines of JSON',
    'events.jsonl',
    rows((at) => JSON.stringify({ email: `a${at}@x.fr`, event: 'click', at: '2026-11-02T08:00:00Z', url: '/x' }))
  ],
  [false, 'people, who have a day of creation', 'clients.csv', people],
  [false, 'addresses alone', 'ouvertures.csv', ['email', ...rows((at) => `a${at}@x.fr`)]],
  [
    false,
    'consents with their moment',
    'base.csv',
    ['email;optin email;optin sms;date', ...rows((at) => `a${at}@x.fr;oui;non;${at + 10}/10/2026 10:00`)]
  ]
])('%s for %s', async (isEvents, _, name, lines) => {
  expect(looksLikeEvents(await inspected(lines), name, types, null)).toBe(isEvents);
});

test('what was decided before weighs more than any sign: the last decision where there were two', async () => {
  const file = await inspected(orders);
  const names = file.columns.map(({ name }) => name);
  const events: RememberedEvents = proposeEvents(file, 'export.csv', types, null, 'UTC');
  const mapping = { columns: [] } as unknown as RememberedImport;
  const taken = (isLast: boolean | null, asPeople: boolean) =>
    looksLikeEvents(
      file,
      'export.csv',
      types,
      recallOf(names, true, isLast === null ? null : { ...events, isLast }, asPeople ? mapping : null)
    );
  expect(taken(true, false)).toBe(true);
  expect(taken(false, false)).toBe(true);
  expect(taken(true, true)).toBe(true);
  expect(taken(false, true)).toBe(false);
  expect(taken(null, true)).toBe(false);
  expect(taken(null, false)).toBe(true);
});
