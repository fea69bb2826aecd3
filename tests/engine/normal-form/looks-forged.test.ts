import { describe, expect, test } from 'vitest';
import { looksForged } from '#lib/engine/normal-form/looks-forged.ts';

describe('I20 addresses that look like others', () => {
  test.each([
    'p\u0430ul@exemple.fr',
    'paul@ex\u0435mple.fr',
    'PAUL@EXEMPL\u0415.FR',
    'paul@\u0430\u0440\u0440\u0435.com',
    'j\u03bfhn.smith@example.com'
  ])('%s is told', (address) => {
    expect(looksForged(address)).toBe(true);
  });

  test.each([
    'paul@exemple.fr',
    'émilie.ça-va+2@exämple.fr',
    'почта@пример.рф',
    'почта@example.com',
    'ιωάννης@παράδειγμα.gr',
    'p\u00e6ul_2@example.co',
    ''
  ])('%s is one like others', (address) => {
    expect(looksForged(address)).toBe(false);
  });
});
