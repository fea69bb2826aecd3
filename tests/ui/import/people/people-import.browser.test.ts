import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHead } from '#lib/storage/contacts.ts';
import { importFile } from '#lib/ui/import/import-file.svelte.ts';
import { importWorks } from '#lib/ui/import/import-works.ts';
import { peopleImport } from '#lib/ui/import/people/people-import.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { pour, poured } from '#lib/ui/reading/poured.svelte.ts';
import { freshDatabase } from '../../../storage/fresh-database.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => `person.${at}@example.com;Nom ${at};1${at % 10},50`);
const crm = (rows: readonly string[], name = 'base.csv') => new File([['email;nom;solde', ...rows].join('\n')], name);

async function take(file: File): Promise<void> {
  pour({ file, handle: null }, 'picker', 'import');
  if (poured.import) await importFile.take(poured.import);
}

async function rehearsed(): Promise<readonly number[]> {
  peopleImport.rehearse();
  await vi.waitUntil(() => peopleImport.rehearsal.answer && !peopleImport.rehearsal.waiting, { timeout: 15_000 });
  const { read, created, updated, unchanged, merged, refused } = peopleImport.rehearsal.answer!.counts;
  return [read, created, updated, unchanged, merged, refused];
}

async function begun() {
  peopleImport.begin();
  const work = importWorks.shown;
  if (!work) throw new Error('no import was begun');
  await work.settled;
  return work;
}

beforeEach(async () => {
  await freshDatabase();
  preferences.language = 'fr';
});
afterEach(() => {
  for (const work of importWorks.all) importWorks.putAway(work);
});

describe('people on the table at /import', () => {
  it('proposes, rehearses, imports, and remembers', async () => {
    await take(crm([...people(40), 'no address;Vide;']));
    expect(peopleImport.plan?.columns.map(({ target }) => target.kind)).toEqual(['field', 'field', 'field']);
    expect(peopleImport.plan?.createdFields).toMatchObject([{ name: 'solde', type: 'number' }]);
    expect(peopleImport.gaps).toEqual([]);
    expect(await rehearsed()).toEqual([41, 40, 0, 0, 0, 1]);
    expect(peopleImport.brings).toBe(40);
    expect(peopleImport.obstacle).toBeNull();

    const work = await begun();
    expect(work.state).toBe('done');
    expect(work.outcome?.counts).toMatchObject({ read: 41, created: 40, refused: 1 });
    expect(await readHead()).toMatchObject({ ok: true, value: { people: 40 } });

    await take(crm(people(40), 'base-2.csv'));
    await vi.waitUntil(() => importFile.source.recall !== null);
    expect(importFile.source.recall?.exact).toBe(true);
    expect(importFile.source.recall?.memory.mapping?.identity).toBe('email');
    expect(await rehearsed()).toEqual([40, 0, 0, 40, 0, 0]);
    expect(peopleImport.obstacle).toBe('nothing');
  });

  it('answers the last question only, and none while something is still to be said', async () => {
    await take(crm(people(30), 'last.csv'));
    peopleImport.rehearse();
    peopleImport.change((plan) => ({ ...plan, createUnknown: false }));
    expect(await rehearsed()).toEqual([30, 0, 0, 0, 0, 30]);
    peopleImport.become(0, 'ignored', 'email');
    expect(peopleImport.gaps).toMatchObject([{ about: 'identity', identity: 'email' }]);
    peopleImport.rehearse();
    expect(peopleImport.rehearsal.answer).toBeNull();
    expect(peopleImport.obstacle).toBe('gap');
  });

  it('drops what was changed by hand when the file is read another way', async () => {
    await take(crm(people(12), 'again.csv'));
    peopleImport.become(1, 'tags', 'nom');
    expect(peopleImport.plan?.columns[1]?.target.kind).toBe('tags');
    await importFile.source.fix({ delimiter: ',' });
    expect(peopleImport.plan?.columns.every(({ target }) => target.kind !== 'tags')).toBe(true);
  });

  it('makes one field of a column that becomes its own, whatever it was', async () => {
    await take(crm(people(12), 'own.csv'));
    peopleImport.become(1, 'own', 'Nom de scène');
    expect(peopleImport.plan?.createdFields.map(({ name }) => name)).toContain('Nom de scène');
    peopleImport.become(1, 'field:city', 'nom');
    expect(peopleImport.plan?.createdFields.map(({ name }) => name)).not.toContain('Nom de scène');
  });
});
