import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalForms } from '#lib/engine/normal-form/catalog.ts';
import { phoneRules } from '#lib/engine/normal-form/phone-rules.ts';
import { fastForm } from '#lib/kernel/plain-forms.ts';

const characters = (text: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...text), minLength: 1, maxLength });

const email = fc
  .tuple(
    characters('aZ0.+-_\'"é @', 12),
    fc.constantFrom('@', '@', '@', '', '@@'),
    fc.constantFrom('gmail.com', 'GoogleMail.com', 'a-b.example.fr', 'b.c1', 'free', 'x..fr', '-a.fr', 'é.fr')
  )
  .map((parts) => parts.join(''));
const phone = fc
  .tuple(
    fc.constantFrom('', '+', '00', '0', '+33', '0033', '+1', '+44', '06', '+49', '+352'),
    characters('0123456789 .-/()', 16)
  )
  .map((parts) => parts.join(''));
const values = {
  email,
  'email-google': email,
  'phone-plus': phone,
  'phone-digits': phone,
  trimmed: characters('aB \t-"é1', 40)
};

const countries = [null, 'FR', 'US', 'DE', 'JP'];
const rules = new Map(countries.map((country) => [country, phoneRules(country)]));

describe.each(normalForms.flatMap(({ id, fast, normalise }) => (fast ? [{ id, fast, normalise }] : [])))(
  'the kernel’s own path for $id',
  ({ fast, normalise }) => {
    test('may know less than the form, never other', () => {
      let taken = 0;
      fc.assert(
        fc.property(values[fast], fc.constantFrom(...countries), (value, country) => {
          const made = fastForm(fast, value, rules.get(country) ?? null, false);
          if (made === null) return;
          taken++;
          expect(normalise(value, { country, dates: null })).toEqual({ ok: true, value: made });
        }),
        { numRuns: 3000 }
      );
      expect(taken).toBeGreaterThan(0);
    });
  }
);
