import { beforeEach, describe, expect, test } from 'vitest';
import { checkBirth, startAfresh } from '#lib/storage/birth.ts';
import { database, generation } from '#lib/storage/database.ts';
import { editThreshold, watchThresholdEdits } from '#lib/storage/threshold-edits.ts';
import { emptyDevice, now, valueOf } from './fresh-database.ts';

export function birthSuite(): void {
  describe('birth', () => {
    beforeEach(emptyDevice);

    test('a first visit is told once, and leaves the same marker in both places', async () => {
      expect(await checkBirth()).toBe('first-visit');
      expect(await checkBirth()).toBe('known');
      const house = await database.house.get('house');
      expect(house).toMatchObject({ generation, minWriter: generation });
      expect(localStorage.getItem('tamis.birth')).toBe(house?.birth);
    });

    test('two tabs that open at once share one birth', async () => {
      const births = await Promise.all([checkBirth(), checkBirth()]);
      expect(births).toContain('first-visit');
      expect(localStorage.getItem('tamis.birth')).toBe((await database.house.get('house'))?.birth);
    });

    test('an erased database is noticed, and stays untouched until the user starts afresh', async () => {
      await checkBirth();
      await database.delete();
      await database.open();
      expect(await checkBirth()).toBe('erased');
      expect(await editThreshold('powerspace.minimum', 60)).toEqual({
        ok: false,
        problem: { kind: 'storage-erased' }
      });
      expect(await database.house.count()).toBe(0);

      expect((await startAfresh()).ok).toBe(true);
      expect(await checkBirth()).toBe('known');
      valueOf(await editThreshold('powerspace.minimum', 60));
    });

    test('rows whose marker beside was lost are known, and get it back', async () => {
      await checkBirth();
      localStorage.clear();
      expect(await checkBirth()).toBe('known');
      expect(localStorage.getItem('tamis.birth')).not.toBeNull();
    });

    test('a database emptied under an open tab takes no write', async () => {
      await checkBirth();
      valueOf(await editThreshold('powerspace.minimum', 60));
      await database.delete();
      await database.open();
      const refused = await editThreshold('powerspace.minimum', 70);
      expect(refused).toEqual({ ok: false, problem: { kind: 'storage-erased' } });
      expect(await now(watchThresholdEdits())).toEqual([]);
    });

    test('an older writer is refused once the rows have another shape', async () => {
      await checkBirth();
      await database.house.update('house', { generation: generation + 1, minWriter: generation + 1 });
      const refused = await editThreshold('powerspace.minimum', 70);
      expect(refused).toEqual({ ok: false, problem: { kind: 'storage-newer' } });
      expect(await database.thresholdEdits.count()).toBe(0);
    });

    test('a newer generation that older writers still understand takes their writes', async () => {
      await checkBirth();
      await database.house.update('house', { generation: generation + 1, minWriter: generation });
      valueOf(await editThreshold('powerspace.minimum', 70));
      expect(await database.thresholdEdits.count()).toBe(1);
    });
  });
}
