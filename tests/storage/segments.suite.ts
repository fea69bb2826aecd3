import { beforeEach, describe, expect, test } from 'vitest';
import type { Segment } from '#lib/domain/segment.ts';
import { deleteSegment, dropExamples, readSegments, saveSegment, watchSegments } from '#lib/storage/segments.ts';
import { freshDatabase, now, valueOf } from './fresh-database.ts';

const root: Segment['root'] = { id: 'g', on: true, join: 'all', rules: [] };
const segment = (id: string, changedAt: number): Segment => ({
  ...{ id, name: ` ${id} `, root, createdAt: 1, changedAt },
  examples: [
    { contact: 3, member: true },
    { contact: 4, member: false }
  ]
});

export function segmentsSuite(): void {
  describe('segments', () => {
    beforeEach(freshDatabase);

    test('are kept whole, the last one changed first', async () => {
      valueOf(await saveSegment(segment('a', 1)));
      valueOf(await saveSegment(segment('b', 2)));
      valueOf(await saveSegment({ ...segment('a', 3), name: 'Fidèles' }));
      expect(await now(watchSegments())).toEqual([
        { ...segment('a', 3), name: 'Fidèles' },
        { ...segment('b', 2), name: 'b' }
      ]);
    });

    test('have a name', async () => {
      expect(await saveSegment({ ...segment('a', 1), name: ' ' })).toMatchObject({ problem: { kind: 'name-missing' } });
      expect(valueOf(await readSegments())).toEqual([]);
    });

    test('are deleted, and given back', async () => {
      valueOf(await saveSegment(segment('a', 1)));
      const before = valueOf(await readSegments());
      const deleted = valueOf(await deleteSegment('a'));
      expect(valueOf(await readSegments())).toEqual([]);
      expect(await deleteSegment('a')).toMatchObject({ problem: { kind: 'not-found' } });
      valueOf(await saveSegment(deleted));
      expect(valueOf(await readSegments())).toEqual(before);
    });

    test('forget examples who are erased, and only them', async () => {
      valueOf(await saveSegment(segment('a', 1)));
      valueOf(await dropExamples([3, 9]));
      expect(valueOf(await readSegments())[0]?.examples).toEqual([{ contact: 4, member: false }]);
    });
  });
}
