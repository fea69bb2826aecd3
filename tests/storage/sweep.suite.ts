import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#lib/storage/database.ts';
import { dropFiles, removeProduction, saveProduction } from '#lib/storage/productions.ts';
import { asideName, openFolder, openSpooled } from '#lib/storage/spool.ts';
import { sweepRemains } from '#lib/storage/sweep.ts';
import { production } from './examples.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';

async function spool(name: string): Promise<void> {
  const folder = await openFolder();
  for (const one of [name, asideName(name)]) {
    const writable = await (await folder.getFileHandle(one, { create: true })).createWritable();
    await writable.write('0cc175b9c0f1b6a831c399e269772661\n');
    await writable.close();
  }
}

const here = (name: string) =>
  openSpooled(name).then(
    () => true,
    () => false
  );

export function sweepSuite(): void {
  describe('bytes on the device', () => {
    beforeEach(async () => {
      await freshDatabase();
      for (const name of ['spool-0', 'spool-1', 'lost']) await spool(name);
    });

    test('what no line names is swept, the rest stays', async () => {
      valueOf(await saveProduction(production(0)));
      await sweepRemains();
      expect(await Promise.all(['spool-0', asideName('spool-0'), 'lost', asideName('lost')].map(here))).toEqual([
        true,
        true,
        false,
        false
      ]);
    });

    test('nothing is swept over a database that was erased', async () => {
      await database.delete();
      await database.open();
      await sweepRemains();
      expect(await here('lost')).toBe(true);
    });

    test('a removed line keeps its bytes until they are dropped', async () => {
      const { id } = valueOf(await saveProduction(production(1)));
      const removed = valueOf(await removeProduction(id));
      expect(await here('spool-1')).toBe(true);
      await dropFiles(removed);
      expect(await Promise.all(['spool-1', asideName('spool-1')].map(here))).toEqual([false, false]);
    });

    test('the eleventh file lets the bytes of the first go', async () => {
      for (let day = 0; day < 11; day++) valueOf(await saveProduction(production(day)));
      expect(await here('spool-0')).toBe(false);
      expect(await here('spool-1')).toBe(true);
    });
  });
}
