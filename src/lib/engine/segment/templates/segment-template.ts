import type { Group } from '#lib/domain/segment.ts';
import type { Bilingual } from '#lib/domain/words.ts';

/** A segment to begin with: one file each in `recipes/`, one line in `catalog.ts`. */
export interface SegmentTemplate {
  readonly id: string;
  readonly name: Bilingual;
  /** What it is for, in one sentence. */
  readonly purpose: Bilingual;
  /** What to know when using it, and what to do with it. */
  readonly advice: readonly Bilingual[];
  /** Ids of its rules are unique in it. */
  readonly root: Group;
  /** The same with something changed; its name says what. */
  readonly variations: readonly { readonly name: Bilingual; readonly root: Group }[];
}
