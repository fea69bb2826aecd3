import { describe, expect, test } from 'vitest';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';

const normal = (form: string, value: string, country: string | null = null) => {
  const result = normalFormById(form).normalise(value, { country, dates: null });
  return result.ok ? result.value : result.detail;
};

test.each([
  ['name-meta', 'N’Guessan', 'nguessan'],
  ['name-meta', 'd’Almeida', 'dalmeida'],
  ['name-meta', 'Ben Saïd', 'bensaïd'],
  ['name-meta', 'Zoe\u0301', 'zoé'],
  ['name-meta', 'ΑΣ', 'ας'],
  ['name-meta', '...', 'nothing-left'],
  ['first-name-google', 'Dr. Zoë', 'zoë'],
  ['first-name-google', 'Mrs.', 'nothing-left'],
  ['last-name-google', 'Pérez III', 'pérez'],
  ['last-name-google', 'O’Neil, MD, PhD', 'o’neil'],
  ['last-name-google', 'Livi', 'livi'],
  ['city-meta', 'Saint-Denis (La Réunion)', 'saintdenislareunion'],
  ['city-meta', 'Łódź', 'lodz'],
  ['city-meta', 'Paris 15', 'paris'],
  ['city-meta', 'Москва', 'odd-character'],
  ['city-meta', 'Tokyo 東京', 'odd-character'],
  ['city-meta', '75001', 'nothing-left'],
  ['state-meta', 'California', 'ca'],
  ['state-meta', 'New York', 'ny'],
  ['state-meta', 'CA', 'ca'],
  ['state-meta', 'British Columbia', 'britishcolumbia'],
  ['state-meta', 'Île-de-France', 'iledefrance'],
  ['postcode-meta', ' sw1a 1aa ', 'sw1a1aa'],
  ['postcode-meta', '00-950', '00-950'],
  ['postcode-meta', '--', 'nothing-left'],
  ['postcode-meta', '75001 (Paris)', 'odd-character'],
  ['postcode-google', ' 75001 ', '75001'],
  ['postcode-google', '-', 'nothing-left'],
  ['country-lower', 'Royaume-Uni', 'gb'],
  ['country-upper', 'belgique', 'BE'],
  ['mobile-id', 'CDDA802E-FB9C-47AD-9866-0794D394C912', 'cdda802e-fb9c-47ad-9866-0794d394c912'],
  ['mobile-id-upper', 'cdda802e-fb9c-47ad-9866-0794d394c912', 'CDDA802E-FB9C-47AD-9866-0794D394C912'],
  ['mobile-id', '00000000-0000-0000-0000-000000000000', 'not-a-mobile-id'],
  ['mobile-id', 'cdda802e-fb9c-47ad-9866', 'not-a-mobile-id'],
  ['handle', '@AdsAPI', 'adsapi'],
  ['handle', '@', 'nothing-left'],
  ['handle', 'https://x.com/adsapi', 'odd-character'],
  ['trimmed', '  C-17 ', 'C-17'],
  ['trimmed-lower', '  C-17 ', 'c-17'],
  ['as-is', '  C-17 ', '  C-17 '],
  ['phone-us', '+1 (800) 555-1234', '8005551234'],
  ['phone-us', '+33612345678', 'unknown-country'],
  ['digest-md5', 'D41D8CD98F00B204E9800998ECF8427F', 'd41d8cd98f00b204e9800998ecf8427f'],
  ['digest-md5', 'a'.repeat(40), 'another-digest'],
  ['digest-sha256', 'g'.repeat(64), 'not-a-digest']
])('%s of %j is %s', (form, value, expected) => {
  expect(normal(form, value)).toBe(expected);
});

describe('a state keeps its name in another country', () => {
  test('Georgia', () => {
    expect(normal('state-meta', 'Georgia', 'US')).toBe('ga');
    expect(normal('state-meta', 'Georgia', 'GE')).toBe('georgia');
  });
});
