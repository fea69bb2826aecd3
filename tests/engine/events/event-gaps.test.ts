import { expect, test } from 'vitest';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import { eventGaps, type EventGap } from '#lib/engine/events/event-gaps.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import { proposeEvents, unchosen } from '#lib/engine/events/propose-events.ts';
import { inspected } from './file-of-events.ts';

const file = await inspected([
  'email;quand;quoi;montant ttc;livraison',
  ...Array.from({ length: 20 }, (_, at) => `a${at}@x.fr;${at + 10}/11/2026 10:00;achat;1${at},50;${at + 10}/12/2026`)
]);
const types = eventTypesOf([]);
const own = { id: 'own', name: 'Carte', attributes: [{ id: 'livraison', type: 'date', name: 'Livraison' }] } as const;
const whole: EventImportPlan = {
  ...proposeEvents(file, 'ventes.csv', types, null, 'Europe/Paris'),
  identity: { index: 0, kind: 'email' },
  time: { index: 1, form: 'written', dates: 'day-first', zone: 'Europe/Paris' },
  type: { kind: 'column', index: 2, meanings: { achat: 'order-placed' } },
  attributes: [
    { index: 3, attribute: 'amount', decimal: ',', dates: null },
    { index: 4, attribute: 'livraison', decimal: null, dates: 'day-first' }
  ],
  createdTypes: [own]
};
const gapsOf = (more: Partial<EventImportPlan>) => eventGaps({ ...whole, ...more }, file.columns, file.looks, types);

test('a plan of which all is said leaves no question', () => {
  expect(gapsOf({})).toEqual([]);
  expect(gapsOf({ type: { kind: 'one', type: 'order-placed' } })).toEqual([]);
  // a column that the file does not have asks nothing of its own
  expect(gapsOf({ attributes: [{ index: 9, attribute: 'amount', decimal: null, dates: null }] })).toEqual([]);
});

test.each<[string, Partial<EventImportPlan>, EventGap]>([
  ['whose', { identity: { index: unchosen, kind: 'email' } }, { about: 'identity' }],
  ['whose, past the last column', { identity: { index: 5, kind: 'email' } }, { about: 'identity' }],
  ['when', { time: { ...whole.time, index: unchosen } }, { about: 'time' }],
  ['which date comes first', { time: { ...whole.time, dates: null } }, { about: 'dates', column: 1 }],
  ['what', { type: { kind: 'one', type: '' } }, { about: 'type' }],
  ['what, in which column', { type: { kind: 'column', index: unchosen, meanings: {} } }, { about: 'type' }],
  [
    'what its words mean',
    { type: { kind: 'column', index: 2, meanings: { clic: 'email-clicked' } } },
    { about: 'meanings' }
  ],
  [
    'point or comma',
    { attributes: [{ index: 3, attribute: 'amount', decimal: null, dates: null }] },
    { about: 'decimal', column: 3 }
  ],
  [
    'day or month first, of an attribute',
    { attributes: [{ index: 4, attribute: 'livraison', decimal: null, dates: null }] },
    { about: 'dates', column: 4 }
  ],
  ['of which country', { identity: { index: 0, kind: 'phone' }, homeCountry: null }, { about: 'country' }],
  ['from where', { source: '  ' }, { about: 'source' }],
  ['of which time', { covers: { from: 10, until: 10 } }, { about: 'covers' }]
])('what is not said is asked: %s', (_, more, gap) => {
  expect(gapsOf(more)).toEqual([gap]);
});

test('moments that are numbers have no day to come first', () => {
  expect(gapsOf({ time: { ...whole.time, form: 'seconds', dates: null } })).toEqual([]);
});
