import { beforeEach, expect, test } from 'vitest';
import { readHead } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { readErasures } from '#lib/storage/erasures.ts';
import { openContacts } from '#lib/workers/contacts/contacts.client.ts';
import { startImport } from '#lib/workers/import/import.client.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { planOf } from '../import/plans.ts';
import { fileOf } from '../import/run-here.ts';

const many = 200_000;
const plan = planOf(['email', 'city'].map((field) => ({ kind: 'field', field, overwrite: true }) as const));

beforeEach(freshDatabase);

test(
  'S16 two hundred thousand people erased at once leave no trace, and the page answers meanwhile',
  {
    timeout: 180_000
  },
  async () => {
    const rows = Array.from({ length: many + 1 }, (_, at) => [`canari${at}@exemple.fr`, `Ville ${at % 300}`]);
    const { text, dialect } = fileOf(['email', 'city'], rows);
    const file = new File([text], 'base.csv');
    const order = { id: crypto.randomUUID(), file, dialect, plan, rehearse: false, handle: null };
    valueOf(await startImport(order, () => undefined).done);
    const client = openContacts();
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 10);
    valueOf(await client.erase(Array.from({ length: many }, (_, at) => at)));
    clearInterval(beat);
    expect(longest).toBeLessThan(1_000);

    expect(valueOf(await readHead()).people).toBe(1);
    expect(valueOf(await readErasures())).toEqual([]);
    expect(await database.suppressions.count()).toBe(many);
    const latin = new TextDecoder('latin1');
    const pages = (await database.pages.toArray()).map((bytes) => latin.decode(bytes)).join('\n');
    expect(pages.match(/canari\d+/g)).toEqual([`canari${many}`]);
  }
);
