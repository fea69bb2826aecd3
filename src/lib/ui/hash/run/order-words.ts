import { digestLabels } from '#lib/domain/digest.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import type { PlanSummary } from '#lib/domain/production.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** The columns used, in few words: one name, or the first and how many more. */
export function columnsInWords({ columns }: PlanSummary): string {
  const names = [...new Set(columns.map(({ name }) => name))];
  const [first = '', ...others] = names;
  if (others.length === 0) return first;
  return say().hash.running.andOthers(first, others.length, count(others.length));
}

/** The digests used; in clear when there is none. */
export function digestsInWords({ outputs }: HashPlan): string {
  const kinds = outputs.map(({ digest, hashed }) => digest ?? hashed);
  const digests = new Set(kinds.flatMap((digest) => (digest ? [digestLabels[digest]] : [])));
  return digests.size > 0 ? [...digests].join(', ') : say().hash.running.clear;
}
