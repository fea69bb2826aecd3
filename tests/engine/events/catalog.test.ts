import { expect, test } from 'vitest';
import { plainName } from '#lib/engine/column/names.ts';
import { eventKinds } from '#lib/engine/events/catalog.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';

test('ids are plain, and every word of a file names one type only', () => {
  const named = new Map<string, string>();
  for (const { id, label, names } of eventKinds) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    for (const word of new Set([id, label.fr, label.en, ...names].map(plainName))) {
      expect(named.get(word) ?? id, word).toBe(id);
      named.set(word, id);
    }
    for (const name of names) expect(name).toBe(plainName(name));
  }
});

test('an attribute is of one kind, with the same words, in every type', () => {
  const known = new Map<string, unknown>();
  for (const attribute of eventKinds.flatMap(({ attributes }) => attributes)) {
    expect(known.get(attribute.id) ?? attribute).toEqual(attribute);
    known.set(attribute.id, attribute);
  }
});

test('own types come after those of the catalogue, and own attributes after theirs', () => {
  const types = eventTypesOf([
    { id: 'order-placed', name: null, attributes: [{ id: 'a1', type: 'text', name: 'Magasin' }] },
    { id: 't1', name: 'Carte scannée', attributes: [{ id: 'a2', type: 'number', name: 'Points' }] }
  ]);
  expect(types.find(({ id }) => id === 'order-placed')!.attributes.map(({ id }) => id)).toEqual([
    'amount',
    'currency',
    'products',
    'order',
    'a1'
  ]);
  expect(types.at(-1)).toMatchObject({
    id: 't1',
    words: { fr: 'Carte scannée' },
    attributes: [{ id: 'a2', words: { en: 'Points' } }]
  });
});
