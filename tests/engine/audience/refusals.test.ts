import { describe, expect, test } from 'vitest';
import { normalForms } from '#lib/engine/normal-form/catalog.ts';
import { throughPlan } from './through-plan.ts';

// [network, field, value, reason, detail]
const refusals: readonly (readonly [string, string, string, string, string])[] = [
  ['meta', 'email', 'a', 'malformed', 'no-at'],
  ['meta', 'email', 'abc', 'malformed', 'no-at'],
  ['meta', 'email', 'a@b', 'malformed', 'no-dot-in-domain'],
  ['meta', 'email', '@b.c', 'malformed', 'no-local-part'],
  ['meta', 'email', '.c', 'malformed', 'no-at'],
  ['meta', 'email', '@', 'malformed', 'no-local-part'],
  ['meta', 'phone', '+0000000000', 'malformed', 'nothing-left'],
  ['meta', 'gen', 'unknown', 'malformed', 'unknown-gender'],
  ['meta', 'doby', '19999', 'malformed', 'not-a-date'],
  ['meta', 'doby', '1', 'malformed', 'not-a-date'],
  ['meta', 'doby', '-1', 'malformed', 'not-a-date'],
  ['meta', 'doby', '0000', 'malformed', 'date-out-of-range'],
  ['meta', 'doby', '9999', 'malformed', 'date-out-of-range'],
  ['free', 'birth-day', '32', 'malformed', 'date-out-of-range'],
  ['free', 'birth-day', '444', 'malformed', 'not-a-date'],
  ['free', 'birth-day', '0', 'malformed', 'date-out-of-range'],
  ['free', 'birth-day', '0a', 'malformed', 'not-a-date'],
  ['free', 'birth-day', '-1', 'malformed', 'not-a-date'],
  ['free', 'birth-month', '13', 'malformed', 'date-out-of-range'],
  ['free', 'birth-month', '444', 'malformed', 'not-a-date'],
  ['free', 'birth-month', '0', 'malformed', 'date-out-of-range'],
  ['free', 'birth-month', '0a', 'malformed', 'not-a-date'],
  ['google', 'email', '   ', 'empty', 'none'],
  ['google', 'email', 'quinn', 'malformed', 'no-at'],
  ['google', 'email', ' @googlemail.com', 'malformed', 'no-local-part'],
  ['google', 'email', ' ...@gmail.com', 'malformed', 'no-local-part'],
  ['google', 'email', '+shopping@gmail.com', 'malformed', 'no-local-part'],
  ['google', 'phone', '+abc-DEF', 'malformed', 'not-a-number'],
  ['google', 'phone', '++++', 'malformed', 'not-a-number'],
  ['google', 'phone', '', 'empty', 'none'],
  ['google', 'first-name', ' Mr. ', 'malformed', 'nothing-left'],
  ['google', 'last-name', ', Jr. ', 'malformed', 'nothing-left'],
  ['google', 'country', ' u2 ', 'malformed', 'unknown-country']
];

describe('refusals of the libraries', () => {
  test.each(refusals)('%s %s %j: %s, %s', (network, field, value, reason, detail) => {
    expect(throughPlan(network, field, value)).toEqual({ result: { ok: false, reason, detail }, sent: null });
  });

  test('Google’s library refuses `usa`; Tamis writes the code that Google wants', () => {
    expect(throughPlan('google', 'country', ' usa ').sent).toBe('US');
  });
});

