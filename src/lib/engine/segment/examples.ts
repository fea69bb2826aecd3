import type { Segment } from '#lib/domain/segment.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';

/** Example people of a segment, and whether each is where they must be. */
export const checkExamples = (examples: Segment['examples'], members: Uint32Array) =>
  examples.map((example) => ({ ...example, isRight: hasBit(members, example.contact) === example.member }));
