import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';
import { suggestEmail } from '#lib/engine/normal-form/suggest-email.ts';

const context = { country: null, dates: null };
const email = (value: string) => normalFormById('email').normalise(value, context);
const google = (value: string) => normalFormById('email-google').normalise(value, context);

describe('email', () => {
  test.each([
    [' Agnes.LEFEVRE@orange.fr\t', 'agnes.lefevre@orange.fr'],
    ['\ufeffa@b.fr\u00a0', 'a@b.fr'],
    ['Élodie@Société-Générale.fr', 'élodie@société-générale.fr'],
    ['E\u0301lodie@example.fr', 'élodie@example.fr'],
    ["o'brien+crm@mail.example.co.uk", "o'brien+crm@mail.example.co.uk"],
    ['..test@example.com', '..test@example.com'],
    ['a@xn--p1ai.xn--p1ai', 'a@xn--p1ai.xn--p1ai'],
    ['почта@пример.рф', 'почта@пример.рф'],
    ['a@127.0.0.com', 'a@127.0.0.com'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`]
  ])('%j', (value, normal) => {
    expect(email(value)).toEqual({ ok: true, value: normal });
  });

  test.each([
    ['joel.almeida@laposte,net', 'comma-in-domain'],
    ['joel,almeida@laposte.net', 'odd-character'],
    ['a@b.fr;c@d.fr', 'two-ats'],
    ['a@b.fr c@d.fr', 'two-ats'],
    ['jean dupont@free.fr', 'inner-space'],
    ['jean\u00a0dupont@free.fr', 'inner-space'],
    ['a@free .fr', 'inner-space'],
    ['Jean <a@free.fr>', 'inner-space'],
    ['<a@free.fr>', 'odd-character'],
    ['mailto:a@free.fr', 'odd-character'],
    ['"a"@free.fr', 'odd-character'],
    ['a\\b@free.fr', 'odd-character'],
    ['a\u0000b@free.fr', 'odd-character'],
    ['a\u200bb@free.fr', 'odd-character'],
    ['caf\ufffd@free.fr', 'odd-character'],
    ['a@', 'no-domain'],
    ['@free.fr', 'no-local-part'],
    ['...@free.fr', 'no-local-part'],
    ['a@free', 'no-dot-in-domain'],
    ['a@.fr', 'bad-domain'],
    ['a@free.', 'bad-domain'],
    ['a@free..fr', 'bad-domain'],
    ['a@-free.fr', 'bad-domain'],
    ['a@free-.fr', 'bad-domain'],
    ['a@free_x.fr', 'bad-domain'],
    ['a@free.f', 'bad-domain'],
    ['a@192.168.0.10', 'bad-domain'],
    [`${'a'.repeat(65)}@example.com`, 'too-long'],
    [`a@${'b.'.repeat(130)}fr`, 'too-long'],
    ['n/a', 'no-at'],
    ['null', 'no-at']
  ])('%j: %s', (value, detail) => {
    expect(email(value)).toEqual({ ok: false, reason: 'malformed', detail });
    expect(google(value)).toEqual({ ok: false, reason: 'malformed', detail });
  });

  test('every address that the kernel takes by itself is taken, and only lower-cased', () => {
    const local = fc
      .string({ unit: fc.constantFrom(..."azAZ09!#$%&'*+-/=?^_`{|}~."), minLength: 1, maxLength: 64 })
      .filter((text) => !/^\.*$/.test(text));
    const label = fc.stringMatching(/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,8}[a-zA-Z0-9])?$/);
    const last = fc.stringMatching(/^[a-zA-Z]{2,8}$/);
    const domain = fc
      .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), last)
      .map(([some, end]) => [...some, end].join('.'));
    fc.assert(
      fc.property(local, domain, (name, host) => {
        expect(email(` ${name}@${host}\r`)).toEqual({ ok: true, value: `${name}@${host}`.toLowerCase() });
      }),
      { numRuns: 2000 }
    );
  });
});

describe('suggestEmail', () => {
  test.each([
    ['joel.almeida@laposte,net', 'joel.almeida@laposte.net'],
    ['jean dupont@free.fr', 'jeandupont@free.fr'],
    ['a@gmial.com', 'a@gmail.com'],
    ['a@gmail.con', 'a@gmail.com'],
    ['a@gmailcom', 'a@gmail.com'],
    ['a@gmail..com', 'a@gmail.com'],
    ['A@Hotmal.fr', 'a@hotmail.fr'],
    ['a@wanado.fr', 'a@wanadoo.fr'],
    ['a@orangefr', 'a@orange.fr'],
    ['a@laposte net', 'a@laposte.net'],
    ['a@maboitefr', 'a@maboite.fr'],
    ['a@@free.fr', 'a@free.fr'],
    ['<a@free.fr>', 'a@free.fr'],
    ['mailto:a@free.fr', 'a@free.fr'],
    ['a@free.fr.', 'a@free.fr']
  ])('%j: %s', (value, suggestion) => {
    expect(suggestEmail(value)).toBe(suggestion);
  });

  test.each([
    'a@gmail.com',
    ' A@Gmail.com ',
    'a@tree.fr',
    'a@live.de',
    'a',
    '@free.fr',
    'a@b@c.fr',
    '',
    'a@yahoo.de',
    'a@x'
  ])('nothing for %j', (value) => {
    expect(suggestEmail(value)).toBeNull();
  });

  test('whatever is suggested is a regular address, and another one than was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aG.,;@ <>é-mailcomfr'), maxLength: 24 }), (text) => {
        const suggestion = suggestEmail(text);
        expect(suggestion === null || email(suggestion).ok).toBe(true);
        expect(suggestion).not.toBe(text);
      })
    );
  });
});
