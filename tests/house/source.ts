import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const left = new Set(['node_modules', 'build', '.svelte-kit', '.git', 'artefacts']);

/** Every file of the repository that is, or will be, committed: paths from its root, with forward slashes. */
export function listFiles(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !left.has(name) && !name.endsWith('.wasm') && name !== '.DS_Store')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [relative('.', path).split(sep).join('/')];
    })
    .sort();
}

/** Code of a folder: TypeScript, JavaScript and components. */
export function listCode(folder: string): string[] {
  return listFiles(folder).filter((file) => /\.(ts|js|svelte)$/.test(file) && !file.includes('/assembly/'));
}

export function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** The syntax tree of a file; of a component, that of its scripts, line numbers kept. */
export function parse(file: string, text = read(file)): ts.SourceFile {
  const code = file.endsWith('.svelte') ? scriptsOf(text) : text;
  return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

export function lineOf(node: ts.Node): number {
  const tree = node.getSourceFile();
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

export function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => walk(child, see));
}

function scriptsOf(component: string): string {
  let code = '';
  let end = 0;
  for (const found of component.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = found.index + (found[1]?.length ?? 0);
    code += blank(component.slice(end, start)) + (found[2] ?? '');
    end = start + (found[2]?.length ?? 0);
  }
  return code;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
