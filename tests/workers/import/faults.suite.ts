import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { readHead } from '#lib/storage/contacts.ts';
import { failAt, faults } from '../../storage/fail-at.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { readPeople } from '../../support/read-people.ts';
import { planOf } from './plans.ts';
import { fileOf, importHere, mustRun } from './run-here.ts';

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const consent: ImportTarget = { kind: 'consent', channel: 'email', meanings: { oui: 'subscribed', non: 'refused' } };
const plan = planOf([field('email'), field('last-name'), consent], {
  existing: 'overwrite',
  raiseConsent: { evidence: 'Salon' },
  tags: ['Salon']
});
const fileWith = (name: string) =>
  fileOf(
    ['email', 'nom', 'optin'],
    Array.from({ length: 30 }, (_, at) => [`p${at}@exemple.fr`, `${name} ${at}`, at % 2 ? 'oui' : 'non'])
  );

/** The n-th write goes wrong, for every n (reliability.md 2.2). */
export function faultsSuite(): void {
  describe('an import of which a write goes wrong', () => {
    beforeEach(freshDatabase);

    test.each(faults)('(%s) is whole or not there, and goes through afterwards', { timeout: 60_000 }, async (fault) => {
      mustRun(await importHere({ ...fileWith('Avant'), plan }));
      const before = await readPeople();
      let failures = 0;
      for (let n = 1; ; n++) {
        const failing = failAt(n, fault);
        const told = await importHere({ ...fileWith(`Essai ${n}`), plan });
        failing.heal();
        const people = await readPeople();
        if (told.ok) {
          expect(people.every(({ fields }) => fields['last-name']!.startsWith(`Essai ${n}`))).toBe(true);
          break;
        }
        failures++;
        expect(['disk-full', 'storage-refused']).toContain(told.problem.kind);
        expect(people).toEqual(before);
        expect(valueOf(await readHead()).commit).toBe(1);
      }
      expect(failures).toBeGreaterThan(0);
    });

    test('I16 on a full disk pauses, and goes on when there is room', async () => {
      const stages: string[] = [];
      const failing = failAt(1, 'full');
      const told = await importHere(
        { ...fileWith('Nom'), plan },
        {},
        {
          tell: ({ stage }) => stages.push(stage),
          whenFull: async () => {
            failing.heal();
            return true;
          }
        }
      );
      expect(mustRun(told).outcome.counts).toMatchObject({ read: 30, created: 30 });
      expect(stages.filter((stage) => stage !== 'reading')).toEqual(['keeping', 'paused', 'keeping']);
      expect(await readPeople()).toHaveLength(30);
    });
  });
}
