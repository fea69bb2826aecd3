import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles, read } from './source.ts';

interface Manifest {
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}
interface Lock {
  readonly packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
}

const top = ['LICENSE', 'README.md', 'package-lock.json', 'package.json', 'src', 'static', 'svelte.config.js'];
const made = ['build', 'node_modules'];

test('the top level holds what was commissioned, and nothing else', () => {
  const entries = readdirSync('.').filter((name) => !name.startsWith('.') && !made.includes(name));
  expect(entries.sort()).toEqual([...top, 'tests', 'tsconfig.json', 'vite.config.ts'].sort());
});

test('no file knows the machine that it was written on', () => {
  const text = listFiles().filter((file) => !/\.(png|woff2|ico)$/.test(file));
  const folders = ['home', 'root', 'work', 'tmp', 'Users', 'farm', 'private'].join('|');
  const path = new RegExp(`(?:^|["'\`\\s(=])/(?:${folders})/\\w`, 'm');
  expect(text.filter((file) => path.test(read(file)))).toEqual([]);
  const registry = new RegExp(['registry', 'npmjs'].join('\\.'));
  expect(text.filter((file) => registry.test(read(file)))).toEqual([]);
});

test.each(['package-lock.json', 'tests/package-lock.json'])('%s installs on every system', (file) => {
  const found = listFiles().includes(file) ? [file] : [];
  // npm ci refuses a lock that lacks the parts made for other systems, though npm install wrote it
  for (const lock of found) {
    const { packages } = JSON.parse(read(lock)) as Lock;
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {})
    );
    const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  }
  expect(file === 'package-lock.json' ? found : ['']).toHaveLength(1);
});

test('versions are exact, scripts are few, and every command of the house is there', () => {
  const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Manifest;
  const versions = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(Object.keys(scripts).length).toBeLessThanOrEqual(10);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'bench']));
});

test('what proves the repository elsewhere is the same command', () => {
  expect(read('.ci/run')).toMatch(/^npm test$/m);
  expect(read('.ci/run').startsWith('#!/usr/bin/env bash\n')).toBe(true);
});
