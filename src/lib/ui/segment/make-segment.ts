import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import type { Group, Segment } from '#lib/domain/segment.ts';
import { saveSegment } from '#lib/storage/segments.ts';
import { freshId } from './rule-gestures.ts';

/** A segment kept from now on; without rules, it has everyone. */
export async function makeSegment(name: string, root?: Group): Promise<Result<Segment>> {
  const now = Date.now();
  const empty: Group = { id: freshId(), on: true, join: 'all', rules: [] };
  const segment = { id: freshId(), name, root: root ?? empty, examples: [], createdAt: now, changedAt: now };
  const saved = await saveSegment(segment);
  return saved.ok ? success(segment) : saved;
}
