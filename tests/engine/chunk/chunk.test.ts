import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import {
  bitRuns,
  bitWords,
  both,
  clearBit,
  countBits,
  either,
  hasBit,
  setBit,
  without
} from '#lib/engine/chunk/bit-set.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { composeChunk, eraseCells, withCell } from '#lib/engine/chunk/compose-chunk.ts';
import { cellText, readCell, sameCell } from '#lib/engine/chunk/read-cell.ts';
import { revert } from '#lib/engine/chunk/revert.ts';
import { chunkOf, kinds, rowsOf, valueOf } from './arbitrary.ts';

const plainOf = <K extends ChunkKind>(kind: K, chunk: Chunk): CellValue<K>[] =>
  Array.from({ length: chunk.rows }, (_, row) => readCell<K>(chunk as never, row));
const blankOf = <K extends ChunkKind>(kind: K): CellValue<K> => readCell<K>(blankChunk(kind, 1), 0);
const wordsIn = (chunk: Chunk): readonly string[] =>
  chunk.kind === 'consents' ? chunk.evidence : 'words' in chunk ? chunk.words : [];

describe.each(kinds)('%s', (kind: ChunkKind) => {
  test('hold what they are made of, and blanks at first', () => {
    fc.assert(
      fc.property(chunkOf(kind), ({ chunk, plain }) => {
        expect(plainOf(kind, chunk)).toEqual(plain);
        expect(plainOf(kind, blankChunk(kind, plain.length))).toEqual(plain.map(() => blankOf(kind)));
      })
    );
  });

  test('runs of others make one, without the words that nobody holds', () => {
    const run = fc.option(chunkOf(kind)).chain((source) => {
      const rows = source ? source.plain.length : 9;
      return fc
        .tuple(fc.nat(rows), fc.nat(rows))
        .map(([a, b]) => ({ source, from: Math.min(a, b), to: Math.max(a, b) }));
    });
    const twice = fc.array(run, { maxLength: 6 }).chain((runs) => fc.shuffledSubarray([...runs, ...runs]));
    fc.assert(
      fc.property(twice, (runs) => {
        const made = composeChunk(
          kind,
          runs.map(({ source, from, to }) => ({ chunk: source?.chunk ?? null, from, to }))
        );
        const plain = runs.flatMap(({ source, from, to }): CellValue[] =>
          source ? source.plain.slice(from, to) : Array.from({ length: to - from }, () => blankOf(kind))
        );
        expect(plainOf(kind, made)).toEqual(plain);
        const held = new Set(wordsOf(kind, plain));
        expect(wordsIn(made).filter((word) => !held.has(word))).toEqual([]);
        if (made.kind === 'words' && made.form === 'codes')
          expect(new Set(plain).size).toBeLessThanOrEqual(Math.floor(made.rows / 4) + 1);
      })
    );
  });

  test('a cell is changed, and cells are erased without a trace', () => {
    const cases = chunkOf(kind)
      .filter(({ plain }) => plain.length > 0)
      .chain((one) => fc.record({ one: fc.constant(one), row: fc.nat(one.plain.length - 1), value: valueOf(kind) }));
    fc.assert(
      fc.property(cases, ({ one: { chunk, plain }, row, value }) => {
        expect(plainOf(kind, withCell(chunk, row, value))).toEqual(plain.with(row, value));
        const rows = [plain.length - 1, row].filter((one, at, all) => all.indexOf(one) === at);
        const erased = eraseCells(chunk, rows);
        const left = plain.map((held, at) => (rows.includes(at) ? blankOf(kind) : held));
        expect(plainOf(kind, erased)).toEqual(left);
        const held = new Set(wordsOf(kind, left));
        expect(wordsIn(erased).filter((word) => !held.has(word))).toEqual([]);
      })
    );
  });

  test('cells are the same when they hold the same, in whatever form', () => {
    fc.assert(
      fc.property(rowsOf(kind), rowsOf(kind), (first, second) => {
        const a = chunkOfValues(kind, first);
        const b = chunkOfValues(kind, second);
        const rows = Math.min(first.length, second.length);
        for (let row = 0; row < rows; row++)
          expect(sameCell(a, row, b, row)).toBe(
            JSON.stringify(plainNumber(first[row])) === JSON.stringify(plainNumber(second[row]))
          );
      })
    );
  });

  test('a commit is taken back where it still stands', () => {
    const three = fc
      .integer({ min: 0, max: 40 })
      .chain((rows) =>
        fc
          .tuple(
            ...[0, 1, 2].map(() =>
              fc.option(
                fc
                  .array(valueOf(kind), { minLength: 3, maxLength: 3 })
                  .chain((some) => fc.array(fc.constantFrom(...some), { minLength: rows, maxLength: rows }))
              )
            )
          )
          .map((times) => ({ rows, times }))
      );
    fc.assert(
      fc.property(three, ({ rows, times }) => {
        const [before, after, current] = times.map((plain) => (plain ? chunkOfValues(kind, plain) : null));
        const made = revert(kind, rows, { before: before!, after: after!, current: current! });
        const [was, became, is] = times.map((plain) => plain ?? Array.from({ length: rows }, () => blankOf(kind)));
        const expected = is!.map((held, row) => {
          const changed = !same(was![row], became![row]);
          const stands = changed && same(became![row], held);
          expect(hasBit(made.reverted, row)).toBe(stands);
          expect(hasBit(made.kept, row)).toBe(changed && !stands && !same(was![row], held));
          return stands ? was![row] : held;
        });
        expect(plainOf(kind, made.chunk)).toEqual(expected);
      })
    );
  });
});

