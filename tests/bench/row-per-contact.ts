import { resolve } from 'node:path';
import type { Page } from 'playwright';

/** What most apps do: PapaParse reads the file in pieces, Dexie keeps a row for each contact under two indexes, and the
 * index on the address makes sure that nobody comes twice. Milliseconds from the file chosen until all is kept. */
export async function rowPerContact(page: Page, file: string): Promise<number> {
  await page.setContent('<input type="file">');
  for (const library of ['dexie/dist/dexie.min.js', 'papaparse/papaparse.min.js']) {
    await page.addScriptTag({ path: resolve('node_modules', library) });
  }
  await page.locator('input').setInputFiles(file);
  return page.evaluate(async () => {
    const { Dexie, Papa } = window as unknown as Libraries;
    const database = new Dexie('peer');
    database.version(1).stores({ people: '++id, &email, lastName' });
    const chosen = document.querySelector('input')!.files![0]!;
    const started = performance.now();
    const waiting: Promise<unknown>[] = [];
    await new Promise<void>((complete) => {
      Papa.parse(chosen, {
        header: true,
        chunk: ({ data }) => {
          const rows = data.map((row) => ({ ...row, email: (row['email'] ?? '').trim().toLowerCase() }));
          waiting.push(
            database
              .table('people')
              .bulkAdd(rows)
              .catch(() => undefined)
          );
        },
        complete: () => complete()
      });
    });
    await Promise.all(waiting);
    const took = performance.now() - started;
    await database.delete();
    return took;
  });
}

interface Libraries {
  readonly Dexie: new (name: string) => {
    version(number: number): { stores(schema: Record<string, string>): void };
    table(name: string): { bulkAdd(rows: readonly object[]): Promise<unknown> };
    delete(): Promise<void>;
  };
  readonly Papa: {
    parse(
      file: File,
      options: {
        header: true;
        chunk(piece: { readonly data: readonly Record<string, string>[] }): void;
        complete(): void;
      }
    ): void;
  };
}
