import type { Chunk, ChunkKind } from '#lib/domain/chunk.ts';
import type { Consent } from '#lib/domain/consent.ts';

/** What one row of a chunk holds, by kind. Blank is '', null, an empty list, false, `noConsent` or 0. */
export interface CellValues {
  readonly words: string;
  readonly numbers: number | null;
  /** Days since 1970-01-01. */
  readonly days: number | null;
  readonly flags: boolean | null;
  readonly lists: readonly string[];
  readonly bits: boolean;
  readonly consents: Consent;
  readonly counts: number;
}
export type CellValue<K extends ChunkKind = ChunkKind> = CellValues[K];

/** The chunk of a kind. */
export type ChunkOf<K extends ChunkKind> = Extract<Chunk, { readonly kind: K }>;
