import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHead } from '#lib/storage/contacts.ts';
import { importPage } from '#lib/ui/import/import-page.svelte.ts';
import { importWorks } from '#lib/ui/import/import-works.ts';
import { driftWords } from '#lib/ui/import/ready/drift-words.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { pour, poured } from '#lib/ui/reading/poured.svelte.ts';
import { freshDatabase } from '../../storage/fresh-database.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => `person.${at}@example.com;Nom ${at};1${at % 10},50`);
const crm = (rows: readonly string[], name = 'base.csv') => new File([['email;nom;solde', ...rows].join('\n')], name);

async function take(file: File): Promise<void> {
  pour({ file, handle: null }, 'picker', 'import');
  if (poured.import) await importPage.take(poured.import);
}

async function rehearsed(): Promise<readonly number[]> {
  importPage.rehearse();
  await vi.waitUntil(() => importPage.rehearsal.answer && !importPage.rehearsal.waiting, { timeout: 15_000 });
  const { read, created, updated, unchanged, merged, refused } = importPage.rehearsal.answer!.counts;
  return [read, created, updated, unchanged, merged, refused];
}

async function begun() {
  importPage.begin();
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

describe('the table at /import', () => {
  it('proposes, rehearses, imports, and remembers', async () => {
    await take(crm([...people(40), 'no address;Vide;']));
    expect(importPage.plan?.columns.map(({ target }) => target.kind)).toEqual(['field', 'field', 'field']);
    expect(importPage.plan?.createdFields).toMatchObject([{ name: 'solde', type: 'number' }]);
    expect(importPage.gaps).toEqual([]);
    expect(await rehearsed()).toEqual([41, 40, 0, 0, 0, 1]);
    expect(importPage.people).toBe(40);
    expect(importPage.obstacle).toBeNull();

    const work = await begun();
    expect(work.state).toBe('done');
    expect(work.outcome?.counts).toMatchObject({ read: 41, created: 40, refused: 1 });
    expect(await readHead()).toMatchObject({ ok: true, value: { people: 40 } });

    await take(crm(people(40), 'base-2.csv'));
    await vi.waitUntil(() => importPage.source.recall !== null);
    expect(importPage.source.recall?.exact).toBe(true);
    expect(importPage.source.recall?.memory.mapping?.identity).toBe('email');
    expect(await rehearsed()).toEqual([40, 0, 0, 40, 0, 0]);
    expect(importPage.obstacle).toBe('nothing');
  });

  it('answers the last question only, and none while something is still to be said', async () => {
    await take(crm(people(30), 'last.csv'));
    importPage.rehearse();
    importPage.change((plan) => ({ ...plan, createUnknown: false }));
    expect(await rehearsed()).toEqual([30, 0, 0, 0, 0, 30]);
    importPage.become(0, 'ignored', 'email');
    expect(importPage.gaps).toMatchObject([{ about: 'identity', identity: 'email' }]);
    importPage.rehearse();
    expect(importPage.rehearsal.answer).toBeNull();
    expect(importPage.obstacle).toBe('gap');
  });

  it('drops what was changed by hand when the file is read another way', async () => {
    await take(crm(people(12), 'again.csv'));
    importPage.become(1, 'tags', 'nom');
    expect(importPage.plan?.columns[1]?.target.kind).toBe('tags');
    await importPage.source.fix({ delimiter: ',' });
    expect(importPage.plan?.columns.every(({ target }) => target.kind !== 'tags')).toBe(true);
  });

  it('makes one field of a column that becomes its own, whatever it was', async () => {
    await take(crm(people(12), 'own.csv'));
    importPage.become(1, 'own', 'Nom de scène');
    expect(importPage.plan?.createdFields.map(({ name }) => name)).toContain('Nom de scène');
    importPage.become(1, 'field:city', 'nom');
    expect(importPage.plan?.createdFields.map(({ name }) => name)).not.toContain('Nom de scène');
  });
});

describe('what drifted', () => {
  it('is said in a sentence each, what came and went first', () => {
    preferences.language = 'en';
    expect(
      driftWords([
        { change: 'filled', name: 'tel', role: 'phone', before: 0.9, now: 0.82 },
        { change: 'dates', name: 'born', before: 'day-first', now: 'month-first' },
        { change: 'column-missing', name: 'card', role: 'external-id' },
        { change: 'column-added', name: 'town', role: 'city' },
        { change: 'column-added', name: 'points', role: 'ignored' },
        { change: 'fitting', name: 'mail', role: 'email', before: 0.8, now: 0.9 },
        { change: 'hashed', name: 'mail', before: null, now: 'md5' }
      ])
    ).toEqual([
      'New: town and points.',
      'Missing: card.',
      'tel: 8% fewer values.',
      'Dates in born are now month then day.',
      'mail: 10% more readable values.',
      'mail now holds digests.'
    ]);
  });
});
