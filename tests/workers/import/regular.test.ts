import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneNumber } from '#lib/engine/normal-form/phone-number.ts';
import { phoneRules } from '#lib/engine/normal-form/phone-rules.ts';
import { regularEmail } from '#lib/engine/normal-form/regular-email.ts';
import { isRegularAddress } from '#lib/workers/import/regular-address.ts';
import { writeRegularPhone } from '#lib/workers/import/regular-phone.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('a fast path of an import', () => {
  it('takes no address that the engine refuses, and changes none but its case', () => {
    const parts = [
      'a',
      'B',
      '9',
      '.',
      '-',
      '_',
      '+',
      '@',
      '@',
      'ex',
      'fr',
      'com',
      '..',
      ' ',
      'é',
      "'",
      '!',
      ',',
      '(',
      '\0'
    ];
    const addresses = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(addresses, fc.emailAddress()), (text) => {
        const bytes = encode(text);
        if (!isRegularAddress(bytes, 0, bytes.length)) return;
        expect(regularEmail(text)).toEqual({ ok: true, value: text.toLowerCase() });
      }),
      { numRuns: 20_000 }
    );
  });

  it('knows everyday addresses by itself', () => {
    for (const text of ['ada@example.com', 'Jean-Marc.Dupont+x@Sub.exa-mple.FR', "o'neil@a.io"]) {
      expect(isRegularAddress(encode(text), 0, text.length)).toBe(true);
    }
  });

  it('writes no phone number otherwise than the library', () => {
    const countries = ['FR', 'GB', 'US', 'IT', 'BE', 'DE', 'ES', 'CH', 'BR', 'CI', null];
    const rules = new Map(countries.map((country) => [country, phoneRules(country)]));
    const digits = fc
      .array(fc.constantFrom(...'0123456789'), { minLength: 3, maxLength: 14 })
      .map((all) => all.join(''));
    const starts = fc.constantFrom(
      '',
      '0',
      '00',
      '+',
      '+33',
      '0033',
      '+44',
      '+1',
      '+39',
      '06',
      '07',
      '+33 0',
      '+32 ',
      '+225'
    );
    const spread = fc.constantFrom('', ' ', '.', '-', '/', '(');
    fc.assert(
      fc.property(starts, digits, spread, fc.constantFrom(...countries), (start, number, mark, country) => {
        const text = start + [...number].map((digit, at) => (at % 2 === 0 ? mark : '') + digit).join('');
        const bytes = encode(text);
        const to = new Uint8Array(48);
        const length = writeRegularPhone(bytes, 0, bytes.length, rules.get(country)!, to);
        if (length === 0) return;
        expect({ text, country, ...phoneNumber(text, country) }).toEqual({
          ...{ text, country, ok: true },
          value: new TextDecoder().decode(to.subarray(0, length))
        });
      }),
      { numRuns: 30_000 }
    );
  });

  it('writes everyday French numbers by itself', () => {
    const to = new Uint8Array(48);
    const rules = phoneRules('FR');
    for (const text of ['06 12 34 56 78', '+33612345678', '0033612345678', '06.12.34.56.78', '(0)612345678']) {
      const bytes = encode(text);
      const length = writeRegularPhone(bytes, 0, bytes.length, rules, to);
      expect(new TextDecoder().decode(to.subarray(0, length))).toBe('+33612345678');
    }
  });
});
