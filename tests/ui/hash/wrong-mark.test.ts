import { describe, expect, it } from 'vitest';
import { wrongMark } from '#lib/ui/hash/wrong-mark.ts';

describe('the fault in a refused value', () => {
  const cases = [
    ['joel.almeida@laposte,net', 'comma-in-domain', ','],
    ['a b@example.fr', 'inner-space', ' '],
    [' a@b@example.fr', 'two-ats', '@'],
    ['@example.fr', 'no-local-part', '@'],
    ['a(b)@example.fr', 'odd-character', '('],
    ['06 12 ab', 'not-a-number', 'a'],
    ['a\u{1F600}@example.fr', 'odd-character', '\u{1F600}']
  ] as const;
  it.each(cases)('%s, %s', (value, detail, wrong) => {
    const mark = wrongMark(value, detail);
    expect(mark && value.slice(...mark)).toBe(wrong);
  });
  it('is the whole value when no character can be blamed', () => {
    expect(wrongMark('claire.m', 'no-at')).toBeNull();
    expect(wrongMark('a@wanadoo', 'no-dot-in-domain')).toBeNull();
  });
});
