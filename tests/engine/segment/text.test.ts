import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group } from '#lib/domain/segment.ts';
import { frenchWords } from '#lib/engine/segment/text/french.ts';
import { readSegment } from '#lib/engine/segment/text/read-segment.ts';
import { writeSegment } from '#lib/engine/segment/text/write-segment.ts';
import { valueKinds } from '#lib/engine/segment/value/kinds.ts';
import { madeRoot } from '../../support/made-segments.ts';
import { plainWords } from '../../support/segment-words.ts';

const somewhere = { moment: Date.parse('2026-11-22T10:00Z'), zone: 'Europe/Paris' };

describe('the text form', () => {
  test('is read back as it was written, whatever the segment', () => {
    fc.assert(
      fc.property(madeRoot(somewhere, ['s1', 's2']), (root) => {
        const text = writeSegment(root, plainWords);
        expect(readSegment(text, plainWords)).toEqual({ ok: true, value: root });
        // lines and indents are for the eye
        expect(readSegment(text.replace(/\s+/g, ' '), plainWords)).toEqual({ ok: true, value: root });
      }),
      { numRuns: 500 }
    );
  });

  test('of the espresso segment is what a person would write', () => {
    const text = `all (
  can-receive email because subscribed
  any (
    did email-opened at-least 1 last 72 hours
    did email-clicked at-least 1 last 72 hours where campaign contains "noël"
  )
  did order-placed zero last 72 hours
  off sum amount of order-placed more 150 last 365 days
)
`;
    const read = readSegment(text, plainWords);
    expect(writeSegment((read as { value: Group }).value, plainWords)).toBe(text);
  });

  test('may be written in French', () => {
    const text = `tous (
      peut-recevoir email car inscrite
      aucune ( a-fait order-placed au-moins 1 dernières 72 heures, champ city contient « Lyon » )
    )`;
    const read = readSegment(text, plainWords);
    expect(writeSegment((read as { value: Group }).value, plainWords)).toBe(`all (
  can-receive email because subscribed
  none (
    did order-placed at-least 1 last 72 hours
    field city contains "Lyon"
  )
)
`);
  });

  test('has French words for every comparison', () => {
    const known = new Set(Object.values(frenchWords));
    const ids = Object.values(valueKinds).flatMap(({ operators }) => operators.map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  test.each([
    ['all (\n  did email-opened often\n)', 2, 20, 5, 'often', 'at-least'],
    ['all (\n  can-receive email because rich\n)', 2, 29, 4, 'rich', 'subscribed'],
    ['all ( has-tag "Nobody" )', 1, 24, 1, ')', 'Tag'],
    ['all ( did email-opened zero last 72', 1, 36, 1, '', 'hours'],
    ['some (', 1, 1, 4, 'some', 'all'],
    ['all () all', 1, 8, 3, 'all', 'the end'],
    ['all ( has-tag "open )', 1, 15, 5, '"open', 'Tag']
  ])('%j is refused at line %i, column %i', (text, line, column, length, found, expected) => {
    const read = readSegment(text, plainWords);
    expect(read).toMatchObject({ ok: false, problem: { line, column, length, found } });
    expect((read.ok ? [] : read.problem.expected).map(({ en }) => en)).toContain(expected);
  });

  test('never throws, whatever is typed', () => {
    const word = fc.constantFrom(
      'all',
      'any',
      '(',
      ')',
      ',',
      'did',
      'email-opened',
      '"a"',
      '"',
      '72',
      'last',
      'off',
      '«',
      '#',
      'é',
      '\n',
      '2026-13-45',
      '-'
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.string({ unit: 'grapheme' }), (words, rest) => {
        for (const text of [words.join(' '), rest]) {
          const read = readSegment(text, plainWords);
          if (!read.ok) expect(read.problem.expected.length).toBeGreaterThan(0);
        }
      })
    );
  });
});
