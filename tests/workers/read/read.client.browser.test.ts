import { describe, expect, test, vi } from 'vitest';
import type { DialectChoice } from '#lib/domain/dialect.ts';
import { inspectFile, warmReader } from '#lib/workers/read/read.client.ts';
import { crmExport, frenchAccounts } from '../../fixtures/crm-files.ts';
import { encode, fileOf } from '../../fixtures/encode.ts';
import { notTextHeads } from '../../fixtures/not-text.ts';

async function read(file: Blob, choice: DialectChoice = {}) {
  const result = await inspectFile(file, choice);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

describe('I1 UTF-16 in the worker', () => {
  test.each(['utf-16le', 'utf-16be'] as const)('%s', async (encoding) => {
    const found = await read(fileOf(encode(crmExport, encoding, true)));
    expect(found.dialect).toMatchObject({ encoding, markBytes: 2, delimiter: ',', dataLine: 2 });
    expect(found.rows[2]?.[3]).toBe('Noël');
  });
});

// the signs between 128 and 159 are read right by browsers only
test('I2 a French spreadsheet in Windows-1252: accents, amounts, the delimiter too many', async () => {
  const found = await read(fileOf(encode(frenchAccounts, 'windows-1252')));
  expect(found.dialect).toEqual({
    encoding: 'windows-1252',
    markBytes: 0,
    delimiter: ';',
    quote: '"',
    headerLine: 1,
    dataStart: new TextEncoder().encode(frenchAccounts.split('\r\n')[0]).length + 2,
    dataLine: 2
  });
  expect(found.doubts).toEqual([]);
  expect(found.columns).toHaveLength(7);
  const lines = frenchAccounts.trimEnd().split('\r\n').slice(1);
  expect(found.rows).toEqual(lines.map((line) => line.slice(0, -1).split(';')));
  expect(found.rows[1]?.[3]).toBe('1 234,56');
  expect(found.rowCount).toEqual({ value: 3, exact: true });
  expect(found.columns[6]?.role).toBe('email');
});

test('I21 a workbook renamed .csv is refused in the worker', async () => {
  const [workbook] = notTextHeads;
  expect(await inspectFile(fileOf(workbook!.bytes), {})).toEqual({
    ok: false,
    problem: { kind: 'file-not-text', found: 'excel' }
  });
});

test('an inspection can be cancelled', async () => {
  const question = new AbortController();
  const answer = inspectFile(fileOf(crmExport), {}, question.signal);
  question.abort();
  expect(await answer).toEqual({ ok: false, problem: { kind: 'cancelled' } });
});

test('a file that changed since it was chosen is told', async () => {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle('changing.csv', { create: true });
  const write = async (text: string) => {
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
  };
  await write('email\na@example.fr\n');
  const chosen = await handle.getFile();
  await write('email\na@example.fr\nb@example.fr\n');
  expect(await inspectFile(chosen, {})).toEqual({ ok: false, problem: { kind: 'file-changed', line: 1 } });
  await folder.removeEntry('changing.csv');
});

describe('a reader that is warm', () => {
  /** The workers started while `work` runs, and how many of them were ended. */
  async function workersOf(work: () => Promise<void>) {
    let [started, ended] = [0, 0];
    class Watched extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started++;
      }
      override terminate() {
        super.terminate();
        ended++;
      }
    }
    vi.stubGlobal('Worker', Watched);
    await work().finally(() => vi.unstubAllGlobals());
    return { started, ended };
  }

  test('answers the next question, and only that', async () => {
    const workers = await workersOf(async () => {
      const cool = warmReader();
      expect((await read(fileOf(encode(crmExport, 'utf-8')))).dialect.delimiter).toBe(',');
      cool();
      expect((await read(fileOf(encode(crmExport, 'utf-8')))).dialect.delimiter).toBe(',');
    });
    expect(workers).toEqual({ started: 2, ended: 2 });
  });

  test('ends when no file came', async () => {
    const workers = await workersOf(async () => warmReader()());
    expect(workers).toEqual({ started: 1, ended: 1 });
  });
});
