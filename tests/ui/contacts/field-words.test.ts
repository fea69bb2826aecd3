import { describe, expect, test } from 'vitest';
import { fieldName, fieldNameOf, valueWords } from '#lib/ui/contacts/field-words.ts';

describe('fields and values in the words of the user', () => {
  test('a field of one’s own keeps its name, a built-in one has that of the house', () => {
    expect(fieldName({ id: 'postcode', name: null })).toBe('Code postal');
    expect(fieldName({ id: 'f1', name: 'Dernier achat' })).toBe('Dernier achat');
    expect(fieldNameOf('f2', [{ id: 'f2', type: 'number', name: 'Total' }])).toBe('Total');
  });

  test.each([
    ['status', 'choice', 'vip', 'VIP'],
    ['status', 'choice', 'fournisseur', 'fournisseur'],
    ['gender', 'choice', 'f', 'Femme'],
    ['country', 'choice', 'BE', 'Belgique'],
    ['country', 'choice', 'Atlantide', 'Atlantide'],
    ['birth-date', 'date', '1984-02-05', '5 févr. 1984'],
    ['f1', 'number', '1284.5', '1\u00A0284,50'],
    ['f1', 'number', '3', '3'],
    ['f1', 'yes-no', 'yes', 'Oui'],
    ['f1', 'list', 'lin; laine', 'lin; laine'],
    ['city', 'text', 'constructor', 'constructor'],
    ['status', 'choice', 'constructor', 'constructor'],
    ['city', 'text', '', '']
  ] as const)('%s %s « %s » is read « %s »', (id, type, value, words) => {
    expect(valueWords({ id, type }, value)).toBe(words);
  });
});
