import { median, rounded, type BenchOptions, type Figure } from './figure.ts';
import { ImportBrowser } from './import-page.ts';
import { baseFile } from './people-file.ts';
import { TablePage } from './table-page.ts';
import { heapOfWorkers } from './worker-heap.ts';

/** A workspace of a million, opened again; and what its people cost in memory. */
export async function* measure({ address, crmRows: rows, runs, only }: BenchOptions): AsyncGenerator<Figure> {
  const isWanted = (figure: string) => only.length === 0 || only.includes(figure);
  const browser = await ImportBrowser.launch(address);
  try {
    await browser.import(await baseFile(rows));
    const { people } = await browser.kept();
    const table = new TablePage(browser.page, address);
    if (isWanted('open-1m')) {
      console.log('open-1m');
      const times: number[] = [];
      for (let run = 0; run <= runs; run++) times.push(await table.open());
      console.log(`  ${times.map((time) => Math.round(time)).join(' ')} ms`);
      const note = 'from the start of the navigation until the first rows, sorted by name, stand in the page';
      yield { figure: 'open-1m', unit: 'ms', value: Math.round(median(times.slice(1))), bound: 1000, rows, note };
    }
    if (isWanted('memory-contact')) {
      console.log('memory-contact');
      await table.open();
      // the columns of a search too
      await table.search('d');
      const bytes = await heapOfWorkers(browser.page);
      const note =
        'JavaScript heap, array buffers and WebAssembly memory of the worker after a search, over the people';
      const value = rounded(bytes / people, 1);
      yield { figure: 'memory-contact', unit: 'bytes', value, bound: 200, rows, note };
    }
  } finally {
    await browser.close();
  }
}
