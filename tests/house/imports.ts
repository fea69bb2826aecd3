import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, parse, walk } from './source.ts';

export interface Import {
  readonly from: string;
  readonly line: number;
  /** As written. */
  readonly specifier: string;
  /** The file of this repository that it names; null for a package. */
  readonly to: string | null;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

/** Every import of a file: static, re-exported, of types only, or asked for while running. */
export function importsOf(file: string, text?: string): Import[] {
  const found: Import[] = [];
  const note = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean, dynamic = false) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const to = resolveImport(file, specifier.text);
    found.push({ from: file, line: lineOf(node), specifier: specifier.text, to, typeOnly, dynamic });
  };
  walk(parse(file, text), (node) => {
    if (ts.isImportDeclaration(node)) note(node, node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) note(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node, node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      note(node, node.arguments[0], false, true);
    }
  });
  return found;
}

/** The file that a specifier names, whether it exists or not; null for a package. */
export function resolveImport(file: string, specifier: string): string | null {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('#lib/')) return path.replace('#lib/', 'src/lib/');
  if (path.startsWith('$lib/')) return path.replace('$lib/', 'src/lib/');
  if (!path.startsWith('.')) return null;
  const named = posix.join(posix.dirname(file), path);
  return [named, `${named}.ts`, `${named}.js`, `${named}/index.ts`].find((one) => existsSync(one)) ?? named;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}
