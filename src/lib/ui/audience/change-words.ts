import type { AudienceSync } from '#lib/domain/audience.ts';
import { count } from '../format.svelte.ts';
import { say } from '../words/say.svelte.ts';

/** What a comparison added and took out, without what it did not: `+ 8, − 2`. */
export function changeWords({ added, removed }: Pick<AudienceSync, 'added' | 'removed'>): string {
  const words = say().audience;
  const parts = [added ? words.added(count(added)) : '', removed ? words.removed(count(removed)) : ''];
  return parts.filter(Boolean).join(', ') || words.same;
}
