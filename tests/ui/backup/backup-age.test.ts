import { describe, expect, test } from 'vitest';
import { backupAge, daysSince } from '#lib/ui/backup/backup-age.ts';
import { isPassphrase } from '#lib/ui/backup/passphrase.ts';

const day = 86_400_000;
const now = 1000 * day;

describe('B10 the reminder of a backup', () => {
  test('is due a day after the first change, then two weeks after the last backup', () => {
    expect(backupAge(3, null, now - day / 2, now)).toBe('fresh');
    expect(backupAge(3, null, now - 2 * day, now)).toBe('due');
    expect(backupAge(3, now - 13 * day, now - 90 * day, now)).toBe('fresh');
    expect(backupAge(3, now - 15 * day, now - 90 * day, now)).toBe('due');
    expect(daysSince(now - 15 * day, now)).toBe(15);
  });

  test('is silent while there is nothing to lose', () => {
    expect(backupAge(0, null, 0, now)).toBe('none');
  });
});

test('a passphrase has twelve characters or more, as they are seen', () => {
  expect(['onze lettre', '           a', '😀😀😀😀😀😀'].map(isPassphrase)).toEqual([false, false, false]);
  expect(['douze lettre', 'quatre mots au café'].map(isPassphrase)).toEqual([true, true]);
});
