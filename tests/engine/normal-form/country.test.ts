import { expect, test } from 'vitest';
import { countryCode, countryCodes, rowCountry } from '#lib/engine/normal-form/country.ts';

test.each([
  ['FR', 'FR'],
  [' fr ', 'FR'],
  ['FRA', 'FR'],
  ['France', 'FR'],
  ['FRANCE', 'FR'],
  ['U.S.', 'US'],
  ['U.S.A.', 'US'],
  ['États-Unis', 'US'],
  ['Etats Unis', 'US'],
  ["États-Unis d'Amérique", 'US'],
  ['United States of America', 'US'],
  ['UK', 'GB'],
  ['Royaume-Uni', 'GB'],
  ['Angleterre', 'GB'],
  ['Côte d’Ivoire', 'CI'],
  ["cote d'ivoire", 'CI'],
  ['Pays-Bas', 'NL'],
  ['The Netherlands', 'NL'],
  ['Deutschland', 'DE'],
  ['Corée du Sud', 'KR'],
  ['République démocratique du Congo', 'CD'],
  ['Congo', 'CG'],
  ['La Réunion', 'RE'],
  ['Guadeloupe', 'GP'],
  ['Niger', 'NE'],
  ['Nigeria', 'NG'],
  ['Georgia', 'GE'],
  ['Kosovo', 'XK']
])('%s is %s', (text, code) => {
  expect(countryCode(text)).toBe(code);
});

test.each(['', ' ', 'u2', 'ZZ', 'QQQ', 'Atlantide', 'Europe', '33', 'inconnu', '__proto__', 'constructor', '中国'])(
  '%j is no country',
  (text) => {
    expect(countryCode(text)).toBeNull();
  }
);

test('each code is known once, and stands for itself', () => {
  const codes = countryCodes();
  expect(codes).toHaveLength(250);
  expect(new Set(codes).size).toBe(250);
  for (const code of codes) expect(countryCode(code)).toBe(code);
});

test('the country of a row is its own, then the one named, and none when it cannot be read', () => {
  expect(rowCountry('Belgique', 'FR')).toBe('BE');
  expect(rowCountry('  ', 'FR')).toBe('FR');
  expect(rowCountry(null, 'FR')).toBe('FR');
  expect(rowCountry('Atlantide', 'FR')).toBeNull();
  expect(rowCountry('', null)).toBeNull();
});
