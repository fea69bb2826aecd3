import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalFormById, normalForms } from '#lib/engine/normal-form/catalog.ts';
import { networks } from '#lib/engine/audience/catalog.ts';
import type { NormalContext } from '#lib/domain/hash-plan.ts';

test('every file of forms/ is in the catalogue, once', () => {
  const files = readdirSync('src/lib/engine/normal-form/forms').map((name) => name.replace('.ts', ''));
  expect(normalForms.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  expect(() => normalFormById('none')).toThrow('no normal form none');
});

test('the free choice offers every form but those of digests', () => {
  const free = networks.find(({ composed }) => composed);
  const offered = free?.lists[0]?.fields.map(({ key }) => key) ?? [];
  expect(offered.toSorted()).toEqual(
    normalForms
      .map(({ id }) => id)
      .filter((id) => !id.startsWith('digest-'))
      .toSorted()
  );
});

const contexts: readonly NormalContext[] = [
  { country: null, dates: null },
  { country: 'FR', dates: 'day-first' },
  { country: 'US', dates: 'month-first' }
];

// letters that change when lowered, composed or written out, and the characters that rules speak of
const letter = fc.constantFrom(...'aAéÉœŒßİıΣσςЖжñÅ정日٣①ﬁ.,;:\'’"@+-_/() \t\u00a0\u200b\u0301\ufeff019');
const regular = fc
  .tuple(
    fc.constantFrom(
      ...['Agnes.Lefevre+x@Gmail.com', 'Élodie@société.fr', '0612345678', '+33 6 12 34 56 78', '(650) 555-1212'],
      ...['15559876543', 'Mr. Inès', 'Quinn, Jr.', 'Ben Saïd', 'Saint-Étienne', 'California', '90210-1234', 'SW1A 1AA'],
      ...['1984-03-14', '14/03/1984', '03/14/1984', '1990', '12', 'Mme', 'M.', 'France', 'U.S.', '@AdsAPI', 'C-17'],
      ...['CDDA802E-FB9C-47AD-9866-0794D394C912', 'aF'.repeat(16), 'b0'.repeat(20), 'C9'.repeat(32), 'd4'.repeat(64)]
    ),
    fc.constantFrom('', ' ', '\t', '\u00a0'),
    fc.boolean()
  )
  .map(([text, blank, upper]) => blank + (upper ? text.toUpperCase() : text) + blank);
const value = fc.oneof(
  regular,
  fc.string({ unit: letter, maxLength: 24 }),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 24 })
);

// ten digits no longer say their country; after `mr. dr. x` comes `dr. x`, which has a title again
const restless = new Set(['phone-us', 'first-name-google']);

describe.each(normalForms.map((form) => [form.id, form] as const))('%s', (id, form) => {
  test('never throws, never answers an empty text, never keeps blanks around', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...contexts), (text, context) => {
        const result = form.normalise(text, context);
        const sound = result.ok
          ? result.value !== '' && (id === 'as-is' || result.value === result.value.trim())
          : true;
        expect(sound).toBe(true);
      }),
      { numRuns: 400 }
    );
  });

  test('the normal form of a normal form is itself, where the rule allows it', () => {
    let normal = 0;
    fc.assert(
      fc.property(value, fc.constantFrom(...contexts), (text, context) => {
        const once = form.normalise(text, context);
        if (!once.ok) return;
        normal++;
        if (!restless.has(id)) expect(form.normalise(once.value, context)).toEqual(once);
      }),
      { numRuns: 400 }
    );
    expect(normal).toBeGreaterThan(0);
  });

  test('a blank value is empty', () => {
    for (const blank of ['', ' ', '\t', '\u00a0', '\r\n']) {
      expect(form.normalise(blank, { country: null, dates: null })).toEqual({
        ok: false,
        reason: 'empty',
        detail: 'none'
      });
    }
  });
});