describe('traps of shipped connectors (networks.md 6)', () => {
  test('accents and other alphabets of names are kept for Meta', () => {
    expect(throughPlan('meta', 'fn', 'Valéry').result).toEqual({ ok: true, value: 'valéry' });
    expect(throughPlan('meta', 'fn', '정').result).toEqual({ ok: true, value: '정' });
    expect(throughPlan('meta', 'fn', 'a b').sent).toBe(
      'fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603'
    );
  });

  test('accented letters of a city are written out, not dropped', () => {
    expect(throughPlan('meta', 'ct', 'Nîmes').result).toEqual({ ok: true, value: 'nimes' });
    expect(throughPlan('meta', 'ct', 'Œrsted Straße').result).toEqual({ ok: true, value: 'oerstedstrasse' });
  });

  test('leading zeros of a phone are not kept', () => {
    expect(throughPlan('meta', 'phone', '0033 (0)6 12 34 56 78').result).toEqual({ ok: true, value: '33612345678' });
  });

  test.each([
    'meta',
    'tiktok',
    'pinterest',
    'snapchat',
    'linkedin',
    'x',
    'microsoft',
    'liveramp',
    'criteo',
    'powerspace'
  ])('%s keeps dots and suffixes of every domain', (id) => {
    expect(throughPlan(id, 'email', 'A.b+c@gmail.com').result).toEqual({ ok: true, value: 'a.b+c@gmail.com' });
  });

  test('TikTok cuts the suffix only when asked, and keeps dots even then', () => {
    const wish = { options: { suffix: 'cut' } };
    expect(throughPlan('tiktok', 'email', 'A.b+c@gmail.com', wish).result).toEqual({
      ok: true,
      value: 'a.b@gmail.com'
    });
    expect(throughPlan('tiktok', 'email', '+c@gmail.com', wish).sent).toBeNull();
  });

  test('Google cuts the suffix of its own domains, and of no other', () => {
    expect(throughPlan('google', 'email', 'a.b+c@gmail.com.br').result).toEqual({
      ok: true,
      value: 'a.b+c@gmail.com.br'
    });
    expect(throughPlan('google', 'email', 'a.b+c@googlemail.com').result).toEqual({
      ok: true,
      value: 'ab@googlemail.com'
    });
  });

  test('inner blanks of an e-mail are a fault, those of a name are kept for Google', () => {
    expect(throughPlan('google', 'email', 'a b@example.com').result).toMatchObject({ detail: 'inner-space' });
    expect(throughPlan('google', 'first-name', 'Jean  Paul').result).toEqual({ ok: true, value: 'jean  paul' });
  });

  test('a digest is found by its whole length, in lower or upper case, and never hashed', () => {
    for (const length of [32, 40, 64, 128]) {
      for (const digest of ['a1'.repeat(length / 2), 'A1'.repeat(length / 2)]) {
        for (const field of ['email', 'phone', 'fn', 'ln', 'ct', 'zip', 'country', 'gen', 'doby']) {
          expect(throughPlan('meta', field, ` ${digest} `).result).toMatchObject({ reason: 'already-hashed' });
        }
      }
    }
    const inside = `${'a1'.repeat(32)}@example.com`;
    expect(throughPlan('meta', 'email', inside).result).toEqual({ ok: true, value: inside });
  });

  test('an already hashed column is lower-cased and passed on, its clear values refused', () => {
    const digest = 'AB'.repeat(32);
    expect(throughPlan('meta', 'email', digest, { hashed: 'sha256' }).sent).toBe(digest.toLowerCase());
    expect(throughPlan('meta', 'email', 'a@example.com', { hashed: 'sha256' }).result).toMatchObject({
      detail: 'not-a-digest'
    });
    expect(throughPlan('meta', 'email', 'AB'.repeat(16), { hashed: 'sha256' }).result).toMatchObject({
      detail: 'another-digest'
    });
  });

  test('an unknown gender is not a man', () => {
    for (const value of ['unknown', 'autre', 'x', 'nb', '1', 'inconnu', 'other', '-']) {
      expect(throughPlan('meta', 'gen', value).sent).toBeNull();
    }
    const words = { m: ['H', 'homme', 'M.', 'Monsieur', 'MALE'], f: ['F', 'Femme', 'Mme', 'Féminin', 'Mlle', 'miss'] };
    for (const [letter, values] of Object.entries(words)) {
      for (const value of values) expect(throughPlan('meta', 'gen', value).result).toEqual({ ok: true, value: letter });
    }
  });

  test('an American postcode keeps five digits', () => {
    expect(throughPlan('meta', 'zip', '902101234', { country: 'US' }).result).toEqual({ ok: true, value: '90210' });
    expect(throughPlan('meta', 'zip', '902101234').result).toEqual({ ok: true, value: '902101234' });
  });

  test('a national number without a country is refused, not given a + or the United States', () => {
    for (const id of ['google', 'meta', 'tiktok', 'snapchat', 'liveramp']) {
      expect(throughPlan(id, 'phone', '0612345678').result).toMatchObject({ detail: 'no-country' });
      expect(throughPlan(id, 'phone', '6505551212').result).toMatchObject({ detail: 'no-country' });
    }
    expect(throughPlan('liveramp', 'phone', '+33612345678').result).toMatchObject({ detail: 'unknown-country' });
  });

  test('a number made of zeros is never hashed', () => {
    for (const zeros of ['0', '00', '0000000000', '+0000000000', '00 00 00 00 00']) {
      expect(throughPlan('meta', 'phone', zeros, { country: 'FR' }).result).toMatchObject({ reason: 'malformed' });
    }
  });

  test('no form answers an empty text', () => {
    const nothings = ['', ' ', '\t\u00a0', '.', '-', '"', "'", '+', '@', '…', '\u200b'];
    for (const { normalise } of normalForms) {
      for (const value of nothings) {
        const result = normalise(value, { country: 'FR', dates: 'day-first' });
        expect(result.ok && result.value.trim() === '' ? value : 'never').toBe('never');
      }
    }
  });
});
