import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importFile } from '#lib/ui/import/import-file.svelte.ts';
import { eventImport } from '#lib/ui/import/events/event-import.svelte.ts';
import { withForm } from '#lib/ui/import/events/column-form.ts';
import { importWorks } from '#lib/ui/import/import-works.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { pour, poured } from '#lib/ui/reading/poured.svelte.ts';
import { freshDatabase } from '../../../storage/fresh-database.ts';

const orders = (count: number, day = (at: number) => `${(at % 12) + 1}/0${(at % 9) + 1}/2026 10:00`) =>
  Array.from({ length: count }, (_, at) => `person.${at}@example.com;${day(at)};${10 + at},50;C-${at}`);
const shop = (rows: readonly string[], name: string) =>
  new File([['email;date commande;montant;commande', ...rows].join('\n')], name);

async function take(file: File): Promise<void> {
  pour({ file, handle: null }, 'picker', 'import');
  if (poured.import) await importFile.take(poured.import);
}

async function rehearsed() {
  eventImport.rehearse();
  await vi.waitUntil(() => eventImport.rehearsal.answer && !eventImport.rehearsal.waiting, { timeout: 15_000 });
  return eventImport.rehearsal.answer!.counts;
}

beforeEach(async () => {
  await freshDatabase();
  preferences.language = 'fr';
});
afterEach(() => {
  for (const work of importWorks.all) importWorks.putAway(work);
});

describe('events on the table at /import', () => {
  it('asks which comes first, the day or the month, and imports once it is said; the next file needs no answer', async () => {
    await take(shop([...orders(40), 'nobody;1/02/2026 10:00;5;C-1'], 'commandes.csv'));
    expect(eventImport.isChosen).toBe(true);
    const time = importFile.inspection!.columns[1]!.index;
    expect(eventImport.gaps).toEqual([{ about: 'dates', column: time }]);
    eventImport.rehearse();
    expect(eventImport.obstacle).toBe('gap');

    eventImport.change((plan) => withForm(plan, time, { dates: 'day-first' }));
    expect(eventImport.gaps).toEqual([]);
    expect(await rehearsed()).toEqual({ read: 41, created: 40, unchanged: 0, merged: 0, refused: 1 });
    expect(eventImport.brings).toBe(40);
    eventImport.begin();
    const work = importWorks.shown!;
    await work.settled;
    expect(work.outcome?.counts).toMatchObject({ created: 40, refused: 1 });

    await take(shop(orders(40), 'commandes-2.csv'));
    await vi.waitUntil(() => importFile.source.recall !== null);
    expect(importFile.source.recall?.memory.events).toMatchObject({ isLast: true, time: { dates: 'day-first' } });
    expect(await rehearsed()).toMatchObject({ created: 0, unchanged: 40 });
    expect(eventImport.obstacle).toBe('nothing');
  });

  it('is what the user says that it is, for that file alone', async () => {
    await take(shop(orders(12), 'commandes-3.csv'));
    eventImport.choose(false);
    expect(eventImport.isChosen).toBe(false);
    await take(shop(orders(12), 'commandes-4.csv'));
    expect(eventImport.isChosen).toBe(true);
  });

  it('says how the numbers of an attribute are written, and leaves the moments as they are', async () => {
    await take(shop(orders(12), 'commandes-5.csv'));
    const amount = eventImport.plan!.attributes.find(({ attribute }) => attribute === 'amount')!;
    const changed = withForm(eventImport.plan!, amount.index, { decimal: '.' });
    expect(changed.attributes.find(({ attribute }) => attribute === 'amount')?.decimal).toBe('.');
    expect(changed.time).toEqual(eventImport.plan!.time);
  });
});