test.each([
  [1e21, '1000000000000000000000'],
  [-1.5e-9, '-0.0000000015'],
  [1.25e22, '12500000000000000000000'],
  [1234.5, '1234.5']
])('%d is written plainly', (value, text) => {
  expect(cellText(chunkOfValues('numbers', [value]), 0)).toBe(text);
  expect(Number(text)).toBe(value);
});

test('cells as text', () => {
  expect(cellText(chunkOfValues('days', [-1]), 0)).toBe('1969-12-31');
  expect(['', 'no', 'yes']).toEqual([null, false, true].map((flag) => cellText(chunkOfValues('flags', [flag]), 0)));
  expect(cellText(chunkOfValues('lists', [['a', 'b']]), 0)).toBe('a; b');
  expect(cellText(chunkOfValues('words', ['Gaëlle']), 0)).toBe('Gaëlle');
});

test('many rows of words stay as they came, once they are many', () => {
  const mails = Array.from({ length: 4000 }, (_, at) => `personne${at}@exemple.fr`);
  const few = chunkOfValues('words', [...mails.slice(0, 1000), ...Array.from({ length: 3000 }, () => '')]);
  const many = chunkOfValues('words', mails);
  expect([few.form, many.form]).toEqual(['codes', 'bytes']);
  expect(withCell(few, 2000, 'encore@exemple.fr').form).toBe('bytes');
  expect(
    composeChunk('words', [
      { chunk: many, from: 0, to: 900 },
      { chunk: null, from: 0, to: 3100 }
    ]).form
  ).toBe('codes');
});

describe('sets of rows', () => {
  const rows = 100;
  const set = fc.uniqueArray(fc.nat(rows - 1)).map((members) => {
    const bits = bitWords(rows);
    for (const row of members) setBit(bits, row);
    return { bits, members: new Set(members) };
  });
  const membersOf = (bits: Uint32Array) =>
    new Set(Array.from({ length: rows }, (_, row) => row).filter((row) => hasBit(bits, row)));

  test('are those of mathematics', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(membersOf(both(a.bits, b.bits))).toEqual(new Set([...a.members].filter((row) => b.members.has(row))));
        expect(membersOf(either(a.bits, b.bits))).toEqual(new Set([...a.members, ...b.members]));
        expect(membersOf(without(a.bits, b.bits))).toEqual(
          new Set([...a.members].filter((row) => !b.members.has(row)))
        );
        expect(countBits(a.bits)).toBe(a.members.size);
        const [first] = a.members;
        if (first !== undefined) clearBit(a.bits, first);
        expect(countBits(a.bits)).toBe(Math.max(0, a.members.size - 1));
      })
    );
  });

  test('are told as runs', () => {
    fc.assert(
      fc.property(set, fc.boolean(), ({ bits, members }, full) => {
        const dense = full ? without(bitWords(rows).fill(0xffffffff), bits) : bits;
        const all = new Set(
          bitRuns(dense).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))
        );
        expect(all.size).toBe(countBits(dense));
        for (let row = 0; row < rows; row++) expect(all.has(row)).toBe(members.has(row) !== full);
      })
    );
  });
});

const plainNumber = (value: unknown) => (Object.is(value, -0) ? 0 : value);
const same = (a: unknown, b: unknown) => JSON.stringify(plainNumber(a)) === JSON.stringify(plainNumber(b));

function wordsOf(kind: ChunkKind, plain: readonly CellValue[]): readonly string[] {
  if (kind === 'words') return plain as string[];
  if (kind === 'lists') return plain.flat() as string[];
  return kind === 'consents' ? plain.map((one) => (one as CellValue<'consents'>).evidence) : [];
}
