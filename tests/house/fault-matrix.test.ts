import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesUnder } from '../../src/host/sources.js';

// The rows of the fault matrix (import, storage, outbox, backup, the part of the screen that storage answers for): each
// is named by the title of a test, or has its sentence here.

const rows = [
  ...Array.from({ length: 23 }, (_, at) => `I${at + 1}`),
  ...Array.from({ length: 17 }, (_, at) => `S${at + 1}`),
  ...Array.from({ length: 20 }, (_, at) => `O${at + 1}`),
  ...Array.from({ length: 10 }, (_, at) => `B${at + 1}`),
  ...['U3', 'U4', 'U5', 'U6']
];

const without: Readonly<Record<string, string>> = {
  I12: 'A million rows are measured, not tested: npm run bench -- import holds time, memory and growth to their bounds.',
  S17: 'There is one database, strict throughout, and a consent and its ledger are pages of the same commit: no second one can disagree.',
  O12: 'Background Sync is not used: one worker sends while Tamis is open, at its start, at each write, when the network is back and every few minutes; O1 proves the start and the return.',
  U5: 'Tamis has no lock screen, hence no key to drop; show mode, which hides every person through a reload, has its own test.'
};

test('each row of the fault matrix has a test that names it, or a sentence why it has none', () => {
  const titles = filesUnder('tests', '.')
    .filter((file) => /\.(test|suite|spec)\.ts$/.test(file) && !file.includes('node_modules'))
    .flatMap((file) => readFileSync(`tests/${file}`, 'utf8').match(/['"`](?:[ISOBU]\d+[ ,:]+)+/g) ?? []);
  const named = new Set(titles.flatMap((title) => title.match(/\b[ISOBU]\d+\b/g) ?? []));
  expect(rows.filter((row) => !named.has(row) && !without[row])).toEqual([]);
  expect(Object.keys(without).filter((row) => named.has(row))).toEqual([]);
});
