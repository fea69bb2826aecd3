import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { readCommits, readHead } from '#lib/storage/contacts.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { readPeople } from '../../support/read-people.ts';
import { importsAsTheModel } from './import-model.ts';
import { planOf } from './plans.ts';
import { fileOf, importHere, mustRun } from './run-here.ts';

const field = (id: string, overwrite = true): ImportTarget => ({ kind: 'field', field: id, overwrite });

export function importSuite(runs: number): void {
  describe('an import', () => {
    beforeEach(freshDatabase);

    test('makes people out of rows, once each', async () => {
      const file = fileOf(
        ['email', 'nom', 'tel', 'achat', 'tags'],
        [
          ['Anna@exemple.fr ', 'Martin', '06 12 34 56 78', '1 234,50', 'or; vip'],
          ['bob@exemple.fr', '', '', '', ''],
          ['', 'sans', '', '', ''],
          ['pas une adresse', 'x', '', '', ''],
          ['anna@EXEMPLE.fr', 'Autre', '', '', 'OR, argent']
        ]
      );
      const plan = planOf([field('email'), field('last-name'), field('phone'), field('spent'), { kind: 'tags' }], {
        createdFields: [{ id: 'spent', type: 'number', name: 'Achat' }],
        tags: ['Salon']
      });
      const { outcome, inMemory } = mustRun(await importHere({ ...file, plan }));
      expect(outcome.counts).toEqual({ read: 5, created: 2, updated: 0, unchanged: 0, merged: 1, refused: 2 });
      expect(outcome.commit).toBe(1);
      const people = await readPeople();
      expect(people.map(({ fields, tags, line }) => ({ fields, tags, line }))).toEqual([
        {
          fields: { email: 'Anna@exemple.fr', 'last-name': 'Martin', phone: '+33612345678', spent: '1234.5' },
          tags: ['Salon', 'argent', 'or', 'vip'],
          line: 2
        },
        { fields: { email: 'bob@exemple.fr' }, tags: ['Salon'], line: 3 }
      ]);
      expect(await inMemory?.text()).toBe(
        'tamis_line,tamis_reason,tamis_detail,email,nom,tel,achat,tags\n' +
          '4,identity-empty,,,sans,,,\n5,identity-malformed,,pas une adresse,x,,,\n'
      );
    });

    test('I17 of the same file twice changes nothing', async () => {
      const rows = Array.from({ length: 50 }, (_, at) => [
        `p${at}@exemple.fr`,
        `Nom ${at % 7}`,
        at % 3 ? 'oui' : 'non'
      ]);
      const file = fileOf(['email', 'nom', 'optin'], rows);
      const consent: ImportTarget = {
        kind: 'consent',
        channel: 'email',
        meanings: { oui: 'subscribed', non: 'unsubscribed' }
      };
      const plan = planOf([field('email'), field('last-name'), consent], {
        existing: 'overwrite',
        raiseConsent: { evidence: 'Formulaire' }
      });
      mustRun(await importHere({ ...file, plan }));
      const before = await readPeople();
      const { outcome } = mustRun(await importHere({ ...file, plan, now: 1_800_000_000_000 }));
      expect(outcome.counts).toEqual({ read: 50, created: 0, updated: 0, unchanged: 50, merged: 0, refused: 0 });
      expect(outcome.commit).toBe(null);
      expect(await readPeople()).toEqual(before);
      expect(valueOf(await readCommits())).toHaveLength(1);
    });

    test('rehearsed writes nothing', async () => {
      const file = fileOf(['email'], [['a@exemple.fr'], ['b@exemple.fr'], ['x']]);
      const { outcome } = mustRun(await importHere({ ...file, plan: planOf([field('email')]), rehearse: true }));
      expect(outcome.counts).toEqual({ read: 3, created: 2, updated: 0, unchanged: 0, merged: 0, refused: 1 });
      expect(outcome.refusedFile).toBe(null);
      expect(valueOf(await readHead()).rows).toBe(0);
    });

    test('of any files into any workspace is what the plain model does', { timeout: 120_000 }, async () => {
      await importsAsTheModel(runs);
    });
  });
}
