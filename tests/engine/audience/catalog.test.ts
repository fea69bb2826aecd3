import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { networkById, networks } from '#lib/engine/audience/catalog.ts';
import type { NetworkList, OptionValues } from '#lib/engine/audience/network.ts';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';
import type { Bilingual } from '#lib/domain/words.ts';

/** Every combination of the choices of a list. */
function combinations(list: NetworkList): OptionValues[] {
  return list.options.reduce<OptionValues[]>(
    (all, { key, choices }) => all.flatMap((values) => choices.map(({ value }) => ({ ...values, [key]: value }))),
    [{}]
  );
}

const tokensIn = (sentence: string) => [...sentence.matchAll(/\{([a-z-]+)\}/g)].map(([, key]) => key);

test('every file of networks/ is in the catalogue, once', () => {
  const files = readdirSync('src/lib/engine/audience/networks').filter((name) => name.endsWith('.ts'));
  expect(networks.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  for (const network of networks) expect(networkById(network.id)).toBe(network);
  expect(networkById('unknown')).toBeUndefined();
});

describe.each(networks.map((network) => [network.id, network] as const))('%s', (id, network) => {
  test('its sentences name each of its options once', () => {
    for (const { sentence, options } of network.lists) {
      const keys = options.map(({ key }) => key);
      const expected = network.lists.length > 1 ? ['list', ...keys] : keys;
      for (const text of [sentence.fr, sentence.en]) expect(tokensIn(text).toSorted()).toEqual(expected.toSorted());
    }
  });

  test('its options start on one of their choices', () => {
    for (const { options } of network.lists) {
      expect(new Set(options.map(({ key }) => key)).size).toBe(options.length);
      for (const { choices, initial } of options) expect(choices.map(({ value }) => value)).toContain(initial);
    }
  });

  test('its fields use known forms and offered digests, whatever the options', () => {
    for (const list of network.lists) {
      expect(new Set(list.fields.map(({ key }) => key)).size).toBe(list.fields.length);
      for (const options of combinations(list)) {
        const offered = Object.values(options);
        for (const field of list.fields) {
          const { form, digest, header } = field.cell(options);
          expect(normalFormById(form).id).toBe(form);
          expect(header).not.toBe('');
          if (digest !== null) expect(offered).toContain(digest);
        }
      }
    }
  });

  test('its sets are made of its fields', () => {
    for (const { fields, sets } of network.lists) {
      const keys = fields.map(({ key }) => key);
      for (const key of sets.flat()) expect(keys).toContain(key);
      expect(sets.length > 0 || network.composed).toBe(true);
    }
  });

  test('its thresholds rise, and bear a source, a date and their figure', () => {
    const values = network.thresholds.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    for (const { key, source, newer, note } of network.thresholds) {
      expect(key.startsWith(`${id}-`)).toBe(true);
      for (const one of [{ source, note }, ...newer]) {
        expect(one.source.date).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
        expect(one.source.label.fr).not.toBe('');
        expect(one.note.fr).toContain('{value}');
        expect(one.note.en).toContain('{value}');
      }
    }
  });

  test('it speaks both languages, without a straight apostrophe nor a plain blank before a colon', () => {
    const words: Bilingual[] = [
      network.label,
      network.summary,
      network.rule.source.label,
      ...network.steps,
      ...network.thresholds.flatMap(({ word, note, newer }) => [word, note, ...newer.map((one) => one.note)]),
      ...network.lists.flatMap(({ sentence, words, fields, options }) => [
        sentence,
        words,
        ...fields.map(({ label }) => label),
        ...options.flatMap(({ label, choices }) => [label, ...choices.map((choice) => choice.words)])
      ])
    ];
    for (const { fr, en } of words) {
      expect(fr.length * en.length).toBeGreaterThan(0);
      expect(fr + en).not.toContain("'");
      expect(fr).not.toMatch(/ [:;!?]/);
    }
  });

  test('it tells three gestures, or is no network', () => {
    expect(network.steps).toHaveLength(network.composed ? 0 : 3);
    expect(network.rule.version).toBeGreaterThan(0);
    expect(network.rule.source.date).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
  });
});

test('only the free choice is composed', () => {
  expect(networks.filter(({ composed }) => composed).map(({ id }) => id)).toEqual(['free']);
});
