import { describe, expect, test } from 'vitest';
import { generationsToDrop, isGenerationDue, type BackupGeneration } from '#lib/domain/backup-generations.ts';

const day = 86_400_000;
const now = 1000 * day;

/** The backup of some days ago, of so many people. */
const ago = (days: number, people = 100): BackupGeneration => ({
  name: String(days),
  manifest: { format: 1, generation: 2, madeAt: now - days * day, people, commits: 1, pages: 1, suppressed: 0 },
  bytes: 1
});

describe('B9 generations of backups', () => {
  test('the last five are kept', () => {
    expect(generationsToDrop([], 0)).toEqual([]);
    expect(
      generationsToDrop(
        [1, 2, 3, 4, 5].map((days) => ago(days)),
        0
      )
    ).toEqual([]);
    expect(
      generationsToDrop(
        [1, 2, 3, 4, 5, 6, 7].map((days) => ago(days)),
        0
      )
    ).toEqual(['6', '7']);
  });

  test('the one of many is not pushed out by those of few', () => {
    const few = [1, 2, 3, 4, 5].map((days) => ago(days, 10));
    expect(generationsToDrop([...few, ago(6, 1000), ago(7, 1000)], 0)).toEqual(['7']);
    expect(generationsToDrop([...few, ago(6, 20)], 0)).toEqual(['6']);
  });

  test('what holds people erased since goes once there is a newer one, however many it holds', () => {
    const all = [ago(1, 10), ago(3, 1000), ago(4)];
    expect(generationsToDrop(all, now - 2 * day)).toEqual(['3', '4']);
    expect(generationsToDrop(all, now)).toEqual([]);
  });

  test('one is due once a day after a change, at once after a large one or an erasure', () => {
    const standing = { lastAt: now - 3 * day, commits: [{ at: now - day, people: 3 }], erasedAt: 0, now };
    expect(isGenerationDue(standing)).toBe(true);
    expect(isGenerationDue({ ...standing, lastAt: null, commits: [] })).toBe(true);
    expect(isGenerationDue({ ...standing, lastAt: now - day / 2 })).toBe(false);
    const later = [{ at: now - 60_000, people: 3 }];
    expect(isGenerationDue({ ...standing, lastAt: now - day / 2, commits: later })).toBe(false);
    expect(isGenerationDue({ ...standing, lastAt: now - day / 2, commits: [{ at: now, people: 10_000 }] })).toBe(true);
    expect(isGenerationDue({ ...standing, lastAt: now - day / 2, commits: later, erasedAt: now })).toBe(true);
  });
});
