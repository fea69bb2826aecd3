import { describe, expect, test } from 'vitest';
import { plainValue } from '#lib/ui/contacts/plain-value.ts';

describe('what is typed for a field', () => {
  test.each([
    ['1 284,50', 'fr', '1284.5'],
    ['1.284,50', 'fr', '1284.5'],
    ['1,284.50', 'en', '1284.5'],
    ['1,284', 'en', '1284'],
    ['1,284', 'fr', '1.284'],
    ['12.5', 'fr', '12.5'],
    ['−3', 'fr', '-3'],
    ['12 boîtes', 'fr', null],
    ['1.2.3', 'fr', null]
  ] as const)('the number %s in %s', (typed, language, value) => {
    expect(plainValue('number', typed, language)).toBe(value);
  });

  test.each([
    ['2026-11-24', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['3.2.2024', '2024-02-03'],
    ['31/02/2026', null],
    ['hier', null]
  ])('the day %s', (typed, value) => {
    expect(plainValue('date', typed, 'fr')).toBe(value);
  });

  test('a text is trimmed, a list is parted, and nothing is no value', () => {
    expect(plainValue('text', '  Quimper ', 'fr')).toBe('Quimper');
    expect(plainValue('list', 'lin, laine ;soie', 'fr')).toBe('lin; laine; soie');
    expect(plainValue('choice', '  ', 'fr')).toBeNull();
  });
});
