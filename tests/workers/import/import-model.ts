import fc from 'fast-check';
import { expect } from 'vitest';
import type { ImportPlan, ImportTarget } from '#lib/domain/import-plan.ts';
import { nameKey } from '#lib/domain/field.ts';
import { freshDatabase } from '../../storage/fresh-database.ts';
import { importIntoModel, type ModelPerson } from '../../support/import-oracle.ts';
import { readPeople } from '../../support/read-people.ts';
import { fileOf, importHere, mustRun } from './run-here.ts';

/** Random files poured one after the other into a workspace, rehearsed and imported in slices of any size, against the
 * plain model: the same counts, the same people. */
export async function importsAsTheModel(runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 30, max: 400 }),
      async (files, slice) => {
        await freshDatabase();
        const model: ModelPerson[] = [];
        let now = 1_700_000_000;
        for (const { rows, plan, ending } of files) {
          now += 86_400;
          const order = { ...fileOf(names, rows, ending), plan, now: now * 1000, name: 'base.csv' };
          const sizes = { slice, lookahead: 16, longest: 1 << 20 };
          const rehearsed = mustRun(await importHere({ ...order, rehearse: true }, sizes));
          const { outcome } = mustRun(await importHere(order, sizes));
          const counts = importIntoModel(model, { rows, plan, name: 'base.csv', now });
          expect(outcome.counts).toEqual(counts);
          const { commit: _, elapsed: __, refusedFile: ___, ...told } = outcome;
          expect(rehearsed.outcome).toMatchObject(told);
          expect(outcome.commit === null).toBe(counts.created + counts.updated === 0);
          expect(await shownPeople()).toEqual(model.map(shown));
        }
      }
    ),
    { numRuns: runs }
  );
}

const names = ['email', 'carte', 'nom', 'achat', 'naissance', 'membre', 'tags', 'optin', 'optin date', 'optin source'];
const field = (id: string, overwrite: boolean): ImportTarget => ({ kind: 'field', field: id, overwrite });
const meanings = { oui: 'subscribed', non: 'unsubscribed', jamais: 'refused' } as const;

const plan: fc.Arbitrary<ImportPlan> = fc
  .record({
    identity: fc.constantFrom('email', 'external-id'),
    existing: fc.constantFrom('skip', 'fill-blanks', 'overwrite'),
    createUnknown: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    raiseConsent: fc.constantFrom(null, { evidence: '' }, { evidence: 'Formulaire' }),
    tags: fc.subarray(['Salon', 'or']),
    overwrite: fc.boolean()
  })
  .map(({ overwrite, ...rest }) => ({
    ...rest,
    columns: [
      field('email', true),
      field('external-id', overwrite),
      field('last-name', overwrite),
      field('spent', true),
      field('birth-date', overwrite),
      field('member', true),
      { kind: 'tags' } as const,
      { kind: 'consent', channel: 'email', meanings } as const,
      { kind: 'consent-date', channel: 'email' } as const,
      { kind: 'consent-evidence', channel: 'email' } as const
    ].map((target, index) => ({ index, target, dates: 'day-first' as const, decimal: ',' as const })),
    createdFields: [
      { id: 'spent', type: 'number', name: 'Achat' },
      { id: 'member', type: 'yes-no', name: 'Membre' }
    ],
    homeCountry: 'FR',
    zone: 'Europe/Paris'
  }));

const people = ['a', 'B', 'b', 'c', 'd', 'é', 'e\u0301', 'É', 'f'];
const row = fc.tuple(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...people).map((one) => `${one}@exemple.fr`) },
    fc.constantFrom('', 'x', ' A@EXEMPLE.FR ', 'a@b', '\u00a0c@exemple.fr')
  ),
  fc.constantFrom('', 'C1', 'C2', 'C3', 'c1', '00123'),
  fc.constantFrom('', 'Martin', 'L’Hostis', 'De "la" Tour', 'a,b', 'deux\nlignes', '  Noël '),
  fc.constantFrom('', '1 234,50', '12', 'douze', '-3,1'),
  fc.constantFrom('', '01/02/1980', '31/12/1999', '31/02/2000', '12/1/10'),
  fc.constantFrom('', 'oui', 'non', 'peut-être'),
  fc.constantFrom('', 'or', 'OR; Argent', 'vip|or', ' ; '),
  fc.constantFrom('', 'oui', 'Oui', 'non', 'jamais', '?'),
  fc.constantFrom('', '01/06/2022', '01/06/2024 10:30', 'hier'),
  fc.constantFrom('', 'Salon', 'Site')
);
const file = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 14 }),
  plan,
  ending: fc.constantFrom('', '\n', '\r\n')
});

const shown = ({ fields, tags, consents, ledger, line }: ModelPerson) => ({
  fields: Object.fromEntries([...fields].sort()),
  tags: [...tags].sort(),
  ...{ consents, ledger, line }
});

async function shownPeople() {
  const found = await readPeople();
  return found.map(({ fields, tags, consents, ledger, line }) => ({
    fields,
    tags: tags.map(nameKey).sort(),
    ...{ consents, ledger, line }
  }));
}
