import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operands } from '#lib/domain/segment.ts';
import { conditionKind, conditionKinds } from '#lib/engine/segment/catalog.ts';
import { faultsOf, rulesOf, withoutFaults } from '#lib/engine/segment/rules.ts';
import { segmentTemplates } from '#lib/engine/segment/templates/catalog.ts';
import { readSegment } from '#lib/engine/segment/text/read-segment.ts';
import { writeSegment } from '#lib/engine/segment/text/write-segment.ts';
import { madeCondition } from '../../support/made-segments.ts';
import { plainWords } from '../../support/segment-words.ts';

const somewhere = { moment: Date.parse('2026-11-22T10:00Z'), zone: 'Europe/Paris' };
const made = madeCondition(somewhere, ['s1', 's2']);
const empty = { ...plainWords, fields: [], tags: [], lists: [], segments: [], events: [] };

describe('the catalogue of conditions', () => {
  test('has each id once, and random conditions of every kind', () => {
    expect(new Set(conditionKinds.map(({ id }) => id)).size).toBe(conditionKinds.length);
    const kinds = new Set(fc.sample(made, { numRuns: 1000, seed: 1 }).map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(conditionKinds.map(({ id }) => id).toSorted());
  });

  test('sentences name tokens that are there, in both languages', () => {
    fc.assert(
      fc.property(made, ({ kind, operands }) => {
        const { check, phrase } = conditionKind(kind)!;
        expect(check(operands, plainWords)).toEqual([]);
        const { sentence, tokens } = phrase(operands, plainWords);
        const keys = tokens.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const language of ['fr', 'en'] as const) {
          const named = [...sentence[language].matchAll(/\{(\w+)\}/g)].map(([, key]) => key);
          expect(keys).toEqual(expect.arrayContaining(named));
          for (const { words, label } of tokens) expect(words[language] && label[language]).not.toBe('');
        }
        expect([...sentence.fr.matchAll(/\{(\w+)\}/g)].map(([, key]) => key).toSorted()).toEqual(
          [...sentence.en.matchAll(/\{(\w+)\}/g)].map(([, key]) => key).toSorted()
        );
      }),
      { numRuns: 600 }
    );
  });

  test('tokens put their own value back, and choices keep the condition readable', () => {
    fc.assert(
      fc.property(made, ({ kind, operands }) => {
        const { phrase } = conditionKind(kind)!;
        for (const { value, editor, put } of phrase(operands, plainWords).tokens) {
          if (editor.kind === 'choice') {
            expect(editor.choices.map((choice) => choice.value)).toContain(value);
            for (const choice of editor.choices) {
              const changed = JSON.parse(JSON.stringify(put(choice.value))) as Operands;
              expect(phrase(changed, plainWords).tokens.length).toBeGreaterThan(0);
            }
          } else expect(conditionKind(kind)!.check(put(value), plainWords)).toEqual([]);
        }
      }),
      { numRuns: 300 }
    );
  });

  test.each(conditionKinds.map(({ id }) => id))('%s refuses whatever is not its own without throwing', (id) => {
    const { check, initial } = conditionKind(id)!;
    const names = ['field', 'op', 'values', 'event', 'times', 'window', 'filters', 'channel', 'of', 'has', 'days'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (operands) => {
        expect(check(operands as Operands, empty).length).toBeGreaterThan(0);
      })
    );
    // what it begins with is known, or has its first blank told
    expect(check(initial(plainWords), plainWords).length).toBeLessThanOrEqual(1);
  });

  test('a condition with a fault is found, and left out of what is counted', () => {
    const broken = { id: 'b', on: true, kind: 'tag', operands: { has: 'in', of: 'gone' } };
    const later = { id: 'c', on: true, kind: 'of-a-later-tamis', operands: {} };
    const root = { id: 'root', on: true, join: 'all' as const, rules: [broken, later] };
    expect([...faultsOf(root, plainWords).keys()]).toEqual(['b', 'c']);
    expect(withoutFaults(root, plainWords)).toEqual({ ...root, rules: [] });
  });
});

describe('the templates', () => {
  const roots = segmentTemplates.flatMap(({ id, root, variations }) => [
    [id, root] as const,
    ...variations.map((variation) => [`${id}, ${variation.name.en}`, variation.root] as const)
  ]);

  test.each(roots)('%s is whole, and reads as it is written', (_, root) => {
    expect([...faultsOf(root, plainWords)]).toEqual([]);
    expect(readSegment(writeSegment(root, plainWords), plainWords)).toEqual({ ok: true, value: root });
    const ids = rulesOf(root).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('have each id once, and words in both languages', () => {
    expect(new Set(segmentTemplates.map(({ id }) => id)).size).toBe(segmentTemplates.length);
    for (const { name, purpose, advice, variations } of segmentTemplates)
      for (const words of [name, purpose, ...advice, ...variations.map((one) => one.name)])
        expect([words.fr.length, words.en.length].every((length) => length > 1)).toBe(true);
  });

  test('espresso e-mail is the rule of the document', () => {
    const { root } = segmentTemplates.find(({ id }) => id === 'espresso-email')!;
    expect(writeSegment(root, plainWords)).toBe(`all (
  can-receive email because subscribed
  any (
    did email-opened at-least 1 last 72 hours
    did email-clicked at-least 1 last 72 hours
  )
  did order-placed zero last 72 hours
)
`);
  });
});
