import { expect, test } from 'vitest';
import { listCode, read } from './source.ts';

const left = /\b(?:describe|it|suite|test)\s*\.\s*(?:skip|only|todo|fixme|fails|skipIf|runIf)\b/;

test('no test is left out, singled out or promised', () => {
  const files = listCode('tests').filter((file) => /\.(test|spec|suite|bench)\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => left.test(read(file)))).toEqual([]);
});

test.each(['skip', 'only', 'todo', 'skipIf'])('a planted %s bites', (word) => {
  expect(left.test(`test.${word}('planted', () => {})`)).toBe(true);
});

test('nothing is promised in a comment', () => {
  const promises = new RegExp(
    `\\b(?:${['TO', 'FIX', 'HA'].map((start, i) => start + ['DO', 'ME', 'CK'][i]).join('|')})\\b`
  );
  const files = ['src', 'tests'].flatMap(listCode);
  expect(files.filter((file) => promises.test(read(file)))).toEqual([]);
});
