import ts from 'typescript';
import { expect, test } from 'vitest';
import { lineOf, listCode, listFiles, parse, walk } from './source.ts';

// the noun of a name must say what the thing is; these two groups say nothing as a noun, or nothing anywhere
const noNoun = new Set('common data handler handlers info manager managers misc service services'.split(' '));
const never = new Set('helper helpers new old temp util utils v2'.split(' '));

test('no file is named after nothing', () => {
  const files = ['src', 'tests', 'static'].flatMap(listFiles);
  expect(files.filter((file) => emptyWords(file).length > 0)).toEqual([]);
});

test('nothing that is declared is named after nothing', () => {
  const found = ['src', 'tests'].flatMap(listCode).flatMap((file) => {
    return declaredNames(parse(file)).flatMap(({ name, line }) =>
      emptyWords(name).map((word) => `${file}:${line} ${name}: ${word}`)
    );
  });
  expect(found).toEqual([]);
});

test.each(['src/lib/ui/util.ts', 'ContactManager', 'rowData', 'planV2', 'src/lib/engine/phone-helpers.ts'])(
  'a planted %s bites',
  (name) => {
    expect(emptyWords(name)).toHaveLength(1);
  }
);

test.each(['dataStart', 'newline', 'serviceWorker', 'src/service-worker/index.ts', 'database', 'renew', 'holdings'])(
  '%s is let be',
  (name) => {
    expect(emptyWords(name)).toEqual([]);
  }
);

test('files are named in one way', () => {
  const odd = listCode('src').filter((file) => {
    const name = file.split('/').at(-1) ?? '';
    const plain = /^[a-z0-9]+(-[a-z0-9]+)*(\.(svelte|worker|job|client|suite))?\.(ts|js)$/;
    if (file.startsWith('src/routes/'))
      return !/^\+(page|layout|error)(\.svelte|\.ts)$/.test(name) && !plain.test(name);
    return !(name.endsWith('.svelte') ? /^[A-Z][A-Za-z0-9]*\.svelte$/ : plain).test(name) && name !== 'app.d.ts';
  });
  expect(odd).toEqual([]);
});

/** The words of a name that say nothing. `service-worker` is the browser's word, and one thing. */
function emptyWords(name: string): string[] {
  const words = name
    .replace(/service-?worker/gi, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/(\.\w+)+$/, '')
    .toLowerCase()
    .split(/[^a-z0-9/]+/)
    .join(' ')
    .split('/');
  return words.flatMap((part) => {
    const each = part.split(' ').filter(Boolean);
    return each.filter((word, at) => never.has(word) || (noNoun.has(word) && at === each.length - 1));
  });
}

function declaredNames(tree: ts.SourceFile): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  walk(tree, (node) => {
    const declares =
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      (ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent));
    if (declares && node.name && ts.isIdentifier(node.name)) found.push({ name: node.name.text, line: lineOf(node) });
  });
  return found;
}
