import ts from 'typescript';
import { expect, test } from 'vitest';
import { lineOf, listCode, parse, walk } from './source.ts';

// the compiler refuses most of these already, on a floor that is given the language only; a library's types can
// bring them back, and no compiler refuses the clock, the dice and the device's own zone
const world = new Set(
  `window document navigator location self globalThis fetch XMLHttpRequest WebSocket crypto performance process
  console localStorage sessionStorage indexedDB caches setTimeout setInterval queueMicrotask requestAnimationFrame
  postMessage Worker BroadcastChannel Buffer require`.split(/\s+/)
);
const calls = ['Date.now', 'Math.random', 'Temporal.Now', 'Intl.DateTimeFormat().resolvedOptions'];

test('domain and engine know neither the world, nor the time, nor chance', () => {
  const files = ['src/lib/domain', 'src/lib/engine'].flatMap(listCode);
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((file) => impurities(file))).toEqual([]);
});

test.each([
  ['const now = Date.now();', 'Date.now'],
  ['const now = new Date();', 'new Date()'],
  ['const now = Date();', 'Date()'],
  ['const dice = () => Math.random();', 'Math.random'],
  ['const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;', 'resolvedOptions'],
  ['const text = (12).toLocaleString();', 'toLocaleString'],
  ['export const ask = async () => (await fetch("/")).text();', 'fetch'],
  ['const { hostname } = globalThis.location;', 'globalThis'],
  ['if (typeof process === "object") throw new Error();', 'process']
])('a planted impurity bites: %s', (text, name) => {
  expect(impurities('planted.ts', text)).toEqual([`planted.ts:1 ${name}`]);
});

test('what only looks like it is let be', () => {
  const text = 'const at = (given: Date) => new Date(given.getTime() + 1); const shape = { window: 3, process: at };';
  expect(impurities('planted.ts', `${text} export const size = shape.window;`)).toEqual([]);
  const bound = 'const from = ({ window }: Rule) => { const { location } = window; return location; };';
  expect(impurities('planted.ts', bound)).toEqual([]);
  expect(impurities('planted.ts', `${bound} export const top = window.top;`)).toEqual(['planted.ts:1 window']);
});

function impurities(file: string, text?: string): string[] {
  const found: string[] = [];
  walk(parse(file, text), (node) => {
    const name = impurity(node);
    if (name) found.push(`${file}:${lineOf(node)} ${name}`);
  });
  return found;
}

function impurity(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText();
    if (calls.includes(name)) return name;
    if (node.name.text === 'resolvedOptions') return node.name.text;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node)) {
    if (node.expression.getText() === 'Date') return 'Date()';
    // without a locale, the answer is that of the device
    const method = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : '';
    if (method.startsWith('toLocale') && node.arguments.length === 0) return method;
  }
  return ts.isIdentifier(node) && world.has(node.text) && isFree(node) && !isBound(node) ? node.text : null;
}

/** Whether a function or block around a name gives it a meaning of its own. */
function isBound(node: ts.Identifier): boolean {
  for (let scope: ts.Node = node.parent; !ts.isSourceFile(scope); scope = scope.parent) {
    if (!ts.isFunctionLike(scope) && !ts.isBlock(scope)) continue;
    const names = ts.isBlock(scope)
      ? scope.statements.filter(ts.isVariableStatement).flatMap((one) => [...one.declarationList.declarations])
      : [...scope.parameters];
    if (names.some(({ name }) => binds(name, node.text))) return true;
  }
  return false;
}

function binds(name: ts.BindingName, text: string): boolean {
  if (ts.isIdentifier(name)) return name.text === text;
  return name.elements.some((element) => ts.isBindingElement(element) && binds(element.name, text));
}

/** Whether a name stands for a thing by itself, and is not that of a property. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return isLeft(parent, node);
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent);
  return !(named && parent.name === node);
}

function isLeft(parent: ts.PropertyAccessExpression | ts.QualifiedName, node: ts.Identifier): boolean {
  return ts.isQualifiedName(parent) ? parent.left === node : parent.expression === node;
}
