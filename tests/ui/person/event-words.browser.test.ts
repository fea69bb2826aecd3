import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import { eventLine } from '#lib/ui/person/event-words.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { showMode } from '#lib/ui/show-mode.svelte.ts';

const order = {
  type: 'order-placed',
  at: 0,
  values: { amount: '86.4', currency: 'EUR', products: 'taies; drap', shelf: 'B2' },
  source: 'Boutique'
};
const opened = { type: 'email-opened', at: 0, values: { campaign: 'Automne' }, source: 'Lettre' };

const types = eventTypesOf([]);

beforeEach(() => {
  preferences.language = 'fr';
});
afterEach(() => {
  showMode.on = false;
});

test('an event is told by what it is, what tells it from others, and the rest', () => {
  expect(eventLine(opened, types)).toEqual({ dot: 'ink', title: 'A ouvert un e-mail', value: 'Automne', detail: '' });
  expect(eventLine(order, types)).toEqual({
    dot: 'pass',
    title: 'A passé une commande',
    value: '86,40\u00A0€',
    detail: 'Produits\u00A0: taies; drap, shelf\u00A0: B2'
  });
  preferences.language = 'en';
  expect(eventLine(opened, types).title).toBe('Opened an e-mail');
});

test('an amount without its currency is a number, one in no known currency is as it was written', () => {
  expect(eventLine({ ...order, values: { amount: '86.4' } }, types).value).toBe('86,40');
  expect(eventLine({ ...order, values: { amount: '86.4', currency: 'points' } }, types).value).toBe('86.4 points');
});

test('a type that nobody knows any more is told by its name, and hidden values are hidden', () => {
  expect(eventLine({ ...opened, type: 'card-shown', values: {} }, types)).toMatchObject({
    title: 'card-shown',
    value: ''
  });
  showMode.on = true;
  expect(eventLine(opened, types).value).toBe('•••••••');
});
