import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import type { ImportProgress } from '#lib/domain/import-job.ts';
import type { Result } from '#lib/domain/result.ts';
import { readHead } from '#lib/storage/contacts.ts';
import { failAt, faults } from '../../storage/fail-at.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { readEvents } from '../../support/read-events.ts';
import { readPeople } from '../../support/read-people.ts';
import { importEventsHere, ordersPlan } from './events/run-events-here.ts';
import { planOf } from './plans.ts';
import { fileOf, importHere, mustRun } from './run-here.ts';

interface Place {
  readonly tell?: (progress: ImportProgress) => void;
  readonly whenFull?: () => Promise<boolean>;
}

interface Told {
  readonly outcome: { readonly counts: { readonly read: number; readonly created: number } };
}

/** What is imported. */
interface Subject {
  readonly name: string;
  /** Imports a file with this word in every row. */
  attempt(word: string, place?: Place): Promise<Result<Told>>;
  /** Whether all that was in the file of a word is there, as it said. */
  holds(word: string): Promise<boolean>;
}

const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const consent: ImportTarget = { kind: 'consent', channel: 'email', meanings: { oui: 'subscribed', non: 'refused' } };
const peoplePlan = planOf([field('email'), field('last-name'), consent], {
  existing: 'overwrite',
  raiseConsent: { evidence: 'Salon' },
  tags: ['Salon']
});
const count = 30;

const people: Subject = {
  name: 'people',
  attempt: (word, place) =>
    importHere(
      {
        ...fileOf(
          ['email', 'nom', 'optin'],
          Array.from({ length: count }, (_, at) => [`p${at}@exemple.fr`, `${word} ${at}`, at % 2 ? 'oui' : 'non'])
        ),
        plan: peoplePlan
      },
      {},
      place
    ),
  holds: async (word) => {
    const names = (await readPeople()).map(({ fields }) => fields['last-name']!);
    return names.length === count && names.every((name) => name.startsWith(word));
  }
};

const events: Subject = {
  name: 'events',
  attempt: (word, place) =>
    importEventsHere(
      {
        ...fileOf(
          ['email', 'date', 'montant', 'produits'],
          // some people are new each time
          Array.from({ length: count }, (_, at) => [
            at % 3 ? `p${at}@exemple.fr` : `${word.replace(' ', '')}${at}@exemple.fr`,
            `${(at % 28) + 1}/10/2026 10:00`,
            `${at}`,
            word
          ])
        ),
        plan: ordersPlan()
      },
      {},
      place
    ),
  holds: async (word) => (await readEvents()).filter(({ values }) => values['products'] === word).length === count
};

/** The n-th write goes wrong, for every n (reliability.md 2.2). */
export function faultsSuite(): void {
  describe.each([people, events])('an import of $name of which a write goes wrong', ({ attempt, holds }) => {
    const all = async () => ({ people: await readPeople(), events: await readEvents() });
    beforeEach(freshDatabase);

    test.each(faults)('(%s) is whole or not there, and goes through afterwards', { timeout: 60_000 }, async (fault) => {
      mustRun(await attempt('Avant'));
      const before = await all();
      let failures = 0;
      for (let n = 1; ; n++) {
        const failing = failAt(n, fault);
        const told = await attempt(`Essai ${n}`);
        failing.heal();
        if (told.ok) {
          expect(await holds(`Essai ${n}`)).toBe(true);
          break;
        }
        failures++;
        expect(['disk-full', 'storage-refused']).toContain(told.problem.kind);
        expect(await all()).toEqual(before);
        expect(valueOf(await readHead()).commit).toBe(1);
      }
      expect(failures).toBeGreaterThan(0);
      // the same file once more brings nothing
      const { counts } = mustRun(await attempt(`Essai ${failures + 1}`)).outcome;
      expect(counts).toMatchObject({ read: count, created: 0 });
      expect(valueOf(await readHead()).commit).toBe(2);
    });

    test('I16 on a full disk pauses, and goes on when there is room', async () => {
      const stages: string[] = [];
      const failing = failAt(1, 'full');
      const told = await attempt('Nom', {
        tell: ({ stage }) => stages.push(stage),
        whenFull: async () => {
          failing.heal();
          return true;
        }
      });
      expect(mustRun(told).outcome.counts).toMatchObject({ read: count, created: count });
      expect(stages.filter((stage) => stage !== 'reading')).toEqual(['keeping', 'paused', 'keeping']);
      expect(await holds('Nom')).toBe(true);
    });
  });
}
