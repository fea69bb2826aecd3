import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Act } from '#lib/engine/segment/change/act.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import WhatNext from '#lib/ui/segment/WhatNext.svelte';
import type { Why } from '#lib/workers/segment/segments.client.ts';

const did = (event: string, times: number, again = false): Act => ({
  ...{ kind: 'event', event, times, again },
  ...{ filters: [], values: {} }
});
const why = (member: boolean, ...changes: Why['changes']): Why => ({
  member,
  truth: { rule: 'root', holds: member, gaps: [], facts: [], next: null, rules: [] },
  since: null,
  changes,
  longer: []
});
const subscribes: Act = { kind: 'consent', channel: 'email', state: 'subscribed' };
const moves: Act = {
  ...{ kind: 'value', field: 'country', type: 'choice', value: 'FR' },
  test: { op: 'is', values: ['FR'] }
};
const spends: Act = {
  ...{ kind: 'event', event: 'order-placed', times: 1, again: false, values: { amount: 41 } },
  filters: [{ attribute: 'amount', type: 'number', op: 'above', values: [40] }]
};

async function linesOf(told: Why): Promise<readonly string[]> {
  const { container } = await render(WhatNext, { why: told });
  return [...container.querySelectorAll('li')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

beforeEach(() => page.viewport(390, 800));

test('what would change it is told in French', async () => {
  preferences.language = 'fr';
  expect(await linesOf(why(true, [did('order-placed', 1)], [{ ...subscribes, state: 'unsubscribed' }]))).toEqual([
    'Dès qu’elle a passé une commande sort',
    'Dès qu’elle n’accepte plus l’e-mail sort'
  ]);
  expect(await linesOf(why(false, [subscribes, did('email-opened', 2, true)], [moves], [spends]))).toEqual([
    'Dès qu’elle accepte l’e-mail et qu’elle a ouvert un e-mail 2 fois de plus entre',
    'Dès que Pays est « France » entre',
    'Dès qu’elle a passé une commande (montant est plus grand que 40) entre'
  ]);
});

test('a member who leaves by time alone is told what keeps them in longer', async () => {
  preferences.language = 'fr';
  const leaves = Date.parse('2026-11-27T07:38Z');
  const told: Why = {
    ...why(true, [did('order-placed', 1)]),
    truth: { rule: 'root', holds: true, gaps: [], facts: [], next: { at: leaves, holds: false }, rules: [] },
    longer: [
      { act: did('email-clicked', 1), until: leaves + 72 * 3_600_000 },
      { act: subscribes, until: null }
    ]
  };
  expect((await linesOf(told)).slice(1)).toEqual([
    'Dès qu’elle a passé une commande sort',
    'Dès qu’elle a cliqué dans un e-mail reste 72 heures de plus',
    'Dès qu’elle accepte l’e-mail reste'
  ]);
});

test('a gender is named, however it was written', async () => {
  preferences.language = 'fr';
  const act: Act = {
    ...{ kind: 'value', field: 'gender', type: 'choice', value: 'F' },
    test: { op: 'is', values: ['F'] }
  };
  expect(await linesOf(why(false, [act]))).toEqual(['Dès que Genre est « Femme » entre']);
});

test('and in English', async () => {
  preferences.language = 'en';
  expect(await linesOf(why(true, [did('order-placed', 1)]))).toEqual(['Once they have placed an order leaves']);
  expect(await linesOf(why(false, [subscribes], [did('email-opened', 3)]))).toEqual([
    'Once they accept e-mail comes in',
    'Once they have opened an e-mail 3 times comes in'
  ]);
});

test('nothing is said where nothing is known to change it', async () => {
  const { container } = await render(WhatNext, { why: why(false) });
  expect(container.textContent.trim()).toBe('');
});
