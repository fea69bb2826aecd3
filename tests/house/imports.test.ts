import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refusal, table } from './floors.ts';
import { importsOf, type Import } from './imports.ts';
import { findLoops } from './loops.ts';
import { listCode } from './source.ts';

const imports = listCode('src').flatMap((file) => importsOf(file));

describe('floors', () => {
  test('no import leaves its floor but by the table', () => {
    expect(imports.map(refusal).filter(Boolean)).toEqual([]);
  });

  test('every import names a file that exists, with its extension', () => {
    const lost = imports.filter(({ to }) => to !== null && (!existsSync(to) || !/\.\w+$/.test(to)));
    expect(lost.map(({ from, line, specifier }) => `${from}:${line} ${specifier}`)).toEqual([]);
  });

  test.each([
    ['src/lib/domain/planted.ts', "import { run } from '#lib/engine/run.ts';", /one may import domain\./],
    ['src/lib/engine/planted.ts', "import type { Row } from '#lib/storage/database.ts';", /domain, engine\./],
    ['src/lib/kernel/planted.ts', "export { digestBytes } from '../domain/digest.ts';", /kernel\./],
    ['src/lib/storage/planted.ts', "const later = import('#lib/workers/thread.ts');", /domain, storage\./],
    ['src/routes/planted/+page.ts', "import type { Job } from '#lib/workers/hash/hash.job.ts';", /client\.ts only/],
    [
      'src/lib/ui/Planted.svelte',
      "<p>x</p>\n<script>import { db } from '#lib/storage/database.ts';</script>",
      /not database/
    ],
    ['src/lib/ui/planted.ts', "type Page = import('../../routes/+page.svelte').Page;", /client\.ts only/],
    ['src/lib/ui/planted.ts', "import { x } from '$lib/ui/x.ts';", /#lib/],
    ['src/service-worker/planted.ts', "import { x } from '../lib/storage/productions.ts';", /inbox\.ts/],
    ['src/lib/drawer/planted.ts', "import { x } from '#lib/domain/x.ts';", /no floor/]
  ])('a planted breach in %s is refused, and told what is allowed', (file, text, message) => {
    expect(importsOf(file, text).map(refusal)).toEqual([expect.stringMatching(message)]);
  });

  test('what is planted within the table passes', () => {
    const text = "import { a } from '#lib/domain/digest.ts'; import { b } from '#lib/workers/hash/hash.client.ts';";
    expect(importsOf('src/routes/planted/+page.ts', text).map(refusal)).toEqual([null, null]);
    expect(Object.keys(table)).toHaveLength(8);
  });
});

describe('loops', () => {
  test('no module imports itself through others', () => {
    expect(findLoops(imports)).toEqual([]);
  });

  test('a planted loop is found, and one of types alone is let be', () => {
    const edge = (from: string, to: string, typeOnly = false): Import => {
      return { from, to, typeOnly, specifier: to, line: 1, dynamic: false };
    };
    expect(findLoops([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')])).toEqual(['a → b → c → a']);
    expect(findLoops([edge('a', 'b'), edge('b', 'a', true)])).toEqual([]);
  });
});
