import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { listCode, read } from './source.ts';

// a ceiling is lifted for one file, by name, with the reason; the number is its own ceiling
const exceptions: Readonly<Record<string, { readonly lines: number; readonly reason: string }>> = {
  'tests/engine/audience/vectors.ts': {
    lines: 400,
    reason: 'one table: the vectors that the networks publish, kept together'
  }
};

const sizes = ['src', 'tests'].flatMap(listCode).map((file) => ({ file, lines: read(file).split('\n').length - 1 }));

test('no file grows past the ceiling of its kind', () => {
  const tall = sizes.filter(({ file, lines }) => lines > (exceptions[file]?.lines ?? ceilingOf(file)));
  expect(tall.map(({ file, lines }) => `${file}: ${lines} lines, at most ${ceilingOf(file)}`)).toEqual([]);
});

test('every exception is still needed, and says why', () => {
  const needed = Object.entries(exceptions).filter(([file, { reason }]) => {
    return reason.length > 20 && sizes.some((one) => one.file === file && one.lines > ceilingOf(file));
  });
  expect(needed).toHaveLength(Object.keys(exceptions).length);
});

test('half of the modules are short', () => {
  const lines = sizes.map((one) => one.lines).sort((a, b) => a - b);
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80);
});

function ceilingOf(file: string): number {
  if (file.endsWith('.worker.ts')) return 25;
  if (file.startsWith('src/routes/') && basename(file).startsWith('+')) return 60;
  return file.endsWith('.svelte') ? 200 : 300;
}
