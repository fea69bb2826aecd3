import { expect, test } from 'vitest';
import { everyone, isPicked, nobody, pick, pickedCount, selectionOf } from '#lib/ui/contacts/picks.ts';

test('single people are chosen and left', () => {
  const some = pick(pick(nobody, [4, 9, 12], true), [9], false);
  expect([4, 9, 12].map((contact) => isPicked(some, contact))).toEqual([true, false, true]);
  expect(pickedCount(some, 1000)).toBe(2);
  expect(selectionOf(some, 7)).toEqual({ kind: 'some', contacts: [4, 12] });
});

test('everyone of the result is chosen but those left out, whoever is not on the screen', () => {
  const most = pick(pick(everyone, [4, 9], false), [9], true);
  expect([4, 9, 123_456].map((contact) => isPicked(most, contact))).toEqual([false, true, true]);
  expect(pickedCount(most, 16_204)).toBe(16_203);
  expect(selectionOf(most, 7)).toEqual({ kind: 'result', result: 7, except: [4] });
});

test('what was chosen before is not changed', () => {
  pick(everyone, [1], false);
  expect([everyone.contacts.size, nobody.contacts.size]).toEqual([0, 0]);
});
