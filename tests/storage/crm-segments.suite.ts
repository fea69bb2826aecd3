import { beforeEach, describe, expect, test } from 'vitest';
import type { CrmFile } from '#lib/domain/crm-segment.ts';
import {
  createCrmSegment,
  markProcessed,
  removeCrmSegment,
  renameCrmSegment,
  replaceFile,
  restoreCrmSegment,
  watchCrmSegments
} from '#lib/storage/crm-segments.ts';
import { freshDatabase, now, valueOf } from './fresh-database.ts';

const october: CrmFile = { productionId: 'october', fileName: 'fidelite-2026-10_powerspace.csv', written: 6400 };
const november: CrmFile = { productionId: 'november', fileName: 'fidelite-2026-11_powerspace.csv', written: 6564 };
const asked = { name: '  Fidélité, 2026-10 ', network: 'powerspace', file: october, figures: null };
const only = async () => (await now(watchCrmSegments()))[0];

export function crmSegmentsSuite(): void {
  describe('CRM segments', () => {
    beforeEach(freshDatabase);

    test('P9, P10: the name is trimmed, the status is Processing at first', async () => {
      const segment = valueOf(await createCrmSegment(asked, 10));
      expect(await only()).toEqual(segment);
      expect(segment).toMatchObject({ name: 'Fidélité, 2026-10', status: 'processing', createdAt: 10, replaced: [] });
      expect(segment.current).toEqual({ ...october, number: 1, loadedAt: 10, reports: [] });
    });

    test.each(['', '   ', '\u00a0\t'])('P9: %j is no name', async (name) => {
      const refused = { ok: false, problem: { kind: 'name-missing' } };
      expect(await createCrmSegment({ ...asked, name })).toEqual(refused);
      const segment = valueOf(await createCrmSegment(asked));
      expect(await renameCrmSegment(segment.id, name)).toEqual(refused);
      expect(await only()).toEqual(segment);
    });

    test('P11: each report is kept with its date, the last one first', async () => {
      const { id } = valueOf(await createCrmSegment(asked, 10));
      valueOf(await markProcessed(id, { profiles: 6564, reach: 54.28 }, 20));
      valueOf(await markProcessed(id, { profiles: 6570, reach: null }, 30));
      const segment = await only();
      expect(segment).toMatchObject({ status: 'processed', statusAt: 20 });
      expect(segment?.current.reports).toEqual([
        { profiles: 6570, reach: null, at: 30 },
        { profiles: 6564, reach: 54.28, at: 20 }
      ]);
    });

    test('P10: Processed may come without figures, or be known at once', async () => {
      const { id } = valueOf(await createCrmSegment(asked, 10));
      valueOf(await markProcessed(id, { profiles: null, reach: null }, 20));
      expect((await only())?.current.reports).toEqual([]);
      const figures = { profiles: 6564, reach: 54.28 };
      expect(valueOf(await createCrmSegment({ ...asked, figures }, 30)).status).toBe('processed');
    });

    test.each([
      [{ profiles: -1, reach: null }, 'profiles'],
      [{ profiles: 1.5, reach: null }, 'profiles'],
      [{ profiles: null, reach: 100.1 }, 'reach'],
      [{ profiles: null, reach: Number.NaN }, 'reach']
    ])('P11: %j is out of range', async (figures, field) => {
      const segment = valueOf(await createCrmSegment(asked));
      const refused = { ok: false, problem: { kind: 'out-of-range', field } };
      expect(await markProcessed(segment.id, figures)).toEqual(refused);
      expect(await createCrmSegment({ ...asked, figures })).toEqual(refused);
      expect(await now(watchCrmSegments())).toEqual([segment]);
    });

    test('P12: a new file replaces all profiles, and what it replaced stays in the history', async () => {
      const { id } = valueOf(await createCrmSegment(asked, 10));
      valueOf(await markProcessed(id, { profiles: 6400, reach: 50 }, 20));
      valueOf(await replaceFile(id, november, 30));
      const segment = await only();
      expect(segment).toMatchObject({ status: 'processing', statusAt: 30, createdAt: 10 });
      expect(segment?.current).toEqual({ ...november, number: 2, loadedAt: 30, reports: [] });
      expect(segment?.replaced).toEqual([
        { ...october, number: 1, loadedAt: 10, replacedAt: 30, reports: [{ profiles: 6400, reach: 50, at: 20 }] }
      ]);
    });

    test('a segment is renamed, removed, and put back as it was', async () => {
      const { id } = valueOf(await createCrmSegment(asked, 10));
      valueOf(await renameCrmSegment(id, ' Fidélité '));
      const removed = valueOf(await removeCrmSegment(id));
      expect(removed.name).toBe('Fidélité');
      expect(await only()).toBeUndefined();
      expect(await renameCrmSegment(id, 'Autre')).toEqual({ ok: false, problem: { kind: 'not-found' } });
      valueOf(await restoreCrmSegment(removed));
      expect(await only()).toEqual(removed);
    });

    test('the last one created comes first', async () => {
      valueOf(await createCrmSegment({ ...asked, name: 'Un' }, 10));
      valueOf(await createCrmSegment({ ...asked, name: 'Deux' }, 20));
      expect((await now(watchCrmSegments())).map(({ name }) => name)).toEqual(['Deux', 'Un']);
    });
  });
}
