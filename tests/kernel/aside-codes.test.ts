import { expect, it } from 'vitest';
import { setAsideDetails, setAsideReasons } from '#lib/domain/set-aside.ts';
import { asideDetail, asideReason } from '#lib/kernel/aside-codes.ts';

it('numbers reasons and details as the domain does', () => {
  expect(setAsideReasons[asideReason.empty]).toBe('empty');
  expect(setAsideReasons[asideReason.malformed]).toBe('malformed');
  expect(setAsideReasons[asideReason.tooManyCells]).toBe('too-many-cells');
  expect(setAsideReasons[asideReason.openQuote]).toBe('open-quote');
  expect(setAsideDetails[asideDetail.none]).toBe('none');
  expect(setAsideDetails[asideDetail.notADigest]).toBe('not-a-digest');
  expect(setAsideDetails[asideDetail.anotherDigest]).toBe('another-digest');
});
