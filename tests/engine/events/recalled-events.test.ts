import { expect, test } from 'vitest';
import type { EventImportPlan, RememberedEvents } from '#lib/domain/event-import.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import { recalledEvents } from '#lib/engine/events/recalled-events.ts';
import { inspected, recallOf } from './file-of-events.ts';

const before = ['E-mail', 'Date', 'Événement', 'Montant', 'Points', ''];
const own = { id: 'carte', name: 'Carte', attributes: [{ id: 'points', type: 'number', name: 'Points' }] } as const;
const remembered: RememberedEvents & { readonly isLast: boolean } = {
  identity: { index: 0, kind: 'email' },
  type: { kind: 'column', index: 2, meanings: { scan: 'carte' } },
  time: { index: 1, form: 'written', dates: 'day-first', zone: 'Asia/Tokyo' },
  attributes: [
    { index: 3, attribute: 'amount', decimal: ',', dates: null },
    { index: 4, attribute: 'points', decimal: '.', dates: null },
    { index: 5, attribute: 'url', decimal: null, dates: null }
  ],
  createdTypes: [own],
  unknown: 'set-aside',
  homeCountry: 'FR',
  source: 'Caisse',
  isLast: true
};
const types = eventTypesOf([]);
const placesOf = (plan: Pick<EventImportPlan, 'attributes'>) =>
  plan.attributes.map(({ index, attribute }) => [attribute, index]);

test('nothing is recalled of a file that was never one of events', async () => {
  const file = await inspected(['email;date', 'a@x.fr;01/11/2026']);
  expect(recalledEvents(file, recallOf(['email', 'date'], true, null), types)).toBe(null);
});

test('a file of the same shape is read as it was, column by column, those without a name too', async () => {
  const file = await inspected([before.join(';'), 'a@x.fr;01/11/2026;scan;1,5;3;x']);
  expect(recalledEvents(file, recallOf(before, true, remembered), types)).toEqual(remembered);
});

test('columns that moved are found by their names; those that are gone, or have none, are left out', async () => {
  const file = await inspected(['Nom;POINTS;evenement;date;e mail;', 'A;3;scan;01/11/2026;a@x.fr;x']);
  const recalled = recalledEvents(file, recallOf(before, false, remembered), types)!;
  expect(recalled).toMatchObject({
    identity: { index: 4, kind: 'email' },
    time: { index: 3, dates: 'day-first', zone: 'Asia/Tokyo' },
    type: { kind: 'column', index: 2, meanings: { scan: 'carte' } },
    ...{ unknown: 'set-aside', homeCountry: 'FR', source: 'Caisse' }
  });
  expect(placesOf(recalled)).toEqual([['points', 1]]);
});

test.each(['E-mail', 'Date', 'Événement'])('without the column %s, nothing is recalled', async (gone) => {
  const names = before.filter((name) => name !== gone && name !== '');
  const file = await inspected([names.join(';'), names.map((_, at) => `valeur ${at}`).join(';')]);
  expect(recalledEvents(file, recallOf(before, false, remembered), types)).toBe(null);
});

test('a file of one type needs no column for it', async () => {
  const one: typeof remembered = { ...remembered, type: { kind: 'one', type: 'order-placed' } };
  const file = await inspected(['date;e-mail', '01/11/2026;a@x.fr']);
  expect(recalledEvents(file, recallOf(before, false, one), types)).toMatchObject({
    identity: { index: 1 },
    type: { kind: 'one', type: 'order-placed' },
    attributes: []
  });
});

test('types that the workspace has meanwhile are not made again; those that lack an attribute are', async () => {
  const file = await inspected([before.join(';'), 'a@x.fr;01/11/2026;scan;1,5;3;x']);
  const made = (known: Parameters<typeof eventTypesOf>[0]) =>
    recalledEvents(file, recallOf(before, true, remembered), eventTypesOf(known))!.createdTypes;
  expect(made([own])).toEqual([]);
  expect(made([{ ...own, attributes: [] }])).toEqual([own]);
});
