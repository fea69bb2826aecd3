import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phoneNumber } from '#lib/engine/normal-form/phone-number.ts';
import { phoneRules, type RegularPhones } from '#lib/engine/normal-form/phone-rules.ts';

describe('phoneNumber', () => {
  test.each([
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['06.12.34.56.78', 'FR', '+33612345678'],
    ['06‑12‑34‑56‑78', 'FR', '+33612345678'],
    ['０６１２３４５６７８', 'FR', '+33612345678'],
    ['6 12 34 56 78', 'FR', '+33612345678'],
    ['33612345678', 'FR', '+33612345678'],
    ['+33 (0)6 12 34 56 78', null, '+33612345678'],
    ['0033 6 12 34 56 78', 'US', '+33612345678'],
    ['0470 12 34 56', 'BE', '+32470123456'],
    ['0151 23456789', 'DE', '+4915123456789'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['06 698 82 12', 'IT', '+39066988212'],
    ['(650) 555-1212', 'US', '+16505551212'],
    ['15559876543', 'FR', '+15559876543'],
    ['441134960987', 'FR', '+441134960987'],
    ['0692 12 34 56', 'RE', '+262692123456']
  ])('%s in %s', (value, country, number) => {
    expect(phoneNumber(value, country)).toEqual({ ok: true, value: number });
  });

  test.each([
    ['0612345678', null, 'no-country'],
    ['0612345678', 'ZZ', 'no-country'],
    ['612345678', null, 'no-country'],
    ['06 12 34', 'FR', 'too-short'],
    ['06 12 34 56 78 90', 'FR', 'too-long'],
    ['06 12 34 56 78 / 01 23 45 67 89', 'FR', 'too-long'],
    ['112', 'FR', 'too-short'],
    ['+33 6 12', null, 'too-short'],
    ['+336123456789012', null, 'too-long'],
    ['33612345678.0', 'FR', 'not-a-number'],
    ['3.3612E+10', 'FR', 'not-a-number'],
    ['1-800-FLOWERS', 'US', 'not-a-number'],
    ['06 12 34 56 78 poste 12', 'FR', 'not-a-number'],
    ['06+12345678', 'FR', 'not-a-number'],
    ['0000000000', 'FR', 'nothing-left'],
    ['---', 'FR', 'nothing-left']
  ])('%s in %s: %s', (value, country, detail) => {
    expect(phoneNumber(value, country)).toEqual({ ok: false, reason: 'malformed', detail });
  });
});

/** Numbers of n digits for each length of a mask, that start neither with a zero nor with a digit that is asked. */
const regular = (mask: number, asked = 0) => {
  const starts = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => ((asked >>> digit) & 1) === 0);
  const lengths = [...Array(32).keys()].filter((bit) => (mask >>> bit) & 1);
  return fc
    .tuple(fc.constantFrom(...lengths), fc.constantFrom(...starts), fc.stringMatching(/^\d{16}$/))
    .map(([length, first, rest]) => `${first}${rest}`.slice(0, length));
};

describe('phoneRules', () => {
  const rules = phoneRules('FR');
  const codes = [...rules.lengths.keys()].filter((code) => rules.lengths[code] !== 0);
  const someKnown = codes.filter((code) => ((rules.asked[code] ?? 0) & 0x3fe) !== 0x3fe);

  test('holds the plain cases', () => {
    expect(rules.home).toBe(33);
    expect(rules.homeTrunk).toBe(1 << 10);
    expect(rules.lengths[33]).toBe(1 << 9);
    expect(rules.lengths[1]).toBe(1 << 10);
    expect(codes.length).toBeGreaterThan(170);
    expect(phoneRules(null)).toMatchObject({ home: 0, homeTrunk: 0 });
    expect(phoneRules('ZZ')).toMatchObject({ home: 0, homeTrunk: 0 });
    // their national numbers lose no trunk zero
    for (const country of ['US', 'IT', 'ES']) expect(phoneRules(country).homeTrunk).toBe(0);
  });

  test('leaves the numbers that a trunk prefix may begin to the library', () => {
    const digitsAsked = (code: number) =>
      [...'0123456789'].filter((digit) => ((rules.asked[code] ?? 0) >>> Number(digit)) & 1);
    expect(digitsAsked(44)).toEqual(['0', '1']);
    expect(digitsAsked(61)).toEqual(['0', '1']);
    expect(digitsAsked(55)).toEqual(['0', '9']);
    expect(digitsAsked(370)).toEqual(['0', '8']);
    expect(digitsAsked(261)).toEqual(['0', '2', '4', '5', '6', '7', '8', '9']);
    expect(digitsAsked(54)).toHaveLength(10);
    expect(digitsAsked(33)).toEqual([]);
  });

  test('no code is the beginning of another', () => {
    for (const code of codes) {
      for (const other of codes) expect(other !== code && `${other}`.startsWith(`${code}`)).toBe(false);
    }
  });

  test('every number that they accept is answered alike by the library', () => {
    const number = fc
      .constantFrom(...someKnown)
      .chain((code) => regular(rules.lengths[code] ?? 0, rules.asked[code]).map((national) => `${code}${national}`));
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('+', '00'),
        fc.constantFrom(null, 'FR', 'US', 'JP'),
        (digits, prefix, country) => {
          expect(phoneNumber(prefix + digits, country)).toEqual({ ok: true, value: `+${digits}` });
        }
      ),
      { numRuns: 5000 }
    );
  });

  test('a national number loses its zero and nothing else, in every country that has one', () => {
    const countries =
      'AE AT BE BG CD CH DZ EG ET FR GB GF GP HR IE IN IQ KE LB MA MG MQ NL PH PK PT RE RO RS SE SN TN TR UA VN ZA'
        .split(' ')
        .map((country): readonly [string, RegularPhones] => [country, phoneRules(country)])
        .filter(([, { homeTrunk }]) => homeTrunk !== 0);
    expect(countries.length).toBeGreaterThan(20);
    const national = fc
      .constantFrom(...countries)
      .chain(([country, { home, homeTrunk }]) => regular(homeTrunk >>> 1).map((digits) => ({ country, home, digits })));
    fc.assert(
      fc.property(national, ({ country, home, digits }) => {
        expect(phoneNumber(`0${digits}`, country)).toEqual({ ok: true, value: `+${home}${digits}` });
      }),
      { numRuns: 5000 }
    );
  });
});
