import type { CoverageGap } from '#lib/domain/segment-answer.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';
import { duration } from '#lib/ui/format.svelte.ts';
import { say, told } from '#lib/ui/words/say.svelte.ts';
import { momentWords } from './window-words.ts';

/** What is not known inside a window: « Commande : connu jusqu’à lun. 23 nov. 23:58, il manque 9 h 44. »
 * @param now what reaches until about now is missing at the end, not a hole */
export function gapWords({ type, source, from, until }: CoverageGap, words: WorkspaceWords, now: number): string {
  const { gap } = say().segment;
  const named = words.events.find(({ id }) => id === type);
  const name = named ? told(named.words) : type;
  const subject = source ? `${name} (${source})` : name;
  if (source === null) return gap.none(name);
  if (from === -Infinity) return gap.before(subject, momentWords(until));
  if (until >= now - minute) return gap.until(subject, momentWords(from), duration(until - from));
  return gap.hole(subject, momentWords(from), momentWords(until));
}

const minute = 60_000;
