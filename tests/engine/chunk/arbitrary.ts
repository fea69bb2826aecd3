import fc from 'fast-check';
import type { ChunkKind } from '#lib/domain/chunk.ts';
import { consentStates } from '#lib/domain/consent.ts';
import type { CellValue, ChunkOf } from '#lib/engine/chunk/cell.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';

export const kinds = ['words', 'numbers', 'days', 'flags', 'lists', 'bits', 'consents', 'counts'] as const;

const word = fc.oneof(
  fc.constant(''),
  fc.constantFrom('Lyon', 'Paris', 'Saint-Étienne', 'Ωmega', '日本', '👩🏽‍🚀', '\uFEFFbom', ' '),
  fc.string({ unit: 'binary', maxLength: 12 })
);

const values: { readonly [K in ChunkKind]: fc.Arbitrary<CellValue<K>> } = {
  words: word,
  numbers: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  days: fc.option(fc.integer({ min: -25_567, max: 50_000 })),
  flags: fc.option(fc.boolean()),
  lists: fc.array(word, { maxLength: 3 }),
  bits: fc.boolean(),
  consents: fc.record({
    state: fc.constantFrom(...consentStates),
    at: fc.option(fc.integer({ min: 1, max: 0xffffffff })),
    evidence: word
  }),
  counts: fc.nat(0xffffffff)
};

export const valueOf = <K extends ChunkKind>(kind: K): fc.Arbitrary<CellValue<K>> => values[kind];

/** Rows of one kind: many alike, or hardly any, so that words come in both forms. */
export function rowsOf<K extends ChunkKind>(kind: K, maxLength = 90): fc.Arbitrary<CellValue<K>[]> {
  const few = fc.array(valueOf(kind), { minLength: 1, maxLength: 4 }).chain((some) => fc.constantFrom(...some));
  return fc.oneof(
    fc.array(valueOf(kind), { maxLength }),
    few.chain((one) => fc.array(fc.constant(one), { maxLength }))
  );
}

/** A chunk with the plain values that it holds. */
export const chunkOf = <K extends ChunkKind>(kind: K): fc.Arbitrary<{ chunk: ChunkOf<K>; plain: CellValue<K>[] }> =>
  rowsOf(kind).map((plain) => ({ chunk: chunkOfValues(kind, plain), plain }));
