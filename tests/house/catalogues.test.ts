import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { listCode } from './source.ts';

const catalogues = listCode('src').filter((file) => file.endsWith('/catalog.ts'));

test('there are catalogues', () => {
  expect(catalogues).toContain('src/lib/engine/audience/catalog.ts');
  expect(catalogues).toContain('src/lib/engine/normal-form/catalog.ts');
  expect(catalogues).toContain('src/lib/engine/events/catalog.ts');
});

test.each(catalogues)('%s lists every file of its folders', (catalogue) => {
  const listed = new Set(importsOf(catalogue).flatMap(({ to, typeOnly }) => (to !== null && !typeOnly ? [to] : [])));
  // a folder below a catalogue, of which it lists anything, holds entries only
  const folders = new Set([...listed].map((file) => dirname(file)).filter((path) => path !== dirname(catalogue)));
  const entries = [...folders].filter((path) => path.startsWith(dirname(catalogue))).flatMap(listCode);
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.filter((file) => !listed.has(file))).toEqual([]);
});

test.each(catalogues)('%s has its guide beside it, or beside its entries', (catalogue) => {
  const entries = importsOf(catalogue).flatMap(({ to }) => (to === null ? [] : [dirname(to)]));
  expect([dirname(catalogue), ...entries].some((folder) => existsSync(`${folder}/README.md`))).toBe(true);
});
