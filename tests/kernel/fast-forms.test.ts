import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalForms } from '#lib/engine/normal-form/catalog.ts';
import { phoneRules } from '#lib/engine/normal-form/phone-rules.ts';
import { fastForm } from '#lib/kernel/plain-forms.ts';
import { addressLines, hostileText } from './hostile.ts';

const digits = fc.array(fc.constantFrom(...'0123456789', ...'0123456789', ' ', '.', '-', '(', ')', '/'), {
  maxLength: 16
});
const phone = fc
  .tuple(fc.constantFrom('', '', '+', '00', '0', '+33', '0033', '+1', '+44', '+39', '+49'), digits)
  .map(([start, rest]) => start + rest.join(''));
const value = fc.oneof(
  phone,
  addressLines.map((bytes) => new TextDecoder().decode(bytes)),
  hostileText(3).map((bytes) => new TextDecoder().decode(bytes))
);

it.each(normalForms.filter(({ fast }) => fast !== null))('the fast path of $id answers as the engine does', (form) => {
  let accepted = 0;
  fc.assert(
    fc.property(value, fc.constantFrom('FR', 'US', 'IT', 'DE', 'GB', null), (value, country) => {
      const made = fastForm(form.fast!, value, phoneRules(country), false);
      if (made === null || made === '') return;
      accepted++;
      expect(form.normalise(value, { country, dates: null })).toEqual({ ok: true, value: made });
    }),
    { numRuns: 5000 }
  );
  expect(accepted).toBeGreaterThan(20);
});
